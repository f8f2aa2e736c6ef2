// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod failure;
mod thing;

pub use failure::Failure;
pub use thing::Thing;
