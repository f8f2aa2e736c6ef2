// @generated from schema/types/ghost.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;

/// Has no derived type.
///
/// This type is abstract, and the schema declares no derived type.
///
/// [Documentation](https://example.org/ghost)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Ghost {
    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    Ghost;
}
