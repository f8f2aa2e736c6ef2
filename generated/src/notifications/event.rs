// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::enums::ChangeType;
use crate::ids::{CallId, OperationId, ParticipantId};
use crate::types::{
    Call, CommsNotification, DeltaParticipants, InviteParticipantsOperation, Participant,
    ParticipantJoiningNotification, ParticipantJoiningResponse,
    ParticipantLeftNotification,
};
use super::{ResourceData, ResourcePath};

/// The event that a notification reports.
///
/// # Examples
///
/// A roster with one participant, as the service posts it.
///
/// ```
/// use graph_calls::{CommsNotifications, Event};
///
/// let body = br##"{
///   "value": [{
///     "@odata.type": "#microsoft.graph.commsNotification",
///     "changeType": "updated",
///     "resourceUrl": "/communications/calls/ab6233a5-20b7-4c5e-bea2-ce56c9776429/participants",
///     "resourceData": [{
///       "@odata.type": "#microsoft.graph.participant",
///       "id": null,
///       "info": { "identity": { "user": { "id": "278405a3-f568-4b3e-b684-009193463064" } } }
///     }]
///   }]
/// }"##;
/// let notification = CommsNotifications::from_slice(body)?.into_iter().next().expect("there is one");
/// let Event::RosterUpdated { call_id, participants, .. } = notification.into_event() else {
///     panic!("it is a roster");
/// };
/// assert_eq!(call_id.as_str(), "ab6233a5-20b7-4c5e-bea2-ce56c9776429");
/// assert_eq!(participants[0].who().map(|who| who.kind), Some("user"));
/// # Ok::<_, graph_calls::serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// The state of a call has changed. `created` reports an incoming call, `updated` a new state such as
    /// `established`, and `deleted` the end of the call. A call often contains only its `state`; its ID is part of
    /// the path, and `id` can be missing. Notifications can arrive out of order: `establishing` can arrive after
    /// `established`.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta)
    #[non_exhaustive]
    CallChanged {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The kind of change.
        change_type: ChangeType,
        /// The payload.
        call: Box<Call>,
    },

    /// The operation of an invitation has ended, successfully or not. Its outcome says which. The notification can
    /// arrive half a minute after the response, before the bot has read the response, and out of order with other
    /// notifications.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
    #[non_exhaustive]
    InviteEnded {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `operationId` in the path, if it has one.
        operation_id: Option<OperationId>,
        /// The payload.
        operation: Box<InviteParticipantsOperation>,
    },

    /// A participant is about to join a call that the bot records for compliance. The service sends it instead of a
    /// further incoming call if the bot answered the first one with a capacity for participants. The bot answers the
    /// callback with a `participantJoiningResponse`. No page shows an example, so the change types are those of the
    /// envelope, and the paths are those of the call and its participants: `@odata.type` tells the notification
    /// apart.
    ///
    /// Answer it with a [`ParticipantJoiningResponse`], which
    /// [`reply_to_participant_joining`](Self::reply_to_participant_joining) serializes.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantjoiningnotification?view=graph-rest-beta)
    #[non_exhaustive]
    ParticipantJoining {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `participantId` in the path, if it has one.
        participant_id: Option<ParticipantId>,
        /// The kind of change.
        change_type: ChangeType,
        /// The payload.
        notification: Box<ParticipantJoiningNotification>,
    },

    /// The participant that the bot observes has left the call. No response is expected. No page shows an example, so
    /// the change types are those of the envelope, and the paths are those of the call and its participants:
    /// `@odata.type` tells the notification apart.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantleftnotification?view=graph-rest-beta)
    #[non_exhaustive]
    ParticipantLeft {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `participantId` in the path, if it has one.
        participant_id: Option<ParticipantId>,
        /// The kind of change.
        change_type: ChangeType,
        /// The payload.
        notification: Box<ParticipantLeftNotification>,
    },

    /// The participants of a call have changed. This notification contains only the changes; it replaces
    /// `rosterUpdated` for a call that was created with the option `isDeltaRosterEnabled`. No page shows an example,
    /// so the change types are those of the envelope.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/deltaparticipants?view=graph-rest-beta)
    #[non_exhaustive]
    RosterChanged {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The kind of change.
        change_type: ChangeType,
        /// The payload.
        delta: Box<DeltaParticipants>,
    },

    /// The participants of a call have changed. A roster lists those who changed, not everybody in the call, and
    /// their `id` can be null, as in all documented messages: `who` tells who they are. The change type is no proof
    /// of how they changed: participants who were just added arrive with `updated`. According to the documentation,
    /// peer-to-peer calls send no rosters, and a bot in the lobby receives no full roster until it is admitted.
    /// Notifications can arrive out of order.
    ///
    /// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
    #[non_exhaustive]
    RosterUpdated {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `participantId` in the path, if it has one.
        participant_id: Option<ParticipantId>,
        /// The kind of change.
        change_type: ChangeType,
        /// The payload.
        participants: Vec<Participant>,
    },

    /// Any other notification, kept whole: its change type or resource is a different one, or its payload is
    /// unknown or does not fit its type.
    Other(Box<CommsNotification>),
}

