// @generated from schema/types/participant.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::ChangeType;
use crate::types::{
    Entity, Identity, MediaStream, OnlineMeetingRestricted, ParticipantInfo,
    RecordingInfo, RemovedState, SyntheticMediaDetectionInfo,
};

/// A participant in a call.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// # Examples
///
/// ```
/// use graph_calls::{serde_json, Participant};
///
/// let participant: Participant = serde_json::from_str(
///     r#"{
///         "id": null,
///         "info": { "identity": { "acsUser": { "id": "8:acs:a" }, "user": null } },
///         "isInLobby": "no",
///         "isMuted": false
///     }"#,
/// )?;
/// // The key can be null. Whoever it is, under whatever member:
/// let who = participant.who().expect("somebody is there");
/// assert_eq!((who.kind, who.identity.id.as_deref()), ("acsUser", Some("8:acs:a")));
///
/// // A value that does not fit costs only its property.
/// assert_eq!((participant.is_muted, participant.is_in_lobby), (Some(false), None));
/// assert_eq!(participant.misfits().count(), 1);
/// # Ok::<_, serde_json::Error>(())
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participant?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Participant {
    /// Information about the participant, such as identity and region.
    pub info: Option<Box<ParticipantInfo>>,

    /// The media streams of the participant.
    pub media_streams: Option<Vec<MediaStream>>,

    /// Whether the participant is muted, either by the client or by the server.
    pub is_muted: Option<bool>,

    /// Whether the participant is waiting in the lobby.
    pub is_in_lobby: Option<bool>,

    /// Whether the identity of the participant is anonymized.
    pub is_identity_anonymized: Option<bool>,

    /// A blob of data that the participant provided.
    pub metadata: Option<String>,

    /// The display name that the participant prefers.
    pub preferred_display_name: Option<String>,

    /// Information about whether the participant is recording the call.
    pub recording_info: Option<Box<RecordingInfo>>,

    /// Why the participant was removed.
    pub removed_state: Option<Box<RemovedState>>,

    /// The restrictions of the participant in the meeting, with their reasons.
    pub restricted_experience: Option<Box<OnlineMeetingRestricted>>,

    /// A number that orders the roster updates about this participant, because notifications can arrive out of order.
    pub roster_sequence_number: Option<i64>,

    /// Information about whether the media of the participant seem to be synthetic.
    pub synthetic_media_detection: Option<Box<SyntheticMediaDetectionInfo>>,

    base: Entity,
}

impl Participant {
    /// Returns who this is about, whatever member of [`IdentitySet`](crate::IdentitySet) it stands under.
    #[inline]
    pub fn who(&self) -> Option<support::who::Who<'_, Identity>> {
        self.info.as_deref()?.identity.as_deref()?.who()
    }
}

impl support::roster::Member for Participant {
    type Kind = ChangeType;

    #[inline]
    fn leaves(kind: &ChangeType) -> bool {
        matches!(kind, ChangeType::Deleted)
    }

    #[inline]
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    #[inline]
    fn person(&self) -> Option<(String, String)> {
        let who = self.who()?;
        Some((who.kind.to_owned(), who.identity.id.clone()?))
    }

    #[inline]
    fn is_waiting(&self) -> Option<bool> {
        self.is_in_lobby
    }

    #[inline]
    fn is_removed(&self) -> bool {
        self.removed_state.is_some()
    }

    #[inline]
    fn sequence(&self) -> Option<i64> {
        self.roster_sequence_number
    }
}

object! {
    Participant, "#microsoft.graph.participant", extends entity::Entity, with default;
    info: "info";
    media_streams: "mediaStreams";
    is_muted: "isMuted";
    is_in_lobby: "isInLobby";
    is_identity_anonymized: "isIdentityAnonymized";
    metadata: "metadata", sensitive;
    preferred_display_name: "preferredDisplayName", sensitive;
    recording_info: "recordingInfo";
    removed_state: "removedState";
    restricted_experience: "restrictedExperience";
    roster_sequence_number: "rosterSequenceNumber";
    synthetic_media_detection: "syntheticMediaDetection";
}
