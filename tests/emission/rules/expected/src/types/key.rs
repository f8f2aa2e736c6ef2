// @generated from schema/types/key.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// What somebody is known by.
///
/// [Documentation](https://example.org/key)
#[derive(Clone)]
#[non_exhaustive]
pub struct Key {
    /// The ID.
    pub id: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    Key, "#microsoft.graph.key", with default;
    id: "id" => with_id(into String);
}
