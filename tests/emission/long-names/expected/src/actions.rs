// @generated from schema/actions
// by `cargo run`, which overwrites what is changed here.

//! Actions and the parameters in their bodies.

mod report_synthetic_media;
mod report_synthetic_media_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long;

pub use report_synthetic_media::{ReportSyntheticMedia, ReportSyntheticMediaParameters};
pub use report_synthetic_media_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long::{
    ReportSyntheticMediaAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    ReportSyntheticMediaAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLongParameters,
};
