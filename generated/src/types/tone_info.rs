// @generated from schema/types/toneInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::Tone;

/// A key that a participant pressed.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/toneinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ToneInfo {
    /// A number that orders the keys of a call.
    pub sequence_id: Option<i64>,

    /// The key.
    pub tone: Option<Tone>,

    rest: support::object::rest::Rest,
}

object! {
    ToneInfo, "#microsoft.graph.toneInfo", with default;
    sequence_id: "sequenceId";
    tone: "tone", sensitive;
}
