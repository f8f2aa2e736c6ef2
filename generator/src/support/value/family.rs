//! Abstract types: a value is an object of one of the derived types, which its `@odata.type` names.

use core::fmt;

use serde::de::Deserializer;
use serde::ser::Serialize;
use serde_json::{Result, Value};

use super::misfit::other;
use super::unknown_object::UnknownObject;
use crate::support::object::at::{At, Reading};
use crate::support::object::form::Fit;
use crate::support::object::json::Json;
use crate::support::object::property::fill;
use crate::support::object::ODATA_TYPE;
use crate::support::wire::document::{document, leading_tag, refuse};
use crate::support::wire::foreign::read_object;
use crate::support::wire::parser::Parser;

/// A choice among the types that are derived from an abstract type. The macro `family!` implements it.
pub trait Family: fmt::Debug + Serialize + Sized {
    /// The name of the abstract type in Rust.
    const NAME: &'static str;
    /// The description of the values that fit.
    const EXPECTED: &'static str;

    /// Creates a choice that keeps a value whole.
    fn unknown(value: Value) -> Self;
    /// Reads an object that carries `tag`. If the tag names no derived type, nothing is read, and the result is `None`.
    fn read_tagged(tag: &str, from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<Self>>;
    /// Returns the object, if it is of a type that the crate does not know.
    fn as_unknown(&self) -> Option<&UnknownObject>;
    /// Converts an object, if its tag names a derived type.
    fn from_value(value: &Value, at: &At<'_>) -> Option<Self>;
}

/// Reads a choice.
#[inline]
pub fn read<F: Family>(slot: &mut Option<F>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
    if from.peek() != Some(b'{') {
        return other(from, at);
    }
    fill(slot, choose(from, at)?);
    Ok(Fit::Plain)
}

/// Reads a choice, whose first byte has been found. If its tag is not the first member, all members are read to find it.
#[inline]
fn choose<F: Family>(from: &mut Parser<'_>, at: &At<'_>) -> Result<F> {
    if let Some(tag) = leading_tag(*from) {
        if let Some(choice) = F::read_tagged(&tag, from, at)? {
            return Ok(choice);
        }
    }
    let start = *from;
    let value = Json::new(at).read(from)?;
    if let Some(tag) = value.get(ODATA_TYPE).and_then(Value::as_str) {
        let end = core::mem::replace(from, start);
        if let Some(choice) = F::read_tagged(tag, from, at)? {
            return Ok(choice);
        }
        *from = end;
    }
    Ok(F::unknown(value))
}

/// Reads a choice that is not part of an object. It is an error if there is another value.
#[inline]
fn read_at<F: Family>(from: &mut Parser<'_>, at: &At<'_>) -> Result<F> {
    if from.peek() != Some(b'{') {
        refuse(from, at, F::EXPECTED)?;
    }
    choose(from, at)
}

/// Reads a choice from a complete document.
#[inline]
pub fn from_slice<F: Family>(text: &[u8]) -> Result<F> {
    document(text, |from, at| read_at(from, at))
}

/// Reads a choice that is not part of an object, from any format.
pub fn read_root<'de, F: Family, D: Deserializer<'de>>(from: D) -> core::result::Result<F, D::Error> {
    read_object(from, F::EXPECTED, |text| read_at(&mut Parser::deep(text), &At::Root(Reading::Careful)))
}
