// @generated from schema/types/failure.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{Identified, Reason};

/// What went wrong.
///
/// Extends [`Identified`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identified::inherited!()]
///
/// [Documentation](https://example.org/failure)
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure {
    /// The reason.
    pub reason: Option<Box<Reason>>,

    base: Identified,
}

object! {
    Failure, "", extends identified::Identified, with default;
    reason: "reason";
}
