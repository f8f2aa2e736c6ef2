// @generated from schema/enums/changeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// An enum with a long name.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/x)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// It is new.
    CreatedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,

    /// It is gone.
    DeletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "a string (`changeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`)";
    CreatedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: "createdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";
    DeletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: "deletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";
}
