// @generated from schema/enums/modality.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// What a media stream carries.
///
/// An open enum: a member that is added later is kept as its text.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediastream?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Modality {
    /// It is not known.
    Unknown_,

    /// Sound.
    Audio,

    /// Video.
    Video,

    /// A shared screen, sent as video.
    VideoBasedScreenSharing,

    /// Data.
    Data,

    /// Stands for members that were added later.
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
