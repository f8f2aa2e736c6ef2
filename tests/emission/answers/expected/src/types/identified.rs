// @generated from schema/types/identified.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Something with an ID.
///
/// This type is abstract: the service sends only objects of derived types.
///
/// [Documentation](https://example.org/identified)
#[derive(Clone)]
#[non_exhaustive]
pub struct Identified {
    /// The ID.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Identified, "#example.answers.identified", with default;
    id: "id";
}
