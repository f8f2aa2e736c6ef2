//! Reading objects, with one visitor for all types.

use core::fmt;
use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor};
use serde_json::Value;

use super::member_name::MemberName;
use super::parser::Parser;
use super::tag::Tag;
use super::unquoted::unquoted;
use super::writer::property_value;
use crate::support::object::at::{At, Reading};
use crate::support::object::form::{Fit, Form, Forms};
use crate::support::object::json::{duplicate, is_number, Json};
use crate::support::object::members::Members;
use crate::support::object::property::Property;
use crate::support::object::rest::{insert, Rest};
use crate::support::object::wide::{Wide, FIRST};
use crate::support::object::{Known, Object, Read, ODATA_TYPE};

/// An object that is being read.
pub struct Reader<'a, A> {
    map: &'a mut A,
    at: &'a At<'a>,
    seen: u64,
    forms: Forms,
    /// Most objects need none.
    members: Option<Box<Members>>,
    /// What is recorded about the properties after the first ones. Most types have no such properties.
    wide: Option<Box<Wide>>,
}

impl<'de, A: MapAccess<'de>> Read<'de> for Reader<'_, A> {
    type Error = A::Error;

    // Without the attribute, the compiler does not inline this function, which makes reading measurably slower. Without
    // optimization, it would make the stack frame of an object too large for deep documents.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, A::Error> {
        if self.see(index) {
            return Err(duplicate(name, self.at));
        }
        let at = At::Name(self.at, name);
        match self.map.next_value_seed(PropertyInto { slot, at: &at }) {
            Ok(Fit::Plain) => {}
            Ok(Fit::Null) if index < FIRST => self.forms.note_none(index),
            Ok(fit) => self.note(index, fit),
            Err(error) => return Err(error),
        }
        Ok(Known::Yes)
    }

    #[inline]
    fn spelled<P: Property>(
        &mut self,
        index: u32,
        declared: &'static str,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, A::Error> {
        if self.has_seen(index) {
            let earlier = self.members.as_ref().and_then(|members| members.spelling(index)).unwrap_or(declared);
            if name != declared && name != earlier {
                return Ok(Known::No);
            }
            if name == earlier {
                return Err(duplicate(name, self.at));
            }
            // Only the declared spelling is the property, so the other one becomes an additional member.
            let value = property_value(slot.take().as_ref(), self.form_of(index));
            self.members.get_or_insert_with(Box::default).displace(index, earlier, value);
            self.forget(index);
        }
        if name != declared {
            self.members.get_or_insert_with(Box::default).spell(index, name);
        }
        self.property(index, name, slot)
    }
}

impl<'de, A: MapAccess<'de>> Reader<'_, A> {
    /// Records how a value fits. It is not inlined, so that the code for each property stays small.
    #[inline(never)]
    fn note(&mut self, index: u32, fit: Fit) {
        match fit {
            Fit::Plain => {}
            Fit::Other if index < FIRST => self.forms.note_other(index),
            Fit::Other => self.wide().note_other(index),
            Fit::Third if index < FIRST => self.forms.note_third(index),
            Fit::Third => self.wide().note_third(index),
            Fit::Null => self.note_none(index),
            Fit::Misfit(value) => {
                self.note_none(index);
                self.members.get_or_insert_with(Box::default).keep_misfit(index, *value);
            }
        }
    }

    #[inline]
    fn note_none(&mut self, index: u32) {
        if index < FIRST {
            self.forms.note_none(index);
        } else {
            self.wide().note_none(index);
        }
    }

    /// Records that a property was read. Returns whether it was read before.
    #[inline(always)]
    fn see(&mut self, index: u32) -> bool {
        if index >= FIRST {
            return self.wide().see(index);
        }
        let bit = 1 << index;
        let is_known = self.seen & bit != 0;
        self.seen |= bit;
        is_known
    }

    #[inline]
    fn has_seen(&self, index: u32) -> bool {
        if index >= FIRST {
            return self.wide.as_ref().is_some_and(|wide| wide.has_seen(index));
        }
        self.seen & (1 << index) != 0
    }

    #[inline]
    fn form_of(&self, index: u32) -> Form {
        if index >= FIRST {
            return self.wide.as_ref().map_or(Form::Plain, |wide| wide.of_value(index));
        }
        self.forms.of_value(index)
    }

    #[inline]
    fn forget(&mut self, index: u32) {
        if index >= FIRST {
            return self.wide().forget(index);
        }
        self.seen &= !(1 << index);
        self.forms.forget(index);
    }

    /// Returns what is recorded about the properties after the first ones.
    #[cold]
    #[inline]
    fn wide(&mut self) -> &mut Wide {
        self.wide.get_or_insert_with(Box::default)
    }

    /// Reads the value of a member that is not a property: the `@odata.type`, or an additional member. `tag` is the
    /// `@odata.type` of the type.
    #[inline(never)]
    fn other(&mut self, name: Cow<'de, str>, tag: &'static str, rest: &mut Rest) -> Result<(), A::Error> {
        if tag.is_empty() || *name != *ODATA_TYPE {
            return self.member(&name, rest);
        }
        if rest.is_tagged() || rest.get(ODATA_TYPE).is_some() {
            return Err(duplicate(ODATA_TYPE, self.at));
        }
        self.map.next_value_seed(Tag { own: tag, rest, at: self.at })
    }

    /// Reads the next value and keeps it as an additional member.
    #[cold]
    fn member(&mut self, name: &str, rest: &mut Rest) -> Result<(), A::Error> {
        let at = At::Name(self.at, name);
        let value = self.map.next_value_seed(Json::new(&at))?;
        insert(rest, name, value, self.at)
    }

    /// Records in the object what is known about its properties.
    #[inline]
    fn complete(&mut self, rest: &mut Rest) -> Result<(), A::Error> {
        rest.set_forms(&self.forms);
        if self.members.is_none() && self.wide.is_none() && rest.is_plain() {
            return Ok(());
        }
        self.absorb(rest)
    }

    /// Adds to the object what was collected while the properties were read. Most objects have nothing of it.
    #[cold]
    #[inline(never)]
    fn absorb(&mut self, rest: &mut Rest) -> Result<(), A::Error> {
        if let Some(wide) = self.wide.take().and_then(Wide::settled) {
            self.members.get_or_insert_with(Box::default).set_wide(wide);
        }
        let repeated = self.members.take().and_then(|members| rest.absorb(*members));
        match repeated.as_deref().or_else(|| rest.repeated()) {
            Some(name) => Err(duplicate(name, self.at)),
            None => Ok(()),
        }
    }
}

