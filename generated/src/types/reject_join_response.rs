// @generated from schema/types/rejectJoinResponse.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::RejectReason;

/// The participant is rejected, as if the bot had rejected an incoming call. The bot is asked again for the next
/// participant.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/rejectjoinresponse?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct RejectJoinResponse {
    /// The reason.
    pub reason: Option<RejectReason>,

    rest: support::object::rest::Rest,
}

impl RejectJoinResponse {
    /// Creates an object from its required properties.
    #[inline]
    pub fn new(reason: RejectReason) -> Self {
        Self {
            reason: Some(reason),
            ..support::object::blank()
        }
    }
}

object! {
    RejectJoinResponse, "#microsoft.graph.rejectJoinResponse";
    reason: "reason" => with_reason(plain crate::RejectReason);
}
