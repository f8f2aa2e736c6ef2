// @generated from schema/types/tram.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Bus;

/// Needs rails.
///
/// Extends [`Bus`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::bus::inherited!()]
///
/// [Documentation](https://example.org/tram)
#[derive(Clone)]
#[non_exhaustive]
pub struct Tram {
    /// Where they are.
    pub rails: ::core::option::Option<String>,

    base: Bus,
}

object! {
    Tram, "#microsoft.graph.tram", extends bus::Bus, with default;
    rails: "rails", sensitive => with_rails(into String);
}
