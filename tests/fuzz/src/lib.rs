//! Laws that hold for every input. Each fuzz target has a function that panics if its law does not
//! hold.
//!
//! The laws do not need a fuzzer, so a test can replay inputs:
//! `#[path = "fuzz/src/lib.rs"] mod laws;`.

mod generator;
mod json;
mod metadata;
pub mod mutate;
mod notifications;
mod paths;
mod types;
mod validators;

pub use generator::generator;
pub use metadata::metadata;
pub use notifications::notifications;
pub use paths::paths;
pub use types::types;
pub use validators::validators;
