//! What a definition lacks because it was found wrong, so that nothing that follows from it is reported as well.

use std::collections::BTreeSet;

/// What a type or the body of a request lacks.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// The properties whose types were found wrong.
    pub properties: BTreeSet<String>,
    /// Whether its base was.
    pub base: bool,
}
