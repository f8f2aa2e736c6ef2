// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod nasty;
mod rights;

pub use nasty::Nasty;
pub use rights::Rights;
