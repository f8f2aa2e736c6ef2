// @generated from schema/enums/recordingStatus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The recording status of a participant.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/recordinginfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingStatus {
    /// The status is unknown.
    Unknown_,

    /// The participant is not recording.
    NotRecording,

    /// The participant is recording.
    Recording,

    /// The recording has failed.
    Failed,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    RecordingStatus, "a string (`recordingStatus`)";
    Unknown_: "unknown";
    NotRecording: "notRecording";
    Recording: "recording";
    Failed: "failed";
    UnknownFutureValue: "unknownFutureValue";
}
