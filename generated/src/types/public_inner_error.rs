// @generated from schema/types/publicInnerError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::PublicErrorDetail;

/// An error that an inner service reported. It can contain another inner error, closer to the cause.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicinnererror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicInnerError {
    /// The error code, which is more precise than the outer one. It is often missing.
    pub code: Option<String>,

    /// A description of the error.
    pub message: Option<String>,

    /// The target of the error.
    pub target: Option<String>,

    /// Further errors.
    pub details: Option<Vec<PublicErrorDetail>>,

    /// The inner error of this error.
    pub inner_error: Option<Box<PublicInnerError>>,

    /// The date and time of the error. It is a string, because it has no time zone.
    pub date: Option<String>,

    /// The ID that the service gave to the request. Microsoft support asks for it.
    pub request_id: Option<String>,

    /// The ID that the client gave to the request.
    pub client_request_id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    PublicInnerError, "", with default;
    code: "code";
    message: "message", sensitive;
    target: "target";
    details: "details";
    inner_error: "innerError" | "innererror";
    date: "date";
    request_id: "request-id";
    client_request_id: "client-request-id";
}
