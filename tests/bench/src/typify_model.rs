//! typify's types for the same slice, which `build.rs` generates from `schema.json`.
#![allow(missing_docs, clippy::all, clippy::pedantic, reason = "typify's text")]

include!(concat!(env!("OUT_DIR"), "/typify.rs"));

/// The source of this module, for the crates that `cold-build.sh` creates.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/typify.rs"));