/// Reads all members of an object. `first` is the name of the first member, which the caller has already read. It is not
/// inlined, because several ways lead to each type, and the code for all of its properties would be compiled in each.
#[inline(never)]
pub fn read_members<'de, T: Object, A: MapAccess<'de>>(
    object: &mut T,
    first: Option<Cow<'de, str>>,
    map: &mut A,
    at: &At<'_>,
) -> Result<(), A::Error> {
    let mut reader = Reader { map, at, seen: 0, forms: Forms::default(), members: None, wide: None };
    let mut next = first;
    while let Some(name) = next {
        if let Known::No = object.read(&name, &mut reader)? {
            reader.other(name, T::TAG, object.rest_mut())?;
        }
        next = reader.map.next_key_seed(MemberName)?;
    }
    reader.complete(object.rest_mut())?;
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

/// Reads an object at the location `at`. It is an error if there is another value.
pub fn read_at<'de, T: Object, D: Deserializer<'de>>(from: D, at: &At<'_>) -> Result<T, D::Error> {
    let mut object = T::empty();
    from.deserialize_any(MembersInto { object: &mut object, at })?;
    Ok(object)
}

/// Reads an object whose tag has already been read and names `T`.
pub fn read_tagged<'de, T: Object, A: MapAccess<'de>>(
    tag: &str,
    from: &mut A,
    at: &At<'_>,
) -> Result<Box<T>, A::Error> {
    let mut object = Box::new(T::empty());
    if tag == T::TAG {
        object.rest_mut().set_tagged();
    } else {
        object.rest_mut().push(ODATA_TYPE.to_owned(), tag.into());
    }
    let first = from.next_key_seed(MemberName)?;
    read_members(&mut *object, first, from, at)?;
    Ok(object)
}

/// Reads an object from a complete document. Checking once for UTF-8 is faster than checking every string.
pub fn from_slice<T: Object>(text: &[u8], reading: Reading) -> serde_json::Result<T> {
    let text = core::str::from_utf8(text).map_err(|error| not_utf8(&text[..error.valid_up_to()]))?;
    let mut parser = Parser::new(text);
    let read = read_at(&mut parser, &At::Root(reading));
    parser.finish(read)
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
        self.at.expect(T::EXPECTED, f)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let first = map.next_key_seed(MemberName)?;
        if first.as_deref().is_some_and(is_number) {
            return Err(A::Error::invalid_type(Unexpected::Other("number"), &self));
        }
        read_members(self.object, first, &mut map, self.at)
    }

    unquoted! { bool number string }
}

/// A property whose value is read next.
struct PropertyInto<'a, P> {
    slot: &'a mut Option<P>,
    at: &'a At<'a>,
}

impl<'de, P: Property> DeserializeSeed<'de> for PropertyInto<'_, P> {
    type Value = Fit;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Fit, D::Error> {
        P::read(self.slot, from, self.at)
    }
}
