// @generated from schema/enums/onlineMeetingContentSharingDisabledReason.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// The reasons why content sharing is disabled for a participant. Several reasons are written as a
/// comma-separated list.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/onlinemeetingrestricted?view=graph-rest-beta)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OnlineMeetingContentSharingDisabledReason {
    text: std::borrow::Cow<'static, str>,
}

impl OnlineMeetingContentSharingDisabledReason {
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
    OnlineMeetingContentSharingDisabledReason, "a string (`onlineMeetingContentSharingDisabledReason`)";
    WATERMARK_PROTECTION: "watermarkProtection";
    UNKNOWN_FUTURE_VALUE: "unknownFutureValue";
}
