// @generated from schema/enums/mediaDirection.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// In which direction a media stream flows.
///
/// An open enum: a member that is added later is kept as its text.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MediaDirection {
    /// In neither direction.
    Inactive,

    /// It is only sent.
    SendOnly,

    /// It is only received.
    ReceiveOnly,

    /// It is sent and received.
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
