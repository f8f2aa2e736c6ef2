// @generated from schema/types/serviceHostedMediaConfig.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::MediaInfo;

/// The service processes the media of the call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/servicehostedmediaconfig?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ServiceHostedMediaConfig {
    /// Whether to remove the bot from the default audio group. The service sends and accepts it, but no property
    /// table of v1.0 lists it.
    pub remove_from_default_audio_group: Option<bool>,

    /// The media that the service fetches in advance.
    pub pre_fetch_media: Option<Vec<MediaInfo>>,

    rest: support::object::rest::Rest,
}

object! {
    ServiceHostedMediaConfig, "#microsoft.graph.serviceHostedMediaConfig", with default;
    remove_from_default_audio_group: "removeFromDefaultAudioGroup" => with_remove_from_default_audio_group(plain bool);
    pre_fetch_media: "preFetchMedia" => with_pre_fetch_media(into Vec<crate::MediaInfo>);
}
