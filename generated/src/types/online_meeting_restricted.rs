// @generated from schema/types/onlineMeetingRestricted.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::{
    OnlineMeetingContentSharingDisabledReason, OnlineMeetingVideoDisabledReason,
};

/// The restrictions of a participant in a meeting, with their reasons.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/onlinemeetingrestricted?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct OnlineMeetingRestricted {
    /// The reasons why content sharing is disabled.
    pub content_sharing_disabled: Option<OnlineMeetingContentSharingDisabledReason>,

    /// The reasons why video is disabled.
    pub video_disabled: Option<OnlineMeetingVideoDisabledReason>,

    rest: support::object::rest::Rest,
}

object! {
    OnlineMeetingRestricted, "#microsoft.graph.onlineMeetingRestricted", with default;
    content_sharing_disabled: "contentSharingDisabled";
    video_disabled: "videoDisabled";
}
