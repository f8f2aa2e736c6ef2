//! The invalid parts that a definition lacks. They prevent follow-up problems from being reported.

use std::collections::BTreeSet;

/// The parts that a type or the body of a request lacks because they are invalid.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// The properties whose types are invalid.
    pub properties: BTreeSet<String>,
    /// Whether the base type is invalid.
    pub base: bool,
}
