// @generated from generator/src/support/untyped.rs
// by `cargo run`, which overwrites what is changed here.

//! An object of which the schema says nothing.

use super::object::rest::Rest;
use super::table::object;

/// An object all of whose members are additional properties: the error body of a service that documents none.
#[derive(Clone)]
#[non_exhaustive]
pub struct Untyped {
    rest: Rest,
}

object! {
    Untyped, "", with default;
}
