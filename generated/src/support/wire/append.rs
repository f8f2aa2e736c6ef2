// @generated from generator/src/support/wire/append.rs
// by `cargo run`, which overwrites what is changed here.

//! Serializes objects to JSON in memory.
//!
//! The output is the same as that of serde_json, but it takes less time: property names need no escaping, and text is
//! searched once for characters that do.

use serde_json::Value;

use crate::support::object::form::{Form, Forms};
use crate::support::object::property::{Element, Property};
use crate::support::object::rest::Rest;
use crate::support::object::{instead, is_written, Object, Privacy, Visit, ODATA_TYPE};

/// The number of bytes for which room is made at first, so that the buffer of most messages rarely grows.
pub const CAPACITY: usize = 1024;

/// Serializes an object to JSON.
#[inline]
pub fn to_vec<T: Object>(object: &T) -> serde_json::Result<Vec<u8>> {
    let mut json = Vec::with_capacity(CAPACITY);
    append_object(object, &mut json)?;
    Ok(json)
}

/// Serializes an object to JSON, with the `@odata.type` of its type if it has none.
#[inline]
pub fn to_vec_tagged<T: Object>(mut object: T) -> serde_json::Result<Vec<u8>> {
    if !T::TAG.is_empty() && object.rest().get(ODATA_TYPE).is_none() {
        object.rest_mut().set_tagged();
    }
    to_vec(&object)
}

/// Appends an object: its `@odata.type`, its properties, then its other members.
pub fn append_object<T: Object>(object: &T, to: &mut Vec<u8>) -> serde_json::Result<()> {
    let rest = object.rest();
    if let Some(value) = instead(object) {
        return append_value(value, to);
    }
    append_start(T::TAG, rest, to)?;
    object.visit(&mut Appender { to, rest, forms: rest.forms() })?;
    if !rest.members().is_empty() {
        append_members(rest.members(), &|name| is_written(object, name), to)?;
    }
    to.push(b'}');
    Ok(())
}

/// Appends the start of an object, with its `@odata.type`.
#[inline]
fn append_start(tag: &'static str, rest: &Rest, to: &mut Vec<u8>) -> serde_json::Result<()> {
    to.push(b'{');
    if rest.is_tagged() && !tag.is_empty() {
        append_name(ODATA_TYPE, to);
        return append_text(tag, to);
    }
    if let Some(tag) = rest.get(ODATA_TYPE) {
        append_name(ODATA_TYPE, to);
        append_value(tag, to)?;
    }
    Ok(())
}

/// Appends the members that are not properties.
#[cold]
#[inline]
fn append_members(
    members: &[(String, Value)],
    is_written: &dyn Fn(&str) -> bool,
    to: &mut Vec<u8>,
) -> serde_json::Result<()> {
    for (name, value) in members {
        if name != ODATA_TYPE && !is_written(name) {
            separate(to);
            append_text(name, to)?;
            to.push(b':');
            append_value(value, to)?;
        }
    }
    Ok(())
}

#[cold]
#[inline]
fn append_value(value: &Value, to: &mut Vec<u8>) -> serde_json::Result<()> {
    serde_json::to_writer(to, value)
}

/// Appends an array.
pub fn append_elements<T: Element>(elements: &[T], to: &mut Vec<u8>) -> serde_json::Result<()> {
    to.push(b'[');
    for element in elements {
        separate(to);
        element.append(to)?;
    }
    to.push(b']');
    Ok(())
}

/// Appends an array whose elements have a form.
pub fn append_elements_in<T: Element>(elements: &[T], form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
    to.push(b'[');
    for element in elements {
        separate(to);
        element.append_in(form, to)?;
    }
    to.push(b']');
    Ok(())
}

/// Appends text as a JSON string.
#[inline]
pub fn append_text(text: &str, to: &mut Vec<u8>) -> serde_json::Result<()> {
    if is_escaped(text) {
        return serde_json::to_writer(to, text);
    }
    to.push(b'"');
    to.extend_from_slice(text.as_bytes());
    to.push(b'"');
    Ok(())
}

/// Returns whether a string contains anything that JSON escapes.
#[inline]
pub fn is_escaped(text: &str) -> bool {
    // Without an early exit, the compiler can check many bytes at once.
    text.bytes().fold(false, |found, byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
}

/// Appends a property that was null or whose value does not fit.
#[cold]
#[inline]
fn append_none(rest: &Rest, index: u32, name: &'static str, to: &mut Vec<u8>) -> serde_json::Result<()> {
    append_name(name, to);
    match rest.misfit(index) {
        Some(value) => append_value(value, to)?,
        None => to.extend_from_slice(b"null"),
    }
    Ok(())
}

/// Starts the member `name`. The name needs no escaping, because the generator rejects names that do.
#[inline]
fn append_name(name: &'static str, to: &mut Vec<u8>) {
    separate(to);
    to.push(b'"');
    to.extend_from_slice(name.as_bytes());
    to.extend_from_slice(b"\":");
}

/// Separates a member or an element from the previous one.
#[inline]
fn separate(to: &mut Vec<u8>) {
    if !matches!(to.last(), Some(b'{' | b'[')) {
        to.push(b',');
    }
}

struct Appender<'a> {
    to: &'a mut Vec<u8>,
    rest: &'a Rest,
    forms: Forms,
}

impl<'v> Visit<'v> for Appender<'_> {
    type Error = serde_json::Error;

    #[inline]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &'v Option<P>,
        _: Privacy,
    ) -> Result<(), serde_json::Error> {
        match value {
            Some(value) => {
                append_name(name, self.to);
                value.append(self.rest.form_in(self.forms, index), self.to)
            }
            None if self.rest.is_none_in(self.forms, index) => append_none(self.rest, index, name, self.to),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::append_text;

    #[test]
    fn text_is_escaped_as_serde_json_does() {
        for letter in (0..0x300).filter_map(char::from_u32) {
            for length in [0, 7, 40] {
                let text = format!("{}{letter}", "a".repeat(length));
                let mut json = Vec::new();
                append_text(&text, &mut json).expect("it can be written");
                assert_eq!(json, serde_json::to_vec(&text).expect("it can be written"), "{text:?}");
            }
        }
    }
}
