// @generated from generator/src/support/value/misfit.rs
// by `cargo run`, which overwrites what is changed here.

//! Values that do not fit the type of their property.

use serde_json::{Result, Value};

use crate::support::object::at::At;
use crate::support::object::form::Fit;
use crate::support::object::json::Json;
use crate::support::wire::parser::Parser;

/// Returns the fit of a value that does not fit.
#[cold]
#[inline]
pub fn misfit(value: impl Into<Value>) -> Fit {
    Fit::Misfit(Box::new(value.into()))
}

/// Reads a value that fits only if it is null.
#[cold]
#[inline]
pub fn other(from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
    Ok(match Json::new(at).read(from)? {
        Value::Null => Fit::Null,
        value => misfit(value),
    })
}
