// @generated from schema/types/participant.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::{
    Entity, MediaStream, OnlineMeetingRestricted, ParticipantInfo, RecordingInfo,
    RemovedState, SyntheticMediaDetectionInfo,
};

/// Somebody, or something, in a call.
///
/// Extends [`Entity`], whose properties are reached as if they were its own.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participant?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Participant {
    /// Who the participant is and from where.
    pub info: Option<Box<ParticipantInfo>>,

    /// The participant's media streams.
    pub media_streams: Option<Vec<MediaStream>>,

    /// Whether the participant is muted, by the client or by the server.
    pub is_muted: Option<bool>,

    /// Whether the participant waits in the lobby.
    pub is_in_lobby: Option<bool>,

    /// Whether the participant's identity is anonymized.
    pub is_identity_anonymized: Option<bool>,

    /// A blob of data that the participant has provided.
    pub metadata: Option<String>,

    /// The name that the participant prefers.
    pub preferred_display_name: Option<String>,

    /// Whether the participant records the call.
    pub recording_info: Option<Box<RecordingInfo>>,

    /// Why the participant was removed.
    pub removed_state: Option<Box<RemovedState>>,

    /// What the participant cannot do in the meeting, and why.
    pub restricted_experience: Option<Box<OnlineMeetingRestricted>>,

    /// Orders the roster updates about this participant; notifications can arrive out of order.
    pub roster_sequence_number: Option<i64>,

    /// Whether the participant's media seem to be synthetic.
    pub synthetic_media_detection: Option<Box<SyntheticMediaDetectionInfo>>,

    base: Entity,
}

object! {
    Participant, "#microsoft.graph.participant", extends Entity, with default;
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
