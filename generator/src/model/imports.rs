//! The items that one file of the generated crate imports from the others.

use super::TypeIdent;

/// The items that a file of the generated crate imports from the others. Items that the file itself
/// defines are not included.
#[derive(Clone, Debug, Default)]
pub struct Imports {
    /// The types, sorted.
    pub types: Vec<TypeIdent>,
    /// The types of IDs, sorted.
    pub ids: Vec<TypeIdent>,
    /// The enums, sorted.
    pub enums: Vec<TypeIdent>,
    /// Whether the file uses the payload of notifications.
    pub payload: bool,
}
