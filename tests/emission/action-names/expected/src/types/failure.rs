// @generated from schema/types/failure.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// What went wrong.
///
/// [Documentation](https://example.org/failure)
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure {
    /// The text.
    pub error: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Failure, "", with default;
    error: "error";
}
