// @generated from schema/types/failureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// A type with a long name.
///
/// [Documentation](https://example.org/failureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone)]
#[non_exhaustive]
pub struct FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// A code.
    pub code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        String,
    >,

    /// A message.
    pub message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        String,
    >,

    rest: support::object::rest::Rest,
}

impl FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// It does not match.
    ///
    /// It is the value `mismatchAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` of
    /// [`codeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`](field@Self::code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long).
    pub const MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: &'static str = "mismatchAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";

    /// Returns whether
    /// [`codeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`](field@Self::code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long)
    /// is
    /// [`MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG`](Self::MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG),
    /// or whether a JSON document in
    /// [`message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long`](field@Self::message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long)
    /// contains it.
    #[inline]
    pub fn is_mismatch_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        &self,
    ) -> bool {
        self
            .code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .as_deref()
            == Some(
                Self::MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG,
            )
            || support::excerpt::has_misfit(
                self,
                "codeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
                &Self::MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG,
            )
            || support::excerpt::has_code(
                &self
                    .message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                &Self::MISMATCH_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG,
            )
    }

    /// The code in the message.
    ///
    /// It is the part of
    /// [`messageAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`](field@Self::message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long)
    /// after `DiagCodeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong:`.
    #[inline]
    pub fn diag_code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        &self,
    ) -> Option<&str> {
        support::excerpt::between(
            &self
                .message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
            "DiagCodeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: ",
            "",
        )
    }
}

object! {
    FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "#example.namespaceAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.failureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong", with default;
    code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "codeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into String);
    message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "messageAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_message_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into String);
}
