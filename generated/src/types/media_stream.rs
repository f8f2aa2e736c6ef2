// @generated from schema/types/mediaStream.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::{MediaDirection, Modality};

/// One media stream of a participant.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct MediaStream {
    /// What the stream carries.
    pub media_type: Option<Modality>,

    /// The stream's label.
    pub label: Option<String>,

    /// Identifies the stream's source. In the documented messages a number, written as text.
    pub source_id: Option<String>,

    /// In which direction the stream flows.
    pub direction: Option<MediaDirection>,

    /// Whether the server has muted the stream.
    pub server_muted: Option<bool>,

    rest: support::object::rest::Rest,
}

object! {
    MediaStream, "#microsoft.graph.mediaStream", with default;
    media_type: "mediaType";
    label: "label";
    source_id: "sourceId";
    direction: "direction";
    server_muted: "serverMuted";
}
