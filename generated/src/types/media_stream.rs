// @generated from schema/types/mediaStream.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::{MediaDirection, Modality};

/// A media stream of a participant.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct MediaStream {
    /// The type of media in the stream.
    pub media_type: Option<Modality>,

    /// The label of the stream.
    pub label: Option<String>,

    /// The ID of the source of the stream. In the documented messages, it is a number written as a string.
    pub source_id: Option<String>,

    /// The direction of the stream.
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
