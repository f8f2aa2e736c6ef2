// @generated from schema/types/minibus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Bus;

/// Is small.
///
/// Extends [`Bus`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::bus::inherited!()]
///
/// [Documentation](https://example.org/minibus)
#[derive(Clone)]
#[non_exhaustive]
pub struct Minibus {
    base: Bus,
}

object! {
    Minibus, "#microsoft.graph.minibus", extends bus::Bus, with default;
}
