// @generated from schema/types/recordingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::RecordingStatus;
use crate::types::{IdentitySet, ParticipantInfo};

/// Whether a participant records the call, and on whose behalf.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/recordinginfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct RecordingInfo {
    /// Whether the participant records.
    pub recording_status: Option<RecordingStatus>,

    /// The participant who started the recording.
    pub initiated_by: Option<Box<ParticipantInfo>>,

    /// The identities of whoever started the recording.
    pub initiator: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

object! {
    RecordingInfo, "#microsoft.graph.recordingInfo", with default;
    recording_status: "recordingStatus";
    initiated_by: "initiatedBy";
    initiator: "initiator";
}
