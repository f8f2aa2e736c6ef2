// @generated from schema/types/resultInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The result of an operation or of a call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/resultinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ResultInfo {
    /// The result code, similar to an HTTP status. 2xx is a success, 4xx is a client error, and 5xx is a server
    /// error.
    pub code: Option<i32>,

    /// The detailed result code. No complete list of these codes is published.
    pub subcode: Option<i32>,

    /// A description of the result for people, including support. It often ends with both codes, as in `DiagCode`
    /// followed by `412#10073.@`.
    pub message: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ResultInfo, "#microsoft.graph.resultInfo", with default;
    code: "code";
    subcode: "subcode" | "subCode";
    message: "message";
}
