//! What the generated crate exports of its runtime.

use super::TypeIdent;

/// A type of the runtime that users of the generated crate name.
#[derive(Clone, Debug)]
pub struct Export {
    /// Its path below the root of the runtime.
    pub path: &'static str,
    /// The name under which it is exported instead, where a definition of the schema has its own.
    pub alias: Option<TypeIdent>,
}
