// @generated from schema/enums/callDirection.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The direction of a call.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallDirection {
    /// Somebody calls the bot.
    Incoming,

    /// The bot calls.
    Outgoing,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    CallDirection, "a string (`callDirection`)";
    Incoming: "incoming";
    Outgoing: "outgoing";
}
