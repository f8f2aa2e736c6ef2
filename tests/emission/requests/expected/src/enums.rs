// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod size;

pub use size::Size;
