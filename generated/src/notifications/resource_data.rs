// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::notification::payload_table::payload;
use crate::types::{
    Call, CommsNotification, DeltaParticipants, InviteParticipantsOperation, Participant,
    ParticipantJoiningNotification, ParticipantLeftNotification,
};
use super::ResourcePath;

/// The payload of a notification.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResourceData {
    /// An array of [`Participant`]s.
    Participants(Vec<Participant>),

    /// A single [`Call`].
    Call(Box<Call>),

    /// A single [`DeltaParticipants`].
    DeltaParticipants(Box<DeltaParticipants>),

    /// A single [`InviteParticipantsOperation`].
    InviteParticipantsOperation(Box<InviteParticipantsOperation>),

    /// A single [`ParticipantJoiningNotification`].
    ParticipantJoiningNotification(Box<ParticipantJoiningNotification>),

    /// A single [`ParticipantLeftNotification`].
    ParticipantLeftNotification(Box<ParticipantLeftNotification>),

    /// A single [`Participant`].
    Participant(Box<Participant>),

    /// A payload whose type this crate does not know.
    Unknown(support::notification::kept::UnknownPayload),

    /// A payload that cannot be read: a member occurs twice, or too many elements do not fit.
    Unreadable(support::notification::kept::UnreadablePayload),
}

payload! {
    ResourceData, ResourcePath;
    guess InviteParticipantsOperation, Participants;
    object InviteParticipantsOperation: InviteParticipantsOperation, Operation | Participants;
    object Call: Call, Call;
    object DeltaParticipants: DeltaParticipants;
    object ParticipantJoiningNotification: ParticipantJoiningNotification;
    object ParticipantLeftNotification: ParticipantLeftNotification;
    object Participant: Participant, Participant otherwise Participants;
    array Participants: Participant, Participant | Participants;
}

impl CommsNotification {
    /// Determines the type of a payload from the path if it is still unknown. Returns whether an earlier guess
    /// was right.
    #[inline]
    pub(crate) fn settle(&mut self, at: &support::object::at::At<'_>) -> bool {
        let Some(payload) = self.resource_data.take() else {
            return true;
        };
        self.resource_data = payload
            .settle(
                || self.resource_path(),
                &support::object::at::At::Name(at, "resourceData"),
            );
        self.resource_data.is_some()
    }
}
