// @generated from schema/types/inviteParticipantsOperation.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{CommsOperation, InvitationParticipantInfo};

/// The operation that an invitation starts. It completes when the participants have been added, or it fails.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`CommsOperation`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::comms_operation::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/inviteparticipantsoperation?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteParticipantsOperation {
    /// The invited participants, with the data that the service has about them.
    pub participants: Option<Vec<InvitationParticipantInfo>>,

    base: CommsOperation,
}

impl support::outcomes::operation::Operation for InviteParticipantsOperation {
    #[inline]
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    #[inline]
    fn context(&self) -> Option<&str> {
        self.client_context.as_deref()
    }

    #[inline]
    fn progress(&self) -> support::outcomes::operation::Progress {
        self.outcome().into()
    }
}

object! {
    InviteParticipantsOperation, "#microsoft.graph.inviteParticipantsOperation", extends comms_operation::CommsOperation, with default;
    participants: "participants";
}
