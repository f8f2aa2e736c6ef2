// @generated from schema/types/animal.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Entity;

/// Lives.
///
/// Extends [`Entity`], whose properties are reached as if they were its own.
///
/// An open type: members beyond its properties are to be expected, and kept.
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
    /// Makes one of what is required.
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
