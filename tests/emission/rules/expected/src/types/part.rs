// @generated from schema/types/part.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::rule::names::nested;
use crate::support::table::object;

/// A part, which can have parts.
///
/// [Documentation](https://example.org/part)
#[derive(Clone)]
#[non_exhaustive]
pub struct Part {
    /// The labels.
    pub labels: Option<Vec<String>>,

    /// Its parts.
    pub parts: Option<Vec<Part>>,

    /// Its cover.
    pub cover: Option<Box<Part>>,

    /// Who has seen it.
    pub seen: Option<Vec<String>>,

    rest: support::object::rest::Rest,
}

impl Part {
    /// Sets [`labels`](field@Self::labels).
    #[must_use]
    pub fn with_labels(mut self, labels: impl Into<Vec<String>>) -> Self {
        self.labels = Some(labels.into());
        self
    }

    /// Sets [`parts`](field@Self::parts).
    #[must_use]
    pub fn with_parts(mut self, parts: impl Into<Vec<Part>>) -> Self {
        self.parts = Some(parts.into());
        self
    }

    /// Sets [`cover`](field@Self::cover).
    #[must_use]
    pub fn with_cover(mut self, cover: impl Into<Part>) -> Self {
        self.cover = Some(Box::new(cover.into()));
        self
    }
}

object! {
    Part, "#microsoft.graph.part", with default;
    labels: "labels";
    parts: "parts";
    cover: "cover";
    seen: "seen";
}

nested! {
    Part;
    many parts: "parts";
    one cover: "cover";
}
