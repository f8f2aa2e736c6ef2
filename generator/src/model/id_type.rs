//! The types of the IDs in paths.

use super::{TypeIdent, WireName};

/// The type of an ID: one for each name that a parameter in a path has.
#[derive(Clone, Debug)]
pub struct IdType {
    /// The name in braces.
    pub name: WireName,
    /// The Rust type.
    pub ident: TypeIdent,
    /// The documentation, if the schema has one.
    pub doc: Option<String>,
}
