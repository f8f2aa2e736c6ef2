// @generated from schema/types/part.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
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

object! {
    Part, "#microsoft.graph.part", with default;
    labels: "labels" => with_labels(into Vec<String>);
    parts: "parts" => with_parts(into Vec<crate::Part>);
    cover: "cover" => with_cover(boxed crate::Part);
    seen: "seen";
}
