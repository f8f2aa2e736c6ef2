// @generated from schema/types/animal.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Lives.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://example.org/animal)
#[derive(Clone)]
#[non_exhaustive]
pub struct Animal {
    /// The id.
    pub id: Option<String>,

    /// Its name.
    pub name: Option<String>,

    rest: support::object::rest::Rest,
}

impl Animal {
    /// Creates an object from its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`name`](field@Self::name).
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
    Animal, "#microsoft.graph.animal";
    id: "id";
    name: "name", sensitive;
}
