// @generated from schema/types/bolt.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{Part, Somebody};

/// A part that holds others.
///
/// Extends [`Part`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::part::inherited!()]
///
/// [Documentation](https://example.org/bolt)
#[derive(Clone)]
#[non_exhaustive]
pub struct Bolt {
    /// Whose it is.
    pub owner: Option<Box<Somebody>>,

    base: Part,
}

object! {
    Bolt, "#microsoft.graph.bolt", extends part::Part, with default;
    owner: "owner" => with_owner(boxed crate::Somebody);
}
