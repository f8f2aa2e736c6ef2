// @generated from schema/types/meetingCapability.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::AutoAdmittedUsersType;

/// What a meeting allows.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/meetingcapability?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct MeetingCapability {
    /// Whether anonymous users can call others from the meeting.
    pub allow_anonymous_users_to_dial_out: Option<bool>,

    /// Whether anonymous users can start the meeting.
    pub allow_anonymous_users_to_start_meeting: Option<bool>,

    /// Who does not wait in the lobby.
    pub auto_admitted_users: Option<AutoAdmittedUsersType>,

    rest: support::object::rest::Rest,
}

object! {
    MeetingCapability, "#microsoft.graph.meetingCapability", with default;
    allow_anonymous_users_to_dial_out: "allowAnonymousUsersToDialOut";
    allow_anonymous_users_to_start_meeting: "allowAnonymousUsersToStartMeeting";
    auto_admitted_users: "autoAdmittedUsers";
}
