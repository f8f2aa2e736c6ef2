//! Reading complete documents.

use std::borrow::Cow;

use serde::de::{Deserializer, Error as _, Unexpected};
use serde_json::{Error, Result, Value};

use super::foreign::read_object;
use super::misfits::misfit_named;
use super::parser::{Parser, Scalar};
use super::reader::read_members;
use crate::support::object::at::{At, Reading};
use crate::support::object::{Object, ODATA_TYPE};

/// Reads an object from a complete document.
#[inline]
pub fn from_slice<T: Object>(text: &[u8]) -> Result<T> {
    document(text, |from, at| read_at(from, at))
}

/// Reads a complete document. Checking once for UTF-8 is faster than checking every string.
#[inline]
pub fn document<T>(text: &[u8], read: impl Fn(&mut Parser<'_>, &At<'_>) -> Result<T>) -> Result<T> {
    let text = core::str::from_utf8(text).map_err(|error| not_utf8(&text[..error.valid_up_to()]))?;
    read_twice(|at| {
        let mut parser = Parser::new(text);
        let read = read(&mut parser, at);
        parser.finish(read)
    })
}

/// Reads payloads as their most likely types first. If a guess is wrong, the whole document is read again carefully, so that
/// only the payload that does not fit is kept unchanged.
#[inline]
fn read_twice<T>(read: impl Fn(&At<'_>) -> Result<T>) -> Result<T> {
    match read(&At::Root(Reading::Guessing)) {
        // The first error can quote the whole body, so it is dropped before the second reading.
        Err(error) if error.is_data() => drop(error),
        read => return read,
    }
    read(&At::Root(Reading::Careful))
}

/// Reads an object that is not part of another one, from any format.
pub fn read_root<'de, T: Object, D: Deserializer<'de>>(from: D) -> core::result::Result<T, D::Error> {
    read_object(from, T::EXPECTED, |text| read_twice(|at| read_at(&mut Parser::deep(text), at)))
}

/// Reads an object at the location `at`. It is an error if there is another value.
#[inline]
pub fn read_at<T: Object>(from: &mut Parser<'_>, at: &At<'_>) -> Result<T> {
    let mut object = T::empty();
    match from.peek() {
        Some(b'{') => read_members(&mut object, from, at)?,
        _ => refuse(from, at, T::EXPECTED)?,
    }
    Ok(object)
}

/// Returns an error, because there is a value of another kind. It is not quoted, because it can be sensitive.
#[cold]
#[inline]
pub fn refuse(from: &mut Parser<'_>, at: &At<'_>, expected: &str) -> Result<()> {
    let expected = format!("{expected}{}", at.suffix());
    let wrong = |found| Err(Error::invalid_type(found, &&*expected));
    let read = match from.peek() {
        Some(b'"') => from.string().and_then(|_| wrong(Unexpected::Other("string"))),
        Some(b'[') => {
            let read = from.open().and_then(|()| wrong(Unexpected::Seq));
            from.close(read, b']')
        }
        first => from.scalar(first).and_then(|scalar| match scalar {
            Scalar::Null => wrong(Unexpected::Unit),
            Scalar::Bool(_) => wrong(Unexpected::Other("boolean")),
            _ => wrong(Unexpected::Other("number")),
        }),
    };
    from.note(read)
}

/// Converts a JSON value to an object, by way of its text, so that a bot contains the code for each type once.
#[inline]
pub fn read_value<T: Object>(value: &Value, at: &At<'_>) -> Option<Box<T>> {
    let text = value.to_string();
    let mut parser = Parser::deep(&text);
    let is_object = parser.peek() == Some(b'{');
    is_object.then(|| read_boxed(&mut parser, at).ok()).flatten()
}

/// Reads an object, whose first byte has been found, into memory of its own.
#[inline]
pub fn read_boxed<T: Object>(from: &mut Parser<'_>, at: &At<'_>) -> Result<Box<T>> {
    let mut object = Box::new(T::empty());
    read_members(&mut *object, from, at)?;
    Ok(object)
}

/// Returns the `@odata.type` of an object, if it is the first member, from a copy of the parser that has found the object.
#[inline]
pub fn leading_tag<'de>(mut from: Parser<'de>) -> Option<Cow<'de, str>> {
    from.open().ok()?;
    if from.name(true).ok()?? != ODATA_TYPE || from.peek() != Some(b'"') {
        return None;
    }
    from.string().ok()
}

/// Returns an error if an envelope has no array as its member `name`. An array in which no element is a notification is
/// a misfit.
#[cold]
#[inline]
pub fn require_array<T: Object>(envelope: &T, name: &'static str) -> Result<()> {
    match misfit_named(envelope, name) {
        Some(Value::Array(_)) => Ok(()),
        _ => Err(Error::custom(format_args!("missing member `{name}`, which must be an array"))),
    }
}

/// Returns the error for bytes that are not UTF-8 after `before`, with the message of serde_json.
#[cold]
#[inline]
fn not_utf8(before: &[u8]) -> Error {
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.len() - line_start + 1;
    Error::custom(format_args!("invalid unicode code point at line {line} column {column}"))
}
