// @generated from schema/enums/tonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::value::flags::flags;

/// An enum with a long name.
///
/// This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are
/// preserved.
///
/// [Documentation](https://example.org/x)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    text: std::borrow::Cow<'static, str>,
}

impl TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// It is new.
    pub const CREATED_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: Self = Self {
        text: std::borrow::Cow::Borrowed(
            "createdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
        ),
    };

    /// It is gone.
    pub const DELETED_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: Self = Self {
        text: std::borrow::Cow::Borrowed(
            "deletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
        ),
    };
}

flags! {
    TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "a string (`tonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`)";
    CREATED_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: "createdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";
    DELETED_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: "deletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";
}
