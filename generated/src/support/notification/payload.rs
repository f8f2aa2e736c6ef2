// @generated from generator/src/support/notification/payload.rs
// by `cargo run`, which overwrites what is changed here.

//! The payload of a notification. It is read as its type, and kept whole if this is not possible.

use core::cell::RefCell;
use core::fmt;

use serde::de::Error as _;
use serde_json::{Error, Result, Value};

use super::kept::UnreadablePayload;
use crate::support::object::at::{At, Reading};
use crate::support::object::form::Fit;
use crate::support::object::json::Json;
use crate::support::object::property::{fill, Element, Property};
use crate::support::object::type_tag::{is_tag_of, tag_of, TagOf};
use crate::support::object::{has_own_member, instead, Object, ODATA_TYPE};
use crate::support::wire::document::{leading_tag, read_boxed, read_value};
use crate::support::wire::misfits::misfit_named;
use crate::support::wire::parser::Parser;
use crate::support::wire::reader::{misguessed, MOST_MISFITS};

/// The functions that the macro `payload!` implements for this module.
pub trait Payload: fmt::Debug + Sized {
    /// Creates a payload that is kept whole.
    fn unknown(value: Value) -> Self;
    /// Creates a payload that cannot be read and is kept whole.
    fn unreadable(payload: UnreadablePayload) -> Self;
    /// Reads an object that carries `tag`. If the tag is unknown, nothing is read, and the result is `None`.
    fn read_object(tag: &str, from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<Self>>;
    /// Reads an object as its most likely type, if there is one.
    fn guess_object(from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<Self>>;
    /// Reads an array as one of its most likely type, if there is one.
    fn guess_array(from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<Self>>;
}

/// Reads a payload into `slot`.
#[inline]
pub fn read<P: Payload>(slot: &mut Option<P>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
    let guessed = match at.reading() {
        Reading::Guessing => guess(from, at)?,
        Reading::Careful => None,
    };
    let payload = match guessed {
        None => keep(from, at)?,
        guessed => guessed,
    };
    let Some(payload) = payload else {
        return Ok(Fit::Null);
    };
    fill(slot, payload);
    Ok(Fit::Plain)
}

/// Reads a payload as its most likely type. If there is none, nothing is read.
#[inline]
fn guess<P: Payload>(from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<P>> {
    match from.peek() {
        Some(b'{') => match leading_tag(*from) {
            Some(tag) => P::read_object(&tag, from, at),
            None => P::guess_object(from, at),
        },
        Some(b'[') => P::guess_array(from, at),
        _ => Ok(None),
    }
}

/// Reads a payload as a JSON value. A duplicate member makes the payload unreadable, but not the whole document.
#[inline]
fn keep<P: Payload>(from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<P>> {
    let duplicates = RefCell::default();
    let value = Json::noting(at, &duplicates).read(from)?;
    let duplicates = duplicates.into_inner();
    Ok(match value {
        Value::Null => None,
        value if duplicates.is_empty() => Some(P::unknown(value)),
        value => Some(P::unreadable(UnreadablePayload::new(value, duplicates))),
    })
}

/// Reads an object as a `T`, and fails if it is of another type or nothing indicates that it is a `T`.
#[inline]
pub fn guess_object<T: Object>(from: &mut Parser<'_>, at: &At<'_>) -> Result<Box<T>> {
    let object = read_boxed(from, at)?;
    match indicates(&*object) {
        true => Ok(object),
        false => Err(misguessed()),
    }
}

/// Reads an array as an array of `T`, and fails if an element is of another type or nothing indicates that an element is
/// a `T`.
#[inline]
pub fn guess_elements<T: Object + Element>(from: &mut Parser<'_>, at: &At<'_>) -> Result<Vec<T>> {
    let mut slot: Option<Vec<T>> = None;
    let fit = Property::read(&mut slot, from, at)?;
    let is_foreign =
        |element| tag_of(element) == TagOf::Another || instead(element).is_some_and(|value| !value.is_null());
    match (fit, slot) {
        (Fit::Plain, Some(elements)) if !elements.iter().any(is_foreign) && elements.iter().any(indicates) => {
            Ok(elements)
        }
        _ => Err(misguessed()),
    }
}

/// Returns whether an object itself indicates that it is of its type.
#[inline]
fn indicates<T: Object>(object: &T) -> bool {
    match tag_of(object) {
        TagOf::This => true,
        TagOf::Nothing => has_own_member(object),
        TagOf::Another => false,
    }
}

/// Returns whether any element of an array carries the tag of its type.
#[inline]
pub fn is_any_tagged<T: Object>(elements: &[T]) -> bool {
    elements.iter().any(|element| tag_of(element) == TagOf::This)
}

/// Converts a value to a `T`, if it is one: its tag names the type or, if it has none, the path announces the type and a
/// member indicates it.
#[inline]
pub fn object_from<T: Object>(value: &Value, is_announced: impl FnOnce() -> bool, at: &At<'_>) -> Option<Box<T>> {
    match claim::<T>(value) {
        TagOf::This => {}
        TagOf::Nothing if is_announced() => {}
        _ => return None,
    }
    read_value(value, at).filter(|object| indicates(&**object))
}

/// Converts a value to an array of `T`, if it is one: the tag of an element names the type, or the path announces the
/// type and a member of an element without a tag indicates it. An element of another type becomes a misfit. The result is
/// an error if there are too many of them.
#[inline]
pub fn elements_from<T: Object + Element>(
    value: &Value,
    is_announced: impl FnOnce() -> bool,
    at: &At<'_>,
) -> Option<core::result::Result<Vec<T>, String>> {
    let values = value.as_array()?;
    if !values.iter().any(|value| claim::<T>(value) == TagOf::This) && !is_announced() {
        return None;
    }
    let is_foreign = |value: &&Value| !value.is_null() && claim::<T>(value) == TagOf::Another;
    let foreign = values.iter().filter(is_foreign).count();
    let too_many = foreign > MOST_MISFITS + (values.len() - foreign);
    let mut elements = Vec::with_capacity(values.len());
    for value in values {
        let at = At::Index(at, elements.len());
        match is_foreign(&value) {
            true if too_many => {}
            true => elements.push(<T as Element>::misfit(Box::new(value.clone())).ok()?),
            false => {
                <T as Element>::read(&mut elements, &mut Parser::deep(&value.to_string()), &at).ok()?;
            }
        }
    }
    match elements.iter().any(indicates) {
        true if too_many => Some(Err(format!("{foreign} elements are not of the expected type"))),
        is_one => is_one.then_some(Ok(elements)),
    }
}

/// Returns what the tag of a value names. A value that is not an object is of another type.
#[inline]
fn claim<T: Object>(value: &Value) -> TagOf {
    match (value, value.get(ODATA_TYPE)) {
        (_, Some(Value::String(tag))) if is_tag_of::<T>(tag) => TagOf::This,
        (_, Some(Value::String(_))) => TagOf::Another,
        (Value::Object(_), _) => TagOf::Nothing,
        _ => TagOf::Another,
    }
}