impl Event {
    /// Serializes the reply to [`ParticipantJoining`](Self::ParticipantJoining): the body of the response to the
    /// request that contained the notification, with the media type `application/json`.
    ///
    /// # Errors
    ///
    /// Returns an error if `serde_json` cannot write an additional property. No such property is known.
    pub fn reply_to_participant_joining(
        reply: impl Into<ParticipantJoiningResponse>,
    ) -> Result<Vec<u8>, serde_json::Error> {
        reply.into().to_vec()
    }
}

impl CommsNotification {
    /// Converts the notification to an event.
    #[inline]
    pub fn into_event(mut self) -> Event {
        match (
            self.change_type.as_ref(),
            self.resource_path(),
            self.resource_data.take(),
        ) {
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Call { call_id }),
                Some(ResourceData::Call(call)),
            ) => {
                Event::CallChanged {
                    call_id,
                    change_type: change_type.clone(),
                    call,
                }
            }
            (
                Some(ChangeType::Deleted),
                Some(ResourcePath::Operation { call_id, operation_id }),
                Some(ResourceData::InviteParticipantsOperation(operation)),
            ) => {
                Event::InviteEnded {
                    call_id,
                    operation_id: Some(operation_id),
                    operation,
                }
            }
            (
                Some(ChangeType::Deleted),
                Some(ResourcePath::Participants { call_id }),
                Some(ResourceData::InviteParticipantsOperation(operation)),
            ) => {
                Event::InviteEnded {
                    call_id,
                    operation_id: None,
                    operation,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(
                    ResourcePath::Call { call_id }
                    | ResourcePath::Participants { call_id },
                ),
                Some(ResourceData::ParticipantJoiningNotification(notification)),
            ) => {
                Event::ParticipantJoining {
                    call_id,
                    participant_id: None,
                    change_type: change_type.clone(),
                    notification,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participant { call_id, participant_id }),
                Some(ResourceData::ParticipantJoiningNotification(notification)),
            ) => {
                Event::ParticipantJoining {
                    call_id,
                    participant_id: Some(participant_id),
                    change_type: change_type.clone(),
                    notification,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(
                    ResourcePath::Call { call_id }
                    | ResourcePath::Participants { call_id },
                ),
                Some(ResourceData::ParticipantLeftNotification(notification)),
            ) => {
                Event::ParticipantLeft {
                    call_id,
                    participant_id: None,
                    change_type: change_type.clone(),
                    notification,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participant { call_id, participant_id }),
                Some(ResourceData::ParticipantLeftNotification(notification)),
            ) => {
                Event::ParticipantLeft {
                    call_id,
                    participant_id: Some(participant_id),
                    change_type: change_type.clone(),
                    notification,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Created
                    | ChangeType::Updated
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participants { call_id }),
                Some(ResourceData::DeltaParticipants(delta)),
            ) => {
                Event::RosterChanged {
                    call_id,
                    change_type: change_type.clone(),
                    delta,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Updated
                    | ChangeType::Created
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participants { call_id }),
                Some(ResourceData::Participants(participants)),
            ) => {
                Event::RosterUpdated {
                    call_id,
                    participant_id: None,
                    change_type: change_type.clone(),
                    participants,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Updated
                    | ChangeType::Created
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participants { call_id }),
                Some(ResourceData::Participant(participants)),
            ) => {
                Event::RosterUpdated {
                    call_id,
                    participant_id: None,
                    change_type: change_type.clone(),
                    participants: vec![* participants],
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Updated
                    | ChangeType::Created
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participant { call_id, participant_id }),
                Some(ResourceData::Participants(participants)),
            ) => {
                Event::RosterUpdated {
                    call_id,
                    participant_id: Some(participant_id),
                    change_type: change_type.clone(),
                    participants,
                }
            }
            (
                Some(
                    change_type @ (ChangeType::Updated
                    | ChangeType::Created
                    | ChangeType::Deleted),
                ),
                Some(ResourcePath::Participant { call_id, participant_id }),
                Some(ResourceData::Participant(participants)),
            ) => {
                Event::RosterUpdated {
                    call_id,
                    participant_id: Some(participant_id),
                    change_type: change_type.clone(),
                    participants: vec![* participants],
                }
            }
            (_, _, resource_data) => {
                self.resource_data = resource_data;
                Event::Other(Box::new(self))
            }
        }
    }
}
