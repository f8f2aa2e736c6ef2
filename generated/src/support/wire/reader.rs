// @generated from generator/src/support/wire/reader.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading objects, with one visitor for all types.

use core::fmt;
use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::tag::Tag;
use crate::support::object::at::{At, Reading};
use crate::support::object::form::{Form, Forms};
use crate::support::object::json::{duplicate, Json};
use crate::support::object::property::Property;
use crate::support::object::rest::{insert, Rest};
use crate::support::object::{Known, Object, Read, ODATA_TYPE};

/// An object that is being read.
pub struct Reader<'a, A> {
    map: A,
    at: &'a At<'a>,
    seen: u64,
    forms: Forms,
}

impl<'de, A: MapAccess<'de>> Read<'de> for Reader<'_, A> {
    type Error = A::Error;

    #[inline]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, A::Error> {
        let bit = 1 << index;
        if self.seen & bit != 0 {
            return Err(duplicate(name, self.at));
        }
        self.seen |= bit;
        let at = At::Name(self.at, name);
        let form = self.map.next_value_seed(PropertyInto { slot, at: &at })?;
        self.forms.note(index, form);
        Ok(Known::Yes)
    }
}

impl<'de, A: MapAccess<'de>> Reader<'_, A> {
    /// Reads the next value and keeps it as a member that is not a property.
    #[cold]
    fn member(&mut self, name: Cow<'de, str>, rest: &mut Rest) -> Result<(), A::Error> {
        let at = At::Name(self.at, &name);
        let value = self.map.next_value_seed(Json { at: &at })?;
        insert(rest, &name, value, self.at)
    }

    /// Reads the `@odata.type`.
    #[inline]
    fn tag(&mut self, own: &'static str, rest: &mut Rest) -> Result<(), A::Error> {
        if rest.is_tagged() || rest.get(ODATA_TYPE).is_some() {
            return Err(duplicate(ODATA_TYPE, self.at));
        }
        self.map.next_value_seed(Tag { own, rest, at: self.at })
    }
}

/// Reads all members of an object. `first` is the name of the next member, if the caller has already read it.
#[inline]
pub fn read_members<'de, T: Object, A: MapAccess<'de>>(
    object: &mut T,
    first: Option<Cow<'de, str>>,
    map: A,
    at: &At<'_>,
) -> Result<(), A::Error> {
    let mut reader = Reader { map, at, seen: 0, forms: Forms::default() };
    let mut next = match first {
        None => reader.map.next_key_seed(MemberName)?,
        first => first,
    };
    while let Some(name) = next {
        if T::TAG.is_empty() || *name != *ODATA_TYPE {
            if let Known::No = object.read(&name, &mut reader)? {
                reader.member(name, object.rest_mut())?;
            }
        } else {
            reader.tag(T::TAG, object.rest_mut())?;
        }
        next = reader.map.next_key_seed(MemberName)?;
    }
    object.rest_mut().set_forms(&reader.forms);
    if let Some(name) = object.rest().repeated() {
        return Err(duplicate(name, at));
    }
    if object.settle(at) {
        return Ok(());
    }
    Err(misguessed())
}

/// Returns the error for a wrong guess, after which the document is read again carefully. A conversion of the wrong
/// type to a value would change the letter case of text that is not an enum member in the right type.
#[cold]
#[inline]
pub fn misguessed<E: Error>() -> E {
    E::custom("the guessed type of the payload is wrong")
}

/// Reads an object that is not part of another one.
pub fn read_root<'de, T: Object, D: Deserializer<'de>>(from: D, reading: Reading) -> Result<T, D::Error> {
    read_at(from, &At::Root(reading))
}

/// Reads an object at the location `at`.
pub fn read_at<'de, T: Object, D: Deserializer<'de>>(from: D, at: &At<'_>) -> Result<T, D::Error> {
    let mut object = T::empty();
    read_into(&mut object, from, at)?;
    Ok(object)
}

/// Reads an object in place, without moving it.
#[inline]
pub fn read_into<'de, T: Object, D: Deserializer<'de>>(object: &mut T, from: D, at: &At<'_>) -> Result<(), D::Error> {
    from.deserialize_map(MembersInto { object, at })
}

/// Reads an object from a complete document. Checking once for UTF-8 is faster than checking every string.
pub fn from_slice<T: Object>(text: &[u8], reading: Reading) -> serde_json::Result<T> {
    let text = core::str::from_utf8(text).map_err(|error| not_utf8(&text[..error.valid_up_to()]))?;
    let mut from = serde_json::Deserializer::from_str(text);
    let object = read_at(&mut from, &At::Root(reading))?;
    from.end()?;
    Ok(object)
}

/// Returns the error for bytes that are not UTF-8 after `before`, with the message of serde_json.
#[cold]
#[inline]
fn not_utf8(before: &[u8]) -> serde_json::Error {
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.len() - line_start + 1;
    serde_json::Error::custom(format_args!("invalid unicode code point at line {line} column {column}"))
}

struct MembersInto<'a, T> {
    object: &'a mut T,
    at: &'a At<'a>,
}

impl<'de, T: Object> Visitor<'de> for MembersInto<'_, T> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("an object", f)?;
        write!(f, " (`{}`)", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        read_members(self.object, None, map, self.at)
    }
}

/// A property whose value is read next.
struct PropertyInto<'a, P> {
    slot: &'a mut Option<P>,
    at: &'a At<'a>,
}

impl<'de, P: Property> DeserializeSeed<'de> for PropertyInto<'_, P> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        P::read(self.slot, from, self.at)
    }
}

/// The name of a member, borrowed from the input if possible.
pub struct MemberName;

impl<'de> DeserializeSeed<'de> for MemberName {
    type Value = Cow<'de, str>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for MemberName {
    type Value = Cow<'de, str>;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline]
    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }

    fn visit_string<E>(self, name: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name))
    }
}
