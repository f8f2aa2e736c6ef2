// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::enums::ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::ids::CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::types::{
    PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
};
use super::{ResourceData, ResourcePath};

/// The event that a notification reports.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// It has ended.
    ///
    /// [Documentation](https://example.org/x)
    #[non_exhaustive]
    EndedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
        /// The decoded `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` in the path.
        call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        /// The payload.
        operation_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Box<
            PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
    },

    /// Any other notification, kept whole: its change type or resource is a different one, or its payload is
    /// unknown or does not fit its type.
    Other(Box<PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>),
}

impl PostedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// Converts the notification to an event.
    #[inline]
    pub fn into_event(mut self) -> Event {
        match (
            self
                .change_type_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .as_ref(),
            self.resource_path(),
            self
                .payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .take(),
        ) {
            (
                Some(
                    ChangeTypeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong::DeletedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
                ),
                Some(
                    ResourcePath::CallAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
                        call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                    },
                ),
                Some(
                    ResourceData::PersonAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong(
                        operation_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                    ),
                ),
            ) => {
                Event::EndedAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
                    call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                    operation_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                }
            }
            (
                _,
                _,
                payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
            ) => {
                self
                    .payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long = payload_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long;
                Event::Other(Box::new(self))
            }
        }
    }
}
