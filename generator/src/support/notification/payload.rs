//! The payload of a notification: read as the type that it names, kept whole where that is not possible.

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

/// What the macro `payload!` gives to the functions of this module.
pub trait Payload: fmt::Debug + Sized {
    /// Keeps a payload whole.
    fn unknown(value: Value) -> Self;
    /// Reads the members of an object that bears `tag`. Where nobody knows the tag, `None`, and nothing is read.
    fn read_object<'de, A: MapAccess<'de>>(tag: &str, from: &mut A, at: &At<'_>) -> Result<Option<Self>, A::Error>;
    /// Reads the members of an object as the type that it most likely has.
    fn guess_object<'de, A: MapAccess<'de>>(first: Cow<'de, str>, from: A, at: &At<'_>) -> Result<Self, A::Error>;
    /// Reads the elements of an array as the type that they most likely have.
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
            return Err(A::Error::custom("a number is no payload to guess"));
        }
        if first != ODATA_TYPE {
            return P::guess_object(first, from, self.at).map(Some);
        }
        let tag = from.next_value_seed(MemberName)?;
        // An empty tag is nobody's, though a type that bears none has it for its own.
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

/// Reads an object whose tag is read already and is that of `T`.
pub fn read_tagged<'de, T: Object, A: MapAccess<'de>>(from: &mut A, at: &At<'_>) -> Result<Box<T>, A::Error> {
    let mut object = Box::new(T::empty());
    object.rest_mut().set_tagged();
    reader::read_members(&mut *object, None, from, at)?;
    Ok(object)
}

/// Reads an object as a `T`, or fails if it turns out to be something else.
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

/// Reads an array as one of `T`, or fails if it turns out to be something else.
pub fn guess_elements<'de, T: Object + Element, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Vec<T>, A::Error> {
    let mut elements: Vec<T> = Vec::new();
    read_elements(&mut elements, from, at)?;
    match elements.iter().any(|element| element.rest().get(ODATA_TYPE).is_some()) {
        false => Ok(elements),
        true => Err(misguessed()),
    }
}

/// Reads an object that nobody has a guess for.
pub fn read_unknown_object<'de, A: MapAccess<'de>>(
    first: Cow<'de, str>,
    from: A,
    at: &At<'_>,
) -> Result<Value, A::Error> {
    members(at, Map::new(), Some(first.into_owned()), from).map(Value::Object)
}

/// Reads an array that nobody has a guess for.
pub fn read_unknown_array<'de, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Value, A::Error> {
    (Json { at }).visit_seq(from)
}

/// What a payload says of its own type.
#[derive(Clone, Copy)]
pub enum Claim<'a> {
    /// It bears this `@odata.type`.
    Tag(&'a str),
    /// It bears none.
    Untagged,
    /// It bears one that says nothing, or its elements contradict each other.
    Mixed,
}

/// The type that an object bears, or on which those elements of an array agree that bear one.
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

/// Reads a value as an object.
pub fn object_from<T: Object>(value: &Value, at: &At<'_>) -> Result<Box<T>, String> {
    reader::read_at(value, at).map(Box::new).map_err(|error: serde_json::Error| error.to_string())
}

/// Reads a value as an array of objects.
pub fn elements_from<T: Element>(value: &Value, at: &At<'_>) -> Result<Vec<T>, String> {
    let mut elements = None;
    Vec::read(&mut elements, value, at).map_err(|error: serde_json::Error| error.to_string())?;
    Ok(elements.unwrap_or_default())
}

/// Reads the envelope of notifications: payloads first as what they most likely are and, should one not be that, all
/// again with care, so that only the one that does not fit is kept as it came.
#[inline]
pub fn read_envelope<T: Object>(body: &[u8]) -> serde_json::Result<T> {
    match from_slice(body, Reading::Guessing) {
        // The first error can be as long as the body, which it quotes: it goes before the second reading.
        Err(error) if error.is_data() => drop(error),
        read => return read,
    }
    from_slice(body, Reading::Careful)
}

/// The error for an envelope without its notifications.
#[cold]
#[inline]
pub fn missing(name: &'static str) -> serde_json::Error {
    serde_json::Error::custom(format_args!("missing member `{name}`, an array"))
}
