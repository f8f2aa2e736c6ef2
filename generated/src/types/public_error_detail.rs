// @generated from schema/types/publicErrorDetail.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A further error that accompanies an error.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerrordetail?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicErrorDetail {
    /// The error code.
    pub code: Option<String>,

    /// A description of the error.
    pub message: Option<String>,

    /// The target of the error.
    pub target: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    PublicErrorDetail, "", with default;
    code: "code";
    message: "message", sensitive;
    target: "target";
}
