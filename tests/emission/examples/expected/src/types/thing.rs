// @generated from schema/types/thing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A base with names that are keywords.
///
/// [Documentation](https://example.org/resources/thing)
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// A keyword.
    pub r#type: Option<String>,

    /// A keyword that only the service writes.
    pub r#match: Option<String>,

    /// A keyword that nobody sees.
    pub r#move: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Thing, "#example.examples.thing", with default;
    r#type: "type" => with_type(into String) as "type";
    r#match: "match" as "match";
    r#move: "move", sensitive as "move";
}
