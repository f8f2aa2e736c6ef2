// @generated from schema/types/nothing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A base without properties.
///
/// [Documentation](https://example.org/resources/nothing)
#[derive(Clone)]
#[non_exhaustive]
pub struct Nothing {
    rest: support::object::rest::Rest,
}

object! {
    Nothing, "#example.examples.nothing", with default;
}
