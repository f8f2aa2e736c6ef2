// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::notification::payload_table::payload;
use crate::types::{CommsNotification, InviteParticipantsOperation, Participant};
use super::ResourcePath;

/// What a notification brings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResourceData {
    /// Several [`Participant`]s.
    Participants(Vec<Participant>),

    /// One [`InviteParticipantsOperation`].
    InviteParticipantsOperation(Box<InviteParticipantsOperation>),

    /// Something that this crate has no type for.
    Unknown(support::notification::kept::UnknownPayload),

    /// Something that does not fit the type that it names.
    Unreadable(support::notification::kept::UnreadablePayload),
}

payload! {
    ResourceData, ResourcePath;
    guess InviteParticipantsOperation, Participants;
    object InviteParticipantsOperation: InviteParticipantsOperation, Operation | Participants;
    array Participants: Participant, Participants;
}

impl CommsNotification {
    /// Decides what an undecided payload is, now that the path is known; whether a decided one was decided well.
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
