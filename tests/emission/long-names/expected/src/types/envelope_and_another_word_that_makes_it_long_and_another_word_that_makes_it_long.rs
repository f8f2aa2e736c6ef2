// @generated from schema/types/envelopeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;

/// A type with a long name.
///
/// [Documentation](https://example.org/envelopeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone)]
#[non_exhaustive]
pub struct EnvelopeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// The notifications.
    pub items_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        Vec<PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    >,

    rest: support::object::rest::Rest,
}

object! {
    EnvelopeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "#example.namespaceAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.envelopeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong", with default, read by from_slice;
    items_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "itemsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_items_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into Vec<crate::PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>);
}
