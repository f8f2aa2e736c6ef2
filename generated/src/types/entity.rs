// @generated from schema/types/entity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// The base type of all entities.
///
/// This type is abstract: the service sends only objects of derived types.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Entity {
    /// The ID of the entity, unique among entities of the same type. The service assigns it.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Entity, "#microsoft.graph.entity", with default;
    id: "id";
}
