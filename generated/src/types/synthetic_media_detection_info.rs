// @generated from schema/types/syntheticMediaDetectionInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The result of a detector of synthetic media for a participant.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/syntheticmediadetectioninfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct SyntheticMediaDetectionInfo {
    /// The ID of the detection.
    pub detection_id: Option<String>,

    /// The bot that made the detection.
    pub detector_bot: Option<String>,

    /// Whether the participant is trusted.
    pub is_participant_trusted: Option<bool>,

    /// How confident the detector is that the media are synthetic.
    pub synthetic_confidence: Option<f64>,

    rest: support::object::rest::Rest,
}

object! {
    SyntheticMediaDetectionInfo, "#microsoft.graph.syntheticMediaDetectionInfo", with default;
    detection_id: "detectionId";
    detector_bot: "detectorBot";
    is_participant_trusted: "isParticipantTrusted";
    synthetic_confidence: "syntheticConfidence";
}
