// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod r#box;
mod envelope;
mod letter;
mod thing;

pub use r#box::Box;
pub use envelope::Envelope;
pub use letter::Letter;
pub use thing::Thing;
