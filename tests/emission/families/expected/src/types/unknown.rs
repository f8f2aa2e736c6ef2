// @generated from schema/types/unknown.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Is called what no variant may be called.
///
/// [Documentation](https://example.org/unknown)
#[derive(Clone)]
#[non_exhaustive]
pub struct Unknown {
    /// How many.
    pub wheels: ::core::option::Option<i32>,

    rest: support::object::rest::Rest,
}

impl Unknown {
    /// Sets [`wheels`](field@Self::wheels).
    #[inline]
    #[must_use]
    pub fn with_wheels(mut self, wheels: i32) -> Self {
        self.wheels = Some(wheels);
        self
    }
}

object! {
    Unknown, "#microsoft.graph.unknown", with default;
    wheels: "wheels";
}
