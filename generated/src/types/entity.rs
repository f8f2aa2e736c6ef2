// @generated from schema/types/entity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// What every entity has in common.
///
/// An abstract type: the service sends objects of derived types only.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Entity {
    /// Identifies the entity among its kind. The service assigns it.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Entity, "#microsoft.graph.entity", with default;
    id: "id";
}
