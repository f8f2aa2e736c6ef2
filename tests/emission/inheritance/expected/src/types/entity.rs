// @generated from schema/types/entity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Has an id.
///
/// This type is abstract: the service sends only objects of derived types.
///
/// [Documentation](https://example.org/entity)
#[derive(Clone)]
#[non_exhaustive]
pub struct Entity {
    /// The id.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

impl Entity {
    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

object! {
    Entity, "#microsoft.graph.entity", with default;
    id: "id";
}
