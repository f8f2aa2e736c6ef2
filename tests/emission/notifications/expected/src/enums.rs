// @generated from schema/enums
// by `cargo run`, which overwrites what is changed here.

//! Enums.

mod change_kind;

pub use change_kind::ChangeKind;
