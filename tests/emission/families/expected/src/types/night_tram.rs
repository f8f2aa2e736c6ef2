// @generated from schema/types/nightTram.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Tram;

/// Runs at night.
///
/// Extends [`Tram`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::tram::inherited!()]
///
/// [Documentation](https://example.org/nightTram)
#[derive(Clone)]
#[non_exhaustive]
pub struct NightTram {
    base: Tram,
}

object! {
    NightTram, "#microsoft.graph.nightTram", extends tram::Tram, with default;
}
