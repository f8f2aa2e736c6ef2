// @generated from schema/types/shelter.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Entity;

/// Takes in what lives nowhere, and is made of it; `From` would be in the way of what base types convert to.
///
/// Extends [`Entity`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/shelter)
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelter {
    /// Who lives there.
    pub inmate: Option<Box<Entity>>,

    base: Entity,
}

impl Shelter {
    /// Creates an object from its required properties.
    pub fn new(inmate: impl Into<Entity>) -> Self {
        Self {
            inmate: Some(Box::new(inmate.into())),
            ..support::object::blank()
        }
    }

    /// Sets [`inmate`](Self::inmate).
    #[must_use]
    pub fn with_inmate(mut self, inmate: impl Into<Entity>) -> Self {
        self.inmate = Some(Box::new(inmate.into()));
        self
    }
}

object! {
    Shelter, "#microsoft.graph.shelter", extends Entity;
    inmate: "inmate";
}
