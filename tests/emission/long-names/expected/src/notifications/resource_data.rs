// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::notification::payload_table::payload;
use crate::types::{
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
};
use super::ResourcePath;

/// The payload of a notification.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResourceData {
    /// A single [`PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`].
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong(
        Box<PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    ),

    /// A payload whose type this crate does not know.
    Unknown(support::notification::kept::UnknownPayload),

    /// A payload that cannot be read: a member occurs twice, or too many elements do not fit.
    Unreadable(support::notification::kept::UnreadablePayload),
}

payload! {
    ResourceData, ResourcePath;
    guess PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, Unknown;
    object PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, CallAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
}

impl PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// Determines the type of a payload from the path if it is still unknown. Returns whether an earlier guess
    /// was right.
    #[inline]
    pub(crate) fn settle(&mut self, at: &support::object::at::At<'_>) -> bool {
        let Some(payload) = self
            .payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .take() else {
            return true;
        };
        self
            .payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long = payload
            .settle(
                || self.resource_path(),
                &support::object::at::At::Name(
                    at,
                    "payloadAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
                ),
            );
        self.payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .is_some()
    }
}
