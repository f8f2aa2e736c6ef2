// @generated from generator/src/support.rs
// by `cargo run`, which overwrites what is changed here.

//! The runtime: the code that objects, enums, requests, and notifications have in common.
//!
//! Functions that are not generic are `#[inline]` too. They are compiled where they are used, so a bot pays only for what it
//! calls, and this crate itself compiles quickly.

// A schema can use only a part of the runtime.
#![allow(dead_code, unused_imports, unused_macros)]

pub(crate) mod additional;
pub(crate) mod append;
pub(crate) mod at;
pub(crate) mod check;
pub(crate) mod debug;
pub(crate) mod elements;
pub(crate) mod flags;
pub(crate) mod json;
pub(crate) mod kept;
pub(crate) mod object;
pub(crate) mod open_enum;
pub(crate) mod path;
pub(crate) mod payload;
pub(crate) mod payload_table;
pub(crate) mod property;
pub(crate) mod reader;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod rest;
pub(crate) mod rule;
pub(crate) mod scalar;
pub(crate) mod shared;
pub(crate) mod table;
pub(crate) mod tag;
pub(crate) mod text;
pub(crate) mod untyped;
pub(crate) mod writer;
pub(crate) mod written;
