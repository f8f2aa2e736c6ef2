// @generated from schema/types/thing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A thing.
///
/// [Documentation](https://example.org/thing)
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// Its label.
    pub label: Option<String>,

    rest: support::object::rest::Rest,
}

impl Thing {
    /// Creates an object from its required properties.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: Some(label.into()),
            ..support::object::blank()
        }
    }
}

impl From<&str> for Thing {
    #[inline]
    fn from(label: &str) -> Self {
        Self::new(label)
    }
}

impl From<String> for Thing {
    #[inline]
    fn from(label: String) -> Self {
        Self::new(label)
    }
}

object! {
    Thing, "#microsoft.graph.thing";
    label: "label" => with_label(into String);
}
