// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod other_thing;
mod thing;

pub use other_thing::OtherThing;
pub use thing::Thing;
