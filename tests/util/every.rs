//! The types, enums, and actions of the schema, as `tests/util/build.rs` lists them.
#![allow(unused_imports, unused_macros, reason = "no test needs all of it")]

include!(concat!(env!("OUT_DIR"), "/every.rs"));
