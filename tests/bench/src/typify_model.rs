//! typify's types for the same slice, generated from `schema.json` by `build.rs`.
#![allow(missing_docs, clippy::all, clippy::pedantic, reason = "typify's text")]

include!(concat!(env!("OUT_DIR"), "/typify.rs"));

/// The text of this module, for the crates that `cold-build.sh` makes.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/typify.rs"));
