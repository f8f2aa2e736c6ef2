// @generated from schema/types/key.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::rule::names::nested;
use crate::support::table::object;

/// What somebody is known by.
///
/// [Documentation](https://example.org/key)
#[derive(Clone)]
#[non_exhaustive]
pub struct Key {
    /// The ID.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

impl Key {
    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

object! {
    Key, "#microsoft.graph.key", with default;
    id: "id";
}

nested! {
    Key;
}
