// @generated from schema/types/personAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;

/// A type with a long name.
///
/// [Documentation](https://example.org/personAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone)]
#[non_exhaustive]
pub struct PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// A name.
    pub name_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        String,
    >,

    /// A thing.
    pub about_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    >,

    rest: support::object::rest::Rest,
}

object! {
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "#example.namespaceAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.personAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong", with default;
    name_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "nameAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_name_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into String);
    about_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "aboutAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_about_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into crate::ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong);
}
