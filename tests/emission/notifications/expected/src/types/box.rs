// @generated from schema/types/box.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Another thing.
///
/// [Documentation](https://example.org/box)
#[derive(Clone)]
#[non_exhaustive]
pub struct Box {
    /// Its size.
    pub size: Option<i32>,

    rest: support::object::rest::Rest,
}

impl Box {
    /// Sets [`size`](field@Self::size).
    #[inline]
    #[must_use]
    pub fn with_size(mut self, size: i32) -> Self {
        self.size = Some(size);
        self
    }
}

object! {
    Box, "#microsoft.graph.box", with default;
    size: "size";
}
