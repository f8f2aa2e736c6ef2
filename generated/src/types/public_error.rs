// @generated from schema/types/publicError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{PublicErrorDetail, PublicInnerError};

/// An error, with a code for programs and a message for developers.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicError {
    /// The error code. Error codes of cloud communications are numbers written as strings, such as `7504` (the
    /// application lacks permissions in the tenant), `7505` (wrong tenant), or `9999` (unknown error of the service).
    pub code: Option<String>,

    /// A description of the error for developers. It can contain a JSON document.
    pub message: Option<String>,

    /// The target of the error.
    pub target: Option<String>,

    /// Further errors.
    pub details: Option<Vec<PublicErrorDetail>>,

    /// The error that the inner service reported, with the request IDs that Microsoft support asks for.
    pub inner_error: Option<Box<PublicInnerError>>,

    rest: support::object::rest::Rest,
}

object! {
    PublicError, "", with default;
    code: "code";
    message: "message";
    target: "target";
    details: "details";
    inner_error: "innerError" | "innererror";
}
