// @generated from schema/types/callRoute.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::RoutingType;
use crate::types::IdentitySet;

/// A redirection of a call.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/callroute?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CallRoute {
    /// Why the call was redirected.
    pub routing_type: Option<RoutingType>,

    /// Who was called originally.
    pub original: Option<Box<IdentitySet>>,

    /// Who is called in the end.
    pub r#final: Option<Box<IdentitySet>>,

    rest: support::object::rest::Rest,
}

object! {
    CallRoute, "#microsoft.graph.callRoute", with default;
    routing_type: "routingType";
    original: "original";
    r#final: "final" as "final";
}
