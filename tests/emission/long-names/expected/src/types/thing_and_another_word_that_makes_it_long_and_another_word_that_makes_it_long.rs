// @generated from schema/types/thingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;

/// A type with a long name.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names:
/// [`PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`].
///
/// [Documentation](https://example.org/thingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// A [`PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`].
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong(
        Box<PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    ),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
}
