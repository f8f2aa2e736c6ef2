// @generated from schema/types/invitationParticipantInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::EndpointType;
use crate::types::{Identity, IdentitySet};

/// A participant to invite, with options for the invitation.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/invitationparticipantinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct InvitationParticipantInfo {
    /// The type of endpoint to invite.
    pub endpoint_type: Option<EndpointType>,

    /// An ID that only responses contain. It is null in the documented messages.
    pub id: Option<String>,

    /// Whether to hide the participant from the roster.
    pub hidden: Option<bool>,

    /// Whether to leave the participant out of the call's main audio mixer.
    pub remove_from_default_audio_routing_group: Option<bool>,

    /// The ID of the call that the invitee is currently in. If it is a peer-to-peer call, it is dropped when the
    /// invitee has been added to the new call. If this property is set, the service reads only the first participant
    /// of a request.
    pub replaces_call_id: Option<String>,

    /// The ID of the participant to move from another meeting. Set `replacesCallId` and `identity` as well. The
    /// service moves only the first participant of a request.
    pub participant_id: Option<String>,

    /// The identity set of the invitee.
    pub identity: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

impl InvitationParticipantInfo {
    /// Creates an object from its required properties.
    pub fn new(identity: impl Into<IdentitySet>) -> Self {
        Self {
            identity: Some(Box::new(identity.into())),
            ..support::object::blank()
        }
    }

    /// Returns who this is about, whatever member of [`IdentitySet`](crate::IdentitySet) it stands under.
    #[inline]
    pub fn who(&self) -> Option<support::who::Who<'_, Identity>> {
        self.identity.as_deref()?.who()
    }
}

impl From<IdentitySet> for InvitationParticipantInfo {
    #[inline]
    fn from(identity: IdentitySet) -> Self {
        Self::new(identity)
    }
}

object! {
    InvitationParticipantInfo, "#microsoft.graph.invitationParticipantInfo";
    endpoint_type: "endpointType" => with_endpoint_type(plain crate::EndpointType);
    id: "id";
    hidden: "hidden" => with_hidden(plain bool);
    remove_from_default_audio_routing_group: "removeFromDefaultAudioRoutingGroup" => with_remove_from_default_audio_routing_group(plain bool);
    replaces_call_id: "replacesCallId" => with_replaces_call_id(into String);
    participant_id: "participantId" => with_participant_id(into String);
    identity: "identity" => with_identity(boxed crate::IdentitySet);
}
