// @generated from schema/types/meetingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{JoinMeetingIdMeetingInfo, OrganizerMeetingInfo, TokenMeetingInfo};

/// Which meeting a call belongs to.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names:
/// [`JoinMeetingIdMeetingInfo`], [`OrganizerMeetingInfo`], [`TokenMeetingInfo`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/meetinginfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MeetingInfo {
    /// A [`JoinMeetingIdMeetingInfo`].
    JoinMeetingIdMeetingInfo(Box<JoinMeetingIdMeetingInfo>),

    /// A [`OrganizerMeetingInfo`].
    OrganizerMeetingInfo(Box<OrganizerMeetingInfo>),

    /// A [`TokenMeetingInfo`].
    TokenMeetingInfo(Box<TokenMeetingInfo>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    MeetingInfo;
    JoinMeetingIdMeetingInfo: JoinMeetingIdMeetingInfo;
    OrganizerMeetingInfo: OrganizerMeetingInfo;
    TokenMeetingInfo: TokenMeetingInfo;
}
