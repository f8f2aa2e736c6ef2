// @generated from generator/src/support/value.rs
// by `cargo run`, which overwrites what is changed here.

//! The types of properties.

pub(crate) mod any;
pub(crate) mod boxed;
pub(crate) mod decimal;
pub(crate) mod double;
pub(crate) mod elements;
pub(crate) mod family;
pub(crate) mod family_table;
pub(crate) mod flags;
pub(crate) mod leaf;
pub(crate) mod misfit;
pub(crate) mod open_enum;
pub(crate) mod scalar;
pub(crate) mod scalars;
pub(crate) mod text;
pub(crate) mod unknown_object;
pub(crate) mod written;
