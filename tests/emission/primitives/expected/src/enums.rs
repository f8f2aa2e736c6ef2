// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod colour;
mod tones;

pub use colour::Colour;
pub use tones::Tones;
