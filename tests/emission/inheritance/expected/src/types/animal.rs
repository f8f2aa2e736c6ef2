// @generated from schema/types/animal.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Entity;

/// Lives.
///
/// Extends [`Entity`]. The properties of the base type are accessible through `Deref`.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://example.org/animal)
#[derive(Clone)]
#[non_exhaustive]
pub struct Animal {
    /// Its name.
    pub name: Option<String>,

    base: Entity,
}

impl Animal {
    /// Creates an object from its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl From<&str> for Animal {
    #[inline]
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for Animal {
    #[inline]
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

object! {
    Animal, "#microsoft.graph.animal", extends Entity;
    name: "name", sensitive;
}
