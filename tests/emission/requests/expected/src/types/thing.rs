// @generated from schema/types/thing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A thing.
///
/// [Documentation](https://example.org/thing)
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// Its label.
    pub label: ::core::option::Option<String>,

    /// Its parts.
    pub parts: ::core::option::Option<Vec<Thing>>,

    rest: support::object::rest::Rest,
}

object! {
    Thing, "#example.things.thing", with default;
    label: "label" => with_label(into String);
    parts: "parts" => with_parts(into Vec<crate::Thing>);
}
