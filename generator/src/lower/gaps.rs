//! The invalid parts that a definition lacks. They prevent follow-up problems from being reported.

use std::collections::BTreeSet;

/// The parts that a type or the body of a request lacks because they are invalid.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// The properties whose types are invalid.
    pub properties: BTreeSet<String>,
    /// Whether there may be other properties: the base type is invalid, or the properties could not be read.
    pub others: bool,
}

impl Gaps {
    /// Whether nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.properties.is_empty() && !self.others
    }
}
