// @generated from schema/types/publicError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{PublicErrorDetail, PublicInnerError};

/// What went wrong, for programs and for people.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicError {
    /// The kind of error. Errors of cloud communications are numbers written as text, such as `7504` (the application
    /// lacks permissions in the tenant), `7505` (wrong tenant) or `9999` (unknown error of the service).
    pub code: Option<String>,

    /// The error in words. It is meant for developers, and can contain a JSON document of its own.
    pub message: Option<String>,

    /// What the error is about.
    pub target: Option<String>,

    /// Further errors.
    pub details: Option<Vec<PublicErrorDetail>>,

    /// The error as the inner service saw it, with the ids that support asks for.
    pub inner_error: Option<Box<PublicInnerError>>,

    rest: support::object::rest::Rest,
}

object! {
    PublicError, "", with default;
    code: "code";
    message: "message";
    target: "target";
    details: "details";
    inner_error: "innerError";
}
