// @generated from schema/types/appHostedMediaConfig.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The bot processes the media of the call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/apphostedmediaconfig?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct AppHostedMediaConfig {
    /// Whether to remove the bot from the default audio group. The service sends and accepts it, but no property
    /// table of v1.0 lists it.
    pub remove_from_default_audio_group: Option<bool>,

    /// The configuration of the media. It is opaque.
    pub blob: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    AppHostedMediaConfig, "#microsoft.graph.appHostedMediaConfig", with default;
    remove_from_default_audio_group: "removeFromDefaultAudioGroup" => with_remove_from_default_audio_group(plain bool);
    blob: "blob", sensitive => with_blob(into String);
}
