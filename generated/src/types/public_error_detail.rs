// @generated from schema/types/publicErrorDetail.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A further error, told along with an error.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerrordetail?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicErrorDetail {
    /// The kind of error.
    pub code: Option<String>,

    /// The error in words.
    pub message: Option<String>,

    /// What the error is about.
    pub target: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    PublicErrorDetail, "", with default;
    code: "code";
    message: "message";
    target: "target";
}
