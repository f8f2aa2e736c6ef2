// @generated from schema/enums/callTranscriptionState.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The state of a transcription.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/calltranscriptioninfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallTranscriptionState {
    /// The transcription has not started.
    NotStarted,

    /// The transcription is active.
    Active,

    /// The transcription is inactive.
    Inactive,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    CallTranscriptionState, "a string (`callTranscriptionState`)";
    NotStarted: "notStarted";
    Active: "active";
    Inactive: "inactive";
    UnknownFutureValue: "unknownFutureValue";
}
