// @generated from schema/types/shelter.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Entity;

/// Takes in what lives nowhere, and is made of it; `From` would be in the way of what base types convert to.
///
/// [Documentation](https://example.org/shelter)
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelter {
    /// The id.
    pub id: Option<String>,

    /// Who lives there.
    pub inmate: Option<Entity>,

    rest: support::object::rest::Rest,
}

impl Shelter {
    /// Creates an object from its required properties.
    pub fn new(inmate: impl Into<Entity>) -> Self {
        Self {
            inmate: Some(inmate.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`inmate`](field@Self::inmate).
    #[must_use]
    pub fn with_inmate(mut self, inmate: impl Into<Entity>) -> Self {
        self.inmate = Some(inmate.into());
        self
    }
}

object! {
    Shelter, "#microsoft.graph.shelter";
    id: "id";
    inmate: "inmate";
}
