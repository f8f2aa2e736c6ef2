// @generated from generator/src/support.rs
// by `cargo run`, which overwrites what is changed here.

//! The runtime: what every object, enum, request and notification has in common, written once.
//!
//! What is not generic is `#[inline]` all the same: it is compiled where it is used, so that a bot pays for what it calls only,
//! and this crate itself compiles quickly.

// A schema may use only a part of it.
#![allow(dead_code, unused_imports, unused_macros)]

pub(crate) mod exchange;
pub(crate) mod notification;
pub(crate) mod object;
pub(crate) mod rule;
pub(crate) mod table;
pub(crate) mod untyped;
pub(crate) mod value;
pub(crate) mod wire;
