// @generated from generator/src/support/object/walk.rs
// by `cargo run`, which overwrites what is changed here.

//! Walking through all objects inside a value.

use serde_json::Value;

use super::at::At;
use super::Object;

/// Visits the objects inside a value. A visited object decides whether its own values are visited.
pub trait Walk<'v> {
    /// Visits an object.
    fn object<T: Object>(&mut self, object: &'v T, at: &At<'_>);

    /// Visits a value that is in the place of an object of an abstract type, but is not an object.
    #[inline]
    fn misfit(&mut self, _value: &'v Value, _expected: &'static str, _at: &At<'_>) {}
}
