// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod everything;
mod value;

pub use everything::Everything;
pub use value::Value;
