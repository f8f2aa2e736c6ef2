// @generated from schema/enums/callState.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The state of a call.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallState {
    /// Somebody calls the bot.
    Incoming,

    /// The call is being established.
    Establishing,

    /// The call is ringing.
    Ringing,

    /// The call is established. Only now can the bot invite participants.
    Established,

    /// The call is on hold.
    Hold,

    /// The call is being transferred.
    Transferring,

    /// The transfer has been accepted.
    TransferAccepted,

    /// The call is being redirected.
    Redirecting,

    /// The call is being terminated.
    Terminating,

    /// The call has ended.
    Terminated,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    CallState, "a string (`callState`)";
    Incoming: "incoming";
    Establishing: "establishing";
    Ringing: "ringing";
    Established: "established";
    Hold: "hold";
    Transferring: "transferring";
    TransferAccepted: "transferAccepted";
    Redirecting: "redirecting";
    Terminating: "terminating";
    Terminated: "terminated";
    UnknownFutureValue: "unknownFutureValue";
}
