// @generated from generator/src/support/notification/payload.rs
// by `cargo run`, which overwrites what is changed here.

//! The payload of a notification. It is read as its type, and kept whole if this is not possible.

use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::support::object::at::{At, Reading};
use crate::support::object::form::Form;
use crate::support::object::json::{is_number, members, Json};
use crate::support::object::property::{Element, Property};
use crate::support::object::{Object, ODATA_TYPE};
use crate::support::value::elements::read_elements;
use crate::support::wire::reader::{self, from_slice, misguessed, MemberName};

/// The functions that the macro `payload!` implements for this module.
pub trait Payload: fmt::Debug + Sized {
    /// Creates a payload that is kept whole.
    fn unknown(value: Value) -> Self;
    /// Reads the members of an object that carries `tag`. If the tag is unknown, nothing is read, and the result is
    /// `None`.
    fn read_object<'de, A: MapAccess<'de>>(tag: &str, from: &mut A, at: &At<'_>) -> Result<Option<Self>, A::Error>;
    /// Reads the members of an object as its most likely type.
    fn guess_object<'de, A: MapAccess<'de>>(first: Cow<'de, str>, from: A, at: &At<'_>) -> Result<Self, A::Error>;
    /// Reads the elements of an array as their most likely type.
    fn guess_array<'de, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Self, A::Error>;
}

/// Reads a payload into `slot`.
pub fn read<'de, P: Payload, D: Deserializer<'de>>(
    slot: &mut Option<P>,
    from: D,
    at: &At<'_>,
) -> Result<Form, D::Error> {
    *slot = match at.reading() {
        Reading::Guessing => from.deserialize_any(PayloadGuess { at, payload: PhantomData })?,
        Reading::Careful => match (Json { at }).deserialize(from)? {
            Value::Null => None,
            value => Some(P::unknown(value)),
        },
    };
    Ok(if slot.is_some() { Form::Plain } else { Form::Null })
}

struct PayloadGuess<'a, P> {
    at: &'a At<'a>,
    payload: PhantomData<P>,
}

impl<P: Payload> PayloadGuess<'_, P> {
    fn keep<E>(value: impl Into<Value>) -> Result<Option<P>, E> {
        Ok(Some(P::unknown(value.into())))
    }
}

impl<'de, P: Payload> Visitor<'de> for PayloadGuess<'_, P> {
    type Value = Option<P>;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a payload", f)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Self::keep(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Self::keep(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Self::keep(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Self::keep((Json { at: self.at }).visit_f64(value)?)
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Self::keep(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let Some(first) = from.next_key_seed(MemberName)? else {
            return Self::keep(Map::new());
        };
        if is_number(&first) {
            return Err(A::Error::custom("the type of a number cannot be guessed"));
        }
        if first != ODATA_TYPE {
            return P::guess_object(first, from, self.at).map(Some);
        }
        let tag = from.next_value_seed(MemberName)?;
        // An empty tag matches no type, although the tag of an untagged type is empty.
        if !tag.is_empty() {
            if let Some(payload) = P::read_object(&tag, &mut from, self.at)? {
                return Ok(Some(payload));
            }
        }
        let mut known = Map::new();
        known.insert(ODATA_TYPE.to_owned(), tag.into());
        let next = from.next_key()?;
        Self::keep(members(self.at, known, next, from)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        P::guess_array(from, self.at).map(Some)
    }
}

/// Reads an object whose tag has already been read and is that of `T`.
pub fn read_tagged<'de, T: Object, A: MapAccess<'de>>(from: &mut A, at: &At<'_>) -> Result<Box<T>, A::Error> {
    let mut object = Box::new(T::empty());
    object.rest_mut().set_tagged();
    reader::read_members(&mut *object, None, from, at)?;
    Ok(object)
}

/// Reads an object as a `T`, and fails if it is of another type.
pub fn guess_object<'de, T: Object, A: MapAccess<'de>>(
    first: Cow<'de, str>,
    from: A,
    at: &At<'_>,
) -> Result<Box<T>, A::Error> {
    let mut object = Box::new(T::empty());
    reader::read_members(&mut *object, Some(first), from, at)?;
    match object.rest().get(ODATA_TYPE) {
        None => Ok(object),
        Some(_) => Err(misguessed()),
    }
}

/// Reads an array as an array of `T`, and fails if an element is of another type.
pub fn guess_elements<'de, T: Object + Element, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Vec<T>, A::Error> {
    let mut elements: Vec<T> = Vec::new();
    read_elements(&mut elements, from, at)?;
    match elements.iter().any(|element| element.rest().get(ODATA_TYPE).is_some()) {
        false => Ok(elements),
        true => Err(misguessed()),
    }
}

/// Reads an object for which there is no guess.
pub fn read_unknown_object<'de, A: MapAccess<'de>>(
    first: Cow<'de, str>,
    from: A,
    at: &At<'_>,
) -> Result<Value, A::Error> {
    members(at, Map::new(), Some(first.into_owned()), from).map(Value::Object)
}

/// Reads an array for which there is no guess.
pub fn read_unknown_array<'de, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Value, A::Error> {
    (Json { at }).visit_seq(from)
}

/// The type annotation of a payload.
#[derive(Clone, Copy)]
pub enum Claim<'a> {
    /// It has this `@odata.type`.
    Tag(&'a str),
    /// It has none.
    Untagged,
    /// It has an invalid one, or its elements contradict each other.
    Mixed,
}

/// Returns the type annotation of an object, or the common one of all annotated elements of an array.
#[inline]
pub fn claim(value: &Value) -> Claim<'_> {
    #[inline]
    fn of_object(value: &Value) -> Claim<'_> {
        match value.get(ODATA_TYPE) {
            None => Claim::Untagged,
            Some(Value::String(tag)) if !tag.is_empty() => Claim::Tag(tag),
            Some(_) => Claim::Mixed,
        }
    }
    let Value::Array(elements) = value else {
        return of_object(value);
    };
    elements.iter().map(of_object).fold(Claim::Untagged, |all, one| match (all, one) {
        (Claim::Tag(a), Claim::Tag(b)) if a != b => Claim::Mixed,
        (Claim::Mixed, _) | (_, Claim::Mixed) => Claim::Mixed,
        (all, Claim::Untagged) => all,
        (_, one) => one,
    })
}

/// Converts a value to an object.
pub fn object_from<T: Object>(value: &Value, at: &At<'_>) -> Result<Box<T>, String> {
    reader::read_at(value, at).map(Box::new).map_err(|error: serde_json::Error| error.to_string())
}

/// Converts a value to an array of objects.
pub fn elements_from<T: Element>(value: &Value, at: &At<'_>) -> Result<Vec<T>, String> {
    let mut elements = None;
    Vec::read(&mut elements, value, at).map_err(|error: serde_json::Error| error.to_string())?;
    Ok(elements.unwrap_or_default())
}

/// Reads the envelope of notifications. Payloads are first read as their most likely types. If a guess is wrong, the
/// whole body is read again carefully, so that only the payload that does not fit is kept unchanged.
#[inline]
pub fn read_envelope<T: Object>(body: &[u8]) -> serde_json::Result<T> {
    match from_slice(body, Reading::Guessing) {
        // The first error can quote the whole body, so it is dropped before the second reading.
        Err(error) if error.is_data() => drop(error),
        read => return read,
    }
    from_slice(body, Reading::Careful)
}

/// Returns the error for an envelope without notifications.
#[cold]
#[inline]
pub fn missing(name: &'static str) -> serde_json::Error {
    serde_json::Error::custom(format_args!("missing member `{name}`, which must be an array"))
}
