// @generated from schema/types/mediaInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A medium that the service plays: WAV with one channel, 16 bits, and 16 kHz.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediainfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct MediaInfo {
    /// The URL of the medium.
    pub uri: Option<String>,

    /// The key of the medium in the cache of the service.
    pub resource_id: Option<String>,

    rest: support::object::rest::Rest,
}

impl MediaInfo {
    /// Creates an object from its required properties.
    pub fn new(uri: impl Into<String>) -> Self {
        Self {
            uri: Some(uri.into()),
            ..support::object::blank()
        }
    }
}

impl From<&str> for MediaInfo {
    #[inline]
    fn from(uri: &str) -> Self {
        Self::new(uri)
    }
}

impl From<String> for MediaInfo {
    #[inline]
    fn from(uri: String) -> Self {
        Self::new(uri)
    }
}

object! {
    MediaInfo, "#microsoft.graph.mediaInfo";
    uri: "uri" => with_uri(into String);
    resource_id: "resourceId" => with_resource_id(into String);
}
