// @generated from schema/types/acceptJoinResponse.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The participant is let in.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/acceptjoinresponse?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct AcceptJoinResponse {
    rest: support::object::rest::Rest,
}

object! {
    AcceptJoinResponse, "#microsoft.graph.acceptJoinResponse", with default;
}
