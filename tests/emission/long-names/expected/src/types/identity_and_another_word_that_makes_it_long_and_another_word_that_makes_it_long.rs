// @generated from schema/types/identityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;

/// A type with a long name.
///
/// [Documentation](https://example.org/identityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong)
#[derive(Clone)]
#[non_exhaustive]
pub struct IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// A user.
    pub user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        Box<FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    >,

    /// A guest.
    pub guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        Box<FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    >,

    rest: support::object::rest::Rest,
}

impl IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &[
        "userAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
        "guestAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
    ];

    /// Creates an object whose only member is [`user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long`](field@Self::user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long).
    pub fn user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: impl Into<
            FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
    ) -> Self {
        Self {
            user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Some(
                Box::new(
                    user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                        .into(),
                ),
            ),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long`](field@Self::guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long).
    pub fn guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: impl Into<
            FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
    ) -> Self {
        Self {
            guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Some(
                Box::new(
                    guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                        .into(),
                ),
            ),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(
        &self,
    ) -> impl Iterator<
        Item = (
            &'static str,
            &FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        ),
    > {
        Self::MEMBERS
            .iter()
            .zip(self.slots())
            .filter_map(|(name, member)| Some((*name, member?)))
    }

    /// Returns the number of members that are set, including those that this crate does not know.
    #[inline]
    pub fn member_count(&self) -> usize {
        self.slots().iter().flatten().count()
            + support::object::unknown_objects(self).count()
    }

    /// Returns every member, in the order of `MEMBERS`.
    #[inline]
    pub(crate) fn slots(
        &self,
    ) -> [Option<
        &FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    >; Self::MEMBERS.len()] {
        [
            self
                .user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .as_deref(),
            self
                .guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .as_deref(),
        ]
    }
}

object! {
    IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, "#example.namespaceAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong.identityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong", with default;
    user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "userAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_user_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(boxed crate::FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong);
    guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "guestAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_guest_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(boxed crate::FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong);
}
