// @generated from generator/src/support.rs
// by `cargo run`, which overwrites what is changed here.

//! The runtime: the code that objects, enums, requests, and notifications have in common.
//!
//! Functions that are not generic are `#[inline]` too. They are compiled where they are used, so a bot pays only for
//! what it calls, and this crate itself compiles quickly.

// A schema can use only a part of the runtime.
#![allow(dead_code, unused_imports, unused_macros)]

#[cfg(feature = "client")]
pub mod client;
pub(crate) mod excerpt;
pub(crate) mod exchange;
pub(crate) mod notification;
pub(crate) mod object;
pub(crate) mod outcome;
pub(crate) mod outcomes;
pub(crate) mod roster;
pub(crate) mod rule;
pub(crate) mod table;
pub(crate) mod trace;
pub(crate) mod untyped;
pub(crate) mod value;
#[cfg(feature = "webhook")]
pub(crate) mod webhook;
pub(crate) mod who;
pub(crate) mod wire;
