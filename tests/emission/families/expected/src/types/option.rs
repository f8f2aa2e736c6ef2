// @generated from schema/types/option.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::Box;

/// Is called like a type of the standard library.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names: [`Box`].
///
/// [Documentation](https://example.org/option)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Option {
    /// A [`Box`].
    Box(::std::boxed::Box<Box>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    Option;
    Box: Box;
}
