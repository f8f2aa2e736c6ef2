// @generated from schema/enums/mediaDirection.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The direction of a media stream.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MediaDirection {
    /// Media is neither sent nor received.
    Inactive,

    /// Media is only sent.
    SendOnly,

    /// Media is only received.
    ReceiveOnly,

    /// Media is sent and received.
    SendReceive,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    MediaDirection, "a string (`mediaDirection`)";
    Inactive: "inactive";
    SendOnly: "sendOnly";
    ReceiveOnly: "receiveOnly";
    SendReceive: "sendReceive";
}
