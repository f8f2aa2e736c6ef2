// @generated from generator/src/support/wire.rs
// by `cargo run`, which overwrites what is changed here.

//! Serialization and deserialization of objects.

pub(crate) mod append;
pub(crate) mod base;
pub(crate) mod debug;
pub(crate) mod document;
pub(crate) mod foreign;
pub(crate) mod misfits;
pub(crate) mod parser;
pub(crate) mod reader;
pub(crate) mod unquoted;
pub(crate) mod writer;
