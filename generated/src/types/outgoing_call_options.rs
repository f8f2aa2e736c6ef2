// @generated from schema/types/outgoingCallOptions.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Optional features of an outgoing call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/outgoingcalloptions?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct OutgoingCallOptions {
    /// Whether to hide the bot after the call has become a group call.
    pub hide_bot_after_escalation: Option<bool>,

    /// Whether to send notifications about content sharing.
    pub is_content_sharing_notification_enabled: Option<bool>,

    /// Whether rosters contain only the changes. The notifications are then `rosterChanged` instead of
    /// `rosterUpdated`.
    pub is_delta_roster_enabled: Option<bool>,

    /// Whether rosters that contain only the changes are filtered by whether participants are interactive.
    pub is_interactive_roster_enabled: Option<bool>,

    rest: support::object::rest::Rest,
}

object! {
    OutgoingCallOptions, "#microsoft.graph.outgoingCallOptions", with default;
    hide_bot_after_escalation: "hideBotAfterEscalation" => with_hide_bot_after_escalation(plain bool);
    is_content_sharing_notification_enabled: "isContentSharingNotificationEnabled" => with_is_content_sharing_notification_enabled(plain bool);
    is_delta_roster_enabled: "isDeltaRosterEnabled" => with_is_delta_roster_enabled(plain bool);
    is_interactive_roster_enabled: "isInteractiveRosterEnabled" => with_is_interactive_roster_enabled(plain bool);
}
