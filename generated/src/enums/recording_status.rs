// @generated from schema/enums/recordingStatus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// Whether a participant records the call.
///
/// An open enum: a member that is added later is kept as its text.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/recordinginfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingStatus {
    /// It is not known.
    Unknown_,

    /// The participant does not record.
    NotRecording,

    /// The participant records.
    Recording,

    /// The recording has failed.
    Failed,

    /// Stands for members that were added later.
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
