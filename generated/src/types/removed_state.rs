// @generated from schema/types/removedState.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Information about why a participant was removed from the call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/removedstate?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct RemovedState {
    /// The reason why the participant was removed.
    pub reason: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    RemovedState, "#microsoft.graph.removedState", with default;
    reason: "reason", sensitive;
}
