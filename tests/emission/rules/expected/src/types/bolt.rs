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
    /// Sets [`owner`](Self::owner).
    #[must_use]
    pub fn with_owner(mut self, owner: impl Into<Who>) -> Self {
        self.owner = Some(Box::new(owner.into()));
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
