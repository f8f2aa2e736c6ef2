// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The root URLs of the service, and the parts of the body of an error.

use crate::support::exchange::error_body;
use crate::support::exchange::service::Service;

impl Service {
    /// The only one.
    pub const PRODUCTION_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG: Self = Self::from_static(
        "https://example.org/api",
    );
}

impl error_body::ErrorBody
for crate::types::FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
    const CODE: &'static str = "/codeAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong";

    #[inline]
    fn code(&self) -> Option<String> {
        Some(
            error_body::text(
                self
                    .code_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                    .as_ref()?,
            ),
        )
    }
}
