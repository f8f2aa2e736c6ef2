// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod kind;

pub use kind::Kind;
