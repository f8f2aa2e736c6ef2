// @generated from schema/types/participant.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{
    Entity, MediaStream, OnlineMeetingRestricted, ParticipantInfo, RecordingInfo,
    RemovedState, SyntheticMediaDetectionInfo,
};

/// A participant in a call.
///
/// Extends [`Entity`]. The properties of the base type are accessible through `Deref`.
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
