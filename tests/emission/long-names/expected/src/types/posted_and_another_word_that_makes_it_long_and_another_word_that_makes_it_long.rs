// @generated from schema/types/postedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::notifications::ResourceData;

/// A type with a long name.
///
/// [Documentation](https://example.org/postedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone)]
#[non_exhaustive]
pub struct PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// A change.
    pub change_type_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    >,

    /// A path.
    pub path_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        String,
    >,

    /// A payload.
    pub payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        ResourceData,
    >,

    rest: support::object::rest::Rest,
}

object! {
    PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "#example.namespaceAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.postedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong", with default, settled by settle;
    change_type_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "changeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_change_type_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(plain crate::ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong);
    path_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "pathAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_path_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into String);
    payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "payloadAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";
}
