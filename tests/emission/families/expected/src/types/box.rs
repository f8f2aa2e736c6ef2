// @generated from schema/types/box.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Option;

/// Is called like another one.
///
/// [Documentation](https://example.org/box)
#[derive(Clone)]
#[non_exhaustive]
pub struct Box {
    /// What is in it.
    pub vec: ::core::option::Option<Option>,

    rest: support::object::rest::Rest,
}

impl Box {
    /// Sets [`vec`](field@Self::vec).
    #[must_use]
    pub fn with_vec(mut self, vec: impl Into<Option>) -> Self {
        self.vec = Some(vec.into());
        self
    }
}

object! {
    Box, "#microsoft.graph.box", with default;
    vec: "vec";
}
