// @generated from schema/enums/onlineMeetingVideoDisabledReason.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// The reasons why video is disabled for a participant. Several reasons are written as a comma-separated list.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/onlinemeetingrestricted?view=graph-rest-beta)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OnlineMeetingVideoDisabledReason {
    text: std::borrow::Cow<'static, str>,
}

impl OnlineMeetingVideoDisabledReason {
    /// The meeting is protected by watermarks.
    pub const WATERMARK_PROTECTION: Self = Self {
        text: std::borrow::Cow::Borrowed("watermarkProtection"),
    };

    /// A placeholder for members that are added later.
    pub const UNKNOWN_FUTURE_VALUE: Self = Self {
        text: std::borrow::Cow::Borrowed("unknownFutureValue"),
    };
}

flags! {
    OnlineMeetingVideoDisabledReason, "a string (`onlineMeetingVideoDisabledReason`)";
    WATERMARK_PROTECTION: "watermarkProtection";
    UNKNOWN_FUTURE_VALUE: "unknownFutureValue";
}
