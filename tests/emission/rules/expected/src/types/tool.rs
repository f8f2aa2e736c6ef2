// @generated from schema/types/tool.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::Saw;

/// A tool.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names: [`Saw`].
///
/// [Documentation](https://example.org/tool)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tool {
    /// A [`Saw`].
    Saw(Box<Saw>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    Tool;
    Saw: Saw;
}
