// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.
