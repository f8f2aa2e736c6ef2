// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod option;
mod thing;

pub use option::Option;
pub use thing::Thing;
