// @generated from schema/types/recordingInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::RecordingStatus;
use crate::types::{IdentitySet, ParticipantInfo};

/// Information about whether a participant is recording the call, and who started the recording.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/recordinginfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct RecordingInfo {
    /// Whether the participant is recording.
    pub recording_status: Option<RecordingStatus>,

    /// The participant who started the recording.
    pub initiated_by: Option<Box<ParticipantInfo>>,

    /// The identities of the actor who started the recording.
    pub initiator: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

object! {
    RecordingInfo, "#microsoft.graph.recordingInfo", with default;
    recording_status: "recordingStatus";
    initiated_by: "initiatedBy";
    initiator: "initiator";
}
