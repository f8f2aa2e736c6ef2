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

impl ResultInfo {
    /// The operation was canceled. It comes with code 400.
    ///
    /// It is the value `8508` of [`subcode`](field@Self::subcode).
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/call-cancelmediaprocessing?view=graph-rest-beta)
    pub const CANCELLED: i32 = 8508;

    /// Returns whether [`subcode`](field@Self::subcode) is [`CANCELLED`](Self::CANCELLED).
    #[inline]
    pub fn is_cancelled(&self) -> bool {
        self.subcode == Some(Self::CANCELLED)
            || support::excerpt::has_misfit(self, "subcode", &Self::CANCELLED)
    }

    /// The operation failed for a reason that only the end of `message` names. It comes with code 412 if an
    /// invitation fails.
    ///
    /// It is the value `9999` of [`subcode`](field@Self::subcode).
    pub const UNSPECIFIED: i32 = 9999;

    /// Returns whether [`subcode`](field@Self::subcode) is [`UNSPECIFIED`](Self::UNSPECIFIED).
    #[inline]
    pub fn is_unspecified(&self) -> bool {
        self.subcode == Some(Self::UNSPECIFIED)
            || support::excerpt::has_misfit(self, "subcode", &Self::UNSPECIFIED)
    }

    /// The code and the subcode in the text, such as `412#10073`. They can differ from `code` and `subcode`.
    ///
    /// It is the part of [`message`](field@Self::message) after `DiagCode:`.
    #[inline]
    pub fn diag_code(&self) -> Option<&str> {
        support::excerpt::between(&self.message, "DiagCode:", ".@")
    }
}

object! {
    ResultInfo, "#microsoft.graph.resultInfo", with default;
    code: "code";
    subcode: "subcode" | "subCode";
    message: "message", sensitive;
}
