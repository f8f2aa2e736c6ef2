// @generated from schema/types/void.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::types::Nothing;

/// Nothing is inherited.
///
/// Extends [`Nothing`], whose properties are accessible through `Deref`.
///
/// [Documentation](https://example.org/resources/void)
#[derive(Clone)]
#[non_exhaustive]
pub struct Void {
    base: Nothing,
}

object! {
    Void, "#example.examples.void", extends nothing::Nothing, with default;
}
