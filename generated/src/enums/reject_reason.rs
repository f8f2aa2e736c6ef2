// @generated from schema/enums/rejectReason.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// Why a call is rejected.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/call-reject?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RejectReason {
    /// There is no reason.
    None,

    /// The bot is busy.
    Busy,

    /// The call is not allowed.
    Forbidden,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    RejectReason, "a string (`rejectReason`)";
    None: "none";
    Busy: "busy";
    Forbidden: "forbidden";
    UnknownFutureValue: "unknownFutureValue";
}
