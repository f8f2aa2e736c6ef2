// @generated from schema/types/bolt.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::rule::names::nested;
use crate::support::table::object;
use crate::types::{Part, Who};

/// A part that holds others.
///
/// Extends [`Part`]. The properties of the base type are accessible through `Deref`.
///
/// [Documentation](https://example.org/bolt)
#[derive(Clone)]
#[non_exhaustive]
pub struct Bolt {
    /// Whose it is.
    pub owner: Option<Box<Who>>,

    base: Part,
}

impl Bolt {
    /// Sets [`owner`](field@Self::owner).
    #[must_use]
    pub fn with_owner(mut self, owner: impl Into<Who>) -> Self {
        self.owner = Some(Box::new(owner.into()));
        self
    }

    /// Sets [`labels`](field@crate::Part::labels).
    #[must_use]
    pub fn with_labels(mut self, labels: impl Into<Vec<String>>) -> Self {
        self.labels = Some(labels.into());
        self
    }

    /// Sets [`parts`](field@crate::Part::parts).
    #[must_use]
    pub fn with_parts(mut self, parts: impl Into<Vec<Part>>) -> Self {
        self.parts = Some(parts.into());
        self
    }

    /// Sets [`cover`](field@crate::Part::cover).
    #[must_use]
    pub fn with_cover(mut self, cover: impl Into<Part>) -> Self {
        self.cover = Some(Box::new(cover.into()));
        self
    }
}

object! {
    Bolt, "#microsoft.graph.bolt", extends Part, with default;
    owner: "owner";
}

nested! {
    Bolt, extends Part;
    one owner: "owner";
}
