//! What holds for every input: one function for each fuzz target, which panics where it does not.
//!
//! Nothing here needs a fuzzer, so a test can replay inputs with it: `#[path = "fuzz/src/lib.rs"] mod laws;`.

mod generator;
mod json;
pub mod mutate;
mod notifications;
mod paths;
mod types;
mod validators;

pub use generator::generator;
pub use notifications::notifications;
pub use paths::paths;
pub use types::types;
pub use validators::validators;
