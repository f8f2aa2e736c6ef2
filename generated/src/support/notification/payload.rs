// @generated from generator/src/support/notification/payload.rs
// by `cargo run`, which overwrites what is changed here.

//! The payload of a notification. It is read as its type, and kept whole if this is not possible.

use core::cell::RefCell;
use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::kept::UnreadablePayload;
use crate::support::object::at::{At, Reading};
use crate::support::object::form::Fit;
use crate::support::object::json::{is_number, members, Json};
use crate::support::object::property::Element;
use crate::support::object::type_tag::{is_tag_of, tag_of, TagOf};
use crate::support::object::{has_own_member, instead, Object, ODATA_TYPE};
use crate::support::value::elements::{read_elements, MOST_MISFITS};
use crate::support::wire::member_name::MemberName;
use crate::support::wire::misfits::misfit_named;
use crate::support::wire::reader::{self, from_slice, misguessed};

/// The functions that the macro `payload!` implements for this module.
pub trait Payload: fmt::Debug + Sized {
    /// Creates a payload that is kept whole.
    fn unknown(value: Value) -> Self;
    /// Creates a payload that cannot be read and is kept whole.
    fn unreadable(payload: UnreadablePayload) -> Self;
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
) -> Result<Fit, D::Error> {
    *slot = match at.reading() {
        Reading::Guessing => from.deserialize_any(PayloadGuess { at, payload: PhantomData })?,
        Reading::Careful => read_carefully(from, at)?,
    };
    Ok(if slot.is_some() { Fit::Plain } else { Fit::Null })
}

/// Reads a payload as a JSON value. A duplicate member makes the payload unreadable, but not the whole document.
fn read_carefully<'de, P: Payload, D: Deserializer<'de>>(from: D, at: &At<'_>) -> Result<Option<P>, D::Error> {
    let duplicates = RefCell::default();
    let value = Json::noting(at, &duplicates).deserialize(from)?;
    let duplicates = duplicates.into_inner();
    Ok(match value {
        Value::Null => None,
        value if duplicates.is_empty() => Some(P::unknown(value)),
        value => Some(P::unreadable(UnreadablePayload::new(value, duplicates))),
    })
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
        Self::keep(Json::new(self.at).visit_f64(value)?)
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
        if let Some(payload) = P::read_object(&tag, &mut from, self.at)? {
            return Ok(Some(payload));
        }
        let mut known = Map::new();
        known.insert(ODATA_TYPE.to_owned(), tag.into());
        let next = from.next_key()?;
        Self::keep(members(&Json::new(self.at), known, next, from)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        P::guess_array(from, self.at).map(Some)
    }
}

/// Reads an object as a `T`, and fails if it is of another type or nothing indicates that it is a `T`.
pub fn guess_object<'de, T: Object, A: MapAccess<'de>>(
    first: Cow<'de, str>,
    mut from: A,
    at: &At<'_>,
) -> Result<Box<T>, A::Error> {
    let mut object = Box::new(T::empty());
    reader::read_members(&mut *object, Some(first), &mut from, at)?;
    match tag_of(&*object) {
        TagOf::This => Ok(object),
        TagOf::Nothing if has_own_member(&*object) => Ok(object),
        _ => Err(misguessed()),
    }
}

/// Reads an array as an array of `T`, and fails if an element is of another type or nothing indicates that an element is
/// a `T`.
pub fn guess_elements<'de, T: Object + Element, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Vec<T>, A::Error> {
    let mut elements: Vec<T> = Vec::new();
    let fit = read_elements(&mut elements, from, at)?;
    let is_foreign =
        |element| tag_of(element) == TagOf::Another || instead(element).is_some_and(|value| !value.is_null());
    match fit {
        Fit::Plain if !elements.iter().any(is_foreign) && elements.iter().any(indicates) => Ok(elements),
        _ => Err(misguessed()),
    }
}

/// Returns whether an object itself indicates that it is of its type.
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

/// Reads an object for which there is no guess.
pub fn read_unknown_object<'de, A: MapAccess<'de>>(
    first: Cow<'de, str>,
    from: A,
    at: &At<'_>,
) -> Result<Value, A::Error> {
    members(&Json::new(at), Map::new(), Some(first.into_owned()), from).map(Value::Object)
}

/// Reads an array for which there is no guess.
pub fn read_unknown_array<'de, A: SeqAccess<'de>>(from: A, at: &At<'_>) -> Result<Value, A::Error> {
    Json::new(at).visit_seq(from)
}

/// Converts a value to a `T`, if it is one: its tag names the type or, if it has none, the path announces the type and a
/// member indicates it.
pub fn object_from<T: Object>(value: &Value, is_announced: impl FnOnce() -> bool, at: &At<'_>) -> Option<Box<T>> {
    match claim::<T>(value) {
        TagOf::This => {}
        TagOf::Nothing if is_announced() => {}
        _ => return None,
    }
    let object: T = reader::read_at(value, at).ok()?;
    indicates(&object).then(|| Box::new(object))
}

/// Converts a value to an array of `T`, if it is one: the tag of an element names the type, or the path announces the
/// type and a member of an element without a tag indicates it. An element of another type becomes a misfit. The result is
/// an error if there are too many of them.
pub fn elements_from<T: Object + Element>(
    value: &Value,
    is_announced: impl FnOnce() -> bool,
    at: &At<'_>,
) -> Option<Result<Vec<T>, String>> {
    let values = value.as_array()?;
    if !values.iter().any(|value| claim::<T>(value) == TagOf::This) && !is_announced() {
        return None;
    }
    let is_foreign = |value: &&Value| !value.is_null() && claim::<T>(value) == TagOf::Another;
    let foreign = values.iter().filter(is_foreign).count();
    let too_many = foreign > MOST_MISFITS * (1 + values.len() - foreign);
    let mut elements = Vec::with_capacity(values.len());
    for value in values {
        let at = At::Index(at, elements.len());
        match is_foreign(&value) {
            true if too_many => {}
            true => elements.extend(<T as Element>::misfit(Box::new(value.clone())).ok()),
            false => {
                <T as Element>::read(&mut elements, value, &at).ok()?;
            }
        }
    }
    match elements.iter().any(indicates) {
        true if too_many => Some(Err(format!("{foreign} elements are not of the expected type"))),
        is_one => is_one.then_some(Ok(elements)),
    }
}

/// Returns what the tag of a value names. A value that is not an object is of another type.
fn claim<T: Object>(value: &Value) -> TagOf {
    match (value, value.get(ODATA_TYPE)) {
        (_, Some(Value::String(tag))) if is_tag_of::<T>(tag) => TagOf::This,
        (_, Some(Value::String(_))) => TagOf::Another,
        (Value::Object(_), _) => TagOf::Nothing,
        _ => TagOf::Another,
    }
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

/// Returns an error if an envelope has no array as its member `name`. An array in which no element is a notification is
/// a misfit.
#[cold]
pub fn require_array<T: Object>(envelope: &T, name: &'static str) -> serde_json::Result<()> {
    match misfit_named(envelope, name) {
        Some(Value::Array(_)) => Ok(()),
        _ => Err(serde_json::Error::custom(format_args!("missing member `{name}`, which must be an array"))),
    }
}
