// @generated from schema/types/resultInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The outcome of an operation or of a call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/resultinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ResultInfo {
    /// The kind of outcome, like an HTTP status. 2xx is success, 4xx a fault of the client, 5xx a fault of the
    /// service.
    pub code: Option<i32>,

    /// The outcome in detail. No complete list of these numbers is published.
    pub subcode: Option<i32>,

    /// The outcome in words, for people and for support; it often ends with the two numbers, as in `DiagCode`
    /// followed by `412#10073.@`.
    pub message: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ResultInfo, "#microsoft.graph.resultInfo", with default;
    code: "code";
    subcode: "subcode";
    message: "message";
}
