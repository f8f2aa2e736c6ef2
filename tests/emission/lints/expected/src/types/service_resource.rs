// @generated from schema/types/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A type like one that every crate has.
///
/// [Documentation](https://example.org/service)
#[derive(Clone)]
#[non_exhaustive]
pub struct ServiceResource {
    /// Makes an error body large that is not boxed.
    pub more: ::core::option::Option<Vec<String>>,

    rest: support::object::rest::Rest,
}

impl ServiceResource {
    /// Sets [`more`](field@Self::more).
    #[must_use]
    pub fn with_more(mut self, more: impl Into<Vec<String>>) -> Self {
        self.more = Some(more.into());
        self
    }
}

object! {
    ServiceResource, "#microsoft.graph.service", with default;
    more: "more";
}
