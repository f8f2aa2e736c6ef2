// @generated from schema/types/callMediaState.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::MediaState;

/// The state of the media of a call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/callmediastate?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CallMediaState {
    /// The state of the audio.
    pub audio: Option<MediaState>,

    rest: support::object::rest::Rest,
}

object! {
    CallMediaState, "#microsoft.graph.callMediaState", with default;
    audio: "audio";
}
