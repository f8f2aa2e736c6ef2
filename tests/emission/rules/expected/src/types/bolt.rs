// @generated from schema/types/bolt.yaml
// by `cargo run`, which overwrites what is changed here.

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

object! {
    Bolt, "#microsoft.graph.bolt", extends part::Part, with default;
    owner: "owner" => with_owner(boxed crate::Who);
}
