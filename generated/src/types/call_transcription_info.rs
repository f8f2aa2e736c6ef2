// @generated from schema/types/callTranscriptionInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::CallTranscriptionState;

/// The state of the transcription of a call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/calltranscriptioninfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CallTranscriptionInfo {
    /// The state.
    pub state: Option<CallTranscriptionState>,

    /// The time of the last change, in UTC.
    pub last_modified_date_time: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    CallTranscriptionInfo, "#microsoft.graph.callTranscriptionInfo", with default;
    state: "state";
    last_modified_date_time: "lastModifiedDateTime";
}
