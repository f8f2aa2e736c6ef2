// @generated from schema/types/option.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Thing;

/// A type with the name of one of the prelude.
///
/// Extends [`Thing`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::thing::inherited!()]
///
/// [Documentation](https://example.org/option)
#[derive(Clone)]
#[non_exhaustive]
pub struct Option {
    base: Thing,
}

object! {
    Option, "#example.things.option", extends thing::Thing, with default;
}
