// @generated from generator/src/support/notification.rs
// by `cargo run`, which overwrites what is changed here.

//! What notifications bring.

pub(crate) mod kept;
pub(crate) mod payload;
pub(crate) mod payload_table;
