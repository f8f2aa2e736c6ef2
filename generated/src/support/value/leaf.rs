// @generated from generator/src/support/value/leaf.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading values that are neither arrays nor objects.

use serde_json::{Number, Result};

use super::misfit::{misfit, other};
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::wire::parser::{Parser, Scalar};

/// A value that is neither null, nor an array, nor an object.
pub enum Leaf<'a> {
    /// A boolean.
    Bool(bool),
    /// A number without a fraction and an exponent.
    Integer(i128),
    /// A number with a fraction or an exponent.
    Double(f64),
    /// A string.
    Text(&'a str),
}

/// Reads a value and passes it to `take`, which returns its form if it fits.
///
/// Numbers, booleans, and enums of all types share this one function, because it would be compiled for each type
/// otherwise.
#[inline]
pub fn read_leaf(from: &mut Parser<'_>, at: &At<'_>, take: &mut dyn FnMut(Leaf<'_>) -> Option<Form>) -> Result<Fit> {
    let first = match from.peek() {
        Some(b'{' | b'[') => return other(from, at),
        Some(b'"') => {
            let text = from.string()?;
            return Ok(take(Leaf::Text(&text)).map_or_else(|| misfit(text), Fit::from));
        }
        first => first,
    };
    let scalar = from.scalar(first)?;
    let form = match scalar {
        Scalar::Null => return Ok(Fit::Null),
        Scalar::Bool(value) => take(Leaf::Bool(value)),
        Scalar::Unsigned(value) => take(Leaf::Integer(value.into())),
        Scalar::Negative(value) => take(Leaf::Integer(value.into())),
        Scalar::NegativeZero => take(Leaf::Double(-0.0)),
        Scalar::Long(ref number) => long(number).and_then(take),
    };
    Ok(form.map_or_else(|| misfit(scalar), Fit::from))
}

/// Returns a number that is not a short integer.
#[cold]
#[inline]
fn long(number: &Number) -> Option<Leaf<'_>> {
    match (number.as_i128(), number.as_f64()) {
        (Some(integer), _) => Some(Leaf::Integer(integer)),
        (None, Some(double)) => Some(Leaf::Double(double)),
        // With `arbitrary_precision`, it can be greater than any double.
        (None, None) => None,
    }
}
