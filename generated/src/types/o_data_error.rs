// @generated from schema/types/oDataError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::PublicError;

/// The body of an error response.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ODataError {
    /// The error.
    pub error: Option<Box<PublicError>>,

    rest: support::object::rest::Rest,
}

object! {
    ODataError, "", with default;
    error: "error";
}
