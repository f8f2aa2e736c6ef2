//! What one file of the generated crate uses of the others.

use super::TypeIdent;

/// What a file of the generated crate uses of the others: what it defines itself is left out.
#[derive(Clone, Debug, Default)]
pub struct Imports {
    /// The types, sorted.
    pub types: Vec<TypeIdent>,
    /// The types of IDs, sorted.
    pub ids: Vec<TypeIdent>,
    /// The enums, sorted.
    pub enums: Vec<TypeIdent>,
    /// Whether it uses the payload of notifications.
    pub payload: bool,
}
