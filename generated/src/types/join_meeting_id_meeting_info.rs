// @generated from schema/types/joinMeetingIdMeetingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A meeting that is identified by the ID with which people join it.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/joinmeetingidmeetinginfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct JoinMeetingIdMeetingInfo {
    /// Whether the conversation can take place without a host.
    pub allow_conversation_without_host: Option<bool>,

    /// The ID with which people join the meeting.
    pub join_meeting_id: Option<String>,

    /// The passcode of the meeting.
    pub passcode: Option<String>,

    rest: support::object::rest::Rest,
}

impl JoinMeetingIdMeetingInfo {
    /// Creates an object from its required properties.
    pub fn new(join_meeting_id: impl Into<String>) -> Self {
        Self {
            join_meeting_id: Some(join_meeting_id.into()),
            ..support::object::blank()
        }
    }
}

impl From<&str> for JoinMeetingIdMeetingInfo {
    #[inline]
    fn from(join_meeting_id: &str) -> Self {
        Self::new(join_meeting_id)
    }
}

impl From<String> for JoinMeetingIdMeetingInfo {
    #[inline]
    fn from(join_meeting_id: String) -> Self {
        Self::new(join_meeting_id)
    }
}

object! {
    JoinMeetingIdMeetingInfo, "#microsoft.graph.joinMeetingIdMeetingInfo";
    allow_conversation_without_host: "allowConversationWithoutHost" => with_allow_conversation_without_host(plain bool);
    join_meeting_id: "joinMeetingId", sensitive => with_join_meeting_id(into String);
    passcode: "passcode", sensitive => with_passcode(into String);
}
