// @generated from schema/types/publicInnerError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::PublicErrorDetail;

/// An error as an inner service saw it. It can contain another one, closer to the cause.
///
/// An open type: members beyond its properties are to be expected, and kept.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicinnererror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicInnerError {
    /// The kind of error, more precise than the outer one. Often missing.
    pub code: Option<String>,

    /// The error in words.
    pub message: Option<String>,

    /// What the error is about.
    pub target: Option<String>,

    /// Further errors.
    pub details: Option<Vec<PublicErrorDetail>>,

    /// The error within this error.
    pub inner_error: Option<Box<PublicInnerError>>,

    /// When the error happened. Text, because it comes without a time zone.
    pub date: Option<String>,

    /// The service's id of the request. Support asks for it.
    pub request_id: Option<String>,

    /// The client's id of the request.
    pub client_request_id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    PublicInnerError, "", with default;
    code: "code";
    message: "message";
    target: "target";
    details: "details";
    inner_error: "innerError";
    date: "date";
    request_id: "request-id";
    client_request_id: "client-request-id";
}
