// @generated from schema/enums/modality.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The type of media in a media stream.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Modality {
    /// The type is unknown.
    Unknown_,

    /// Audio.
    Audio,

    /// Video.
    Video,

    /// Screen sharing as video.
    VideoBasedScreenSharing,

    /// Data.
    Data,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Modality, "a string (`modality`)";
    Unknown_: "unknown";
    Audio: "audio";
    Video: "video";
    VideoBasedScreenSharing: "videoBasedScreenSharing";
    Data: "data";
    UnknownFutureValue: "unknownFutureValue";
}
