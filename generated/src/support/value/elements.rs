// @generated from generator/src/support/value/elements.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are arrays.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::boxed::{Create, ObjectInto};
use super::misfit::misfits;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::json::Json;
use crate::support::object::property::{Element, Property};
use crate::support::object::rest::Rest;
use crate::support::object::walk::Walk;
use crate::support::object::Object;
use crate::support::wire::append::{append_elements, append_elements_in, append_object};
use crate::support::wire::parser::Parser;

/// The greatest number of elements of an array that do not fit without making the array itself a misfit, and as many again
/// for each element that fits. Each takes the memory of a whole object, however short its text is. So do elements that fit.
pub const MOST_MISFITS: usize = 32;

impl<T: Element> Property for Vec<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
        from.deserialize_any(Elements { slot, at })
    }

    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, at: &At<'_>, walk: &mut W) {
        for (index, element) in self.iter().enumerate() {
            element.walk(&At::Index(at, index), walk);
        }
    }

    /// Returns the form that is not the usual one if any element has it.
    #[inline]
    fn form(&self, form: Form) -> Form {
        let is_in_form = T::HAS_FORMS && self.iter().any(|element| element.form(form) != Form::Plain);
        if is_in_form {
            form
        } else {
            Form::Plain
        }
    }

    #[inline]
    fn write<M: SerializeMap>(&self, form: Form, name: &'static str, to: &mut M) -> Result<(), M::Error> {
        if T::HAS_FORMS {
            to.serialize_entry(name, &InForm(self, form))
        } else {
            to.serialize_entry(name, self)
        }
    }

    #[inline]
    fn append(&self, form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        if T::HAS_FORMS {
            append_elements_in(self, form, to)
        } else {
            append_elements(self, to)
        }
    }
}

/// An array whose elements have a form.
struct InForm<'a, T>(&'a [T], Form);

impl<T: Element> Serialize for InForm<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(elements, form) = *self;
        let mut to = to.serialize_seq(Some(elements.len()))?;
        for element in elements {
            element.write(form, &mut to)?;
        }
        to.end()
    }
}

struct Elements<'a, T> {
    slot: &'a mut Option<Vec<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Element> Visitor<'de> for Elements<'_, T> {
    type Value = Fit;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a JSON value", f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Fit, A::Error> {
        let fit = read_elements(self.slot.insert(Vec::new()), from, self.at)?;
        if let Fit::Misfit(_) = fit {
            *self.slot = None;
        }
        Ok(fit)
    }

    misfits! { null some bool number string object }
}

/// Reads all elements of an array. The array is a misfit if no element fits, if too many do not, if one does not and no
/// element of the type can represent it, or if the elements have several forms.
pub fn read_elements<'de, T: Element, A: SeqAccess<'de>>(
    elements: &mut Vec<T>,
    mut from: A,
    at: &At<'_>,
) -> Result<Fit, A::Error> {
    let mut misfits = 0;
    let mut form = None;
    loop {
        let at_element = At::Index(at, elements.len());
        let value = match from.next_element_seed(ElementInto { elements, at: &at_element })? {
            Some(Fit::Null) => Box::new(Value::Null),
            Some(Fit::Misfit(value)) => value,
            Some(_) if !T::HAS_FORMS => continue,
            Some(fit) => {
                let own = fit.form();
                if joins(elements, own, &mut form) {
                    continue;
                }
                let last = elements.pop();
                let mut read = values(elements, form.unwrap_or(Form::Plain), at);
                read.extend(values(last.as_slice(), own, at));
                return read_values(read, from, at);
            }
            None if misfits > 0 && misfits == elements.len() => return Ok(whole(values(elements, Form::Plain, at))),
            None => return Ok(form.map_or(Fit::Plain, Fit::from)),
        };
        let fits = elements.len() - misfits;
        misfits += 1;
        match T::misfit(value) {
            Ok(element) if misfits <= MOST_MISFITS * (1 + fits) => elements.push(element),
            Ok(element) => {
                elements.push(element);
                return read_values(values(elements, Form::Plain, at), from, at);
            }
            Err(value) => {
                let mut read = values(elements, form.unwrap_or(Form::Plain), at);
                read.push(*value);
                return read_values(read, from, at);
            }
        }
    }
}

/// Returns whether the element that was read last has the form of those before, which is recorded in `form`. It has it,
/// too, if it is written alike in both.
#[inline]
fn joins<T: Element>(elements: &[T], own: Form, form: &mut Option<Form>) -> bool {
    let is_written_alike =
        elements.last().is_some_and(|element| element.form(Form::Other) == element.form(Form::Plain));
    is_written_alike || *form.get_or_insert(own) == own
}

/// Converts elements to JSON values, through their text, because less code is compiled for it than for any other way.
#[cold]
#[inline(never)]
fn values<T: Element>(elements: &[T], form: Form, at: &At<'_>) -> Vec<Value> {
    let mut text = Vec::new();
    // Nothing of this fails, because every element can be written.
    let written = append_elements_in(elements, form, &mut text).ok();
    let text = written.and_then(|()| String::from_utf8(text).ok()).unwrap_or_default();
    match Json::new(at).deserialize(&mut Parser::deep(&text)) {
        Ok(Value::Array(values)) => values,
        _ => Vec::new(),
    }
}

/// Reads the other elements of an array that does not fit.
#[cold]
#[inline(never)]
fn read_values<'de, A: SeqAccess<'de>>(mut read: Vec<Value>, mut from: A, at: &At<'_>) -> Result<Fit, A::Error> {
    while let Some(value) = from.next_element_seed(Json::new(&At::Index(at, read.len())))? {
        read.push(value);
    }
    Ok(whole(read))
}

#[cold]
#[inline]
fn whole(elements: Vec<Value>) -> Fit {
    Fit::Misfit(Box::new(Value::Array(elements)))
}

struct ElementInto<'a, T> {
    elements: &'a mut Vec<T>,
    at: &'a At<'a>,
}

impl<'de, T: Element> DeserializeSeed<'de> for ElementInto<'_, T> {
    type Value = Fit;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Fit, D::Error> {
        T::read(self.elements, from, self.at)
    }
}

impl<'o, T: Object> Create<'o> for &'o mut Vec<T> {
    type Object = T;

    #[inline]
    fn create(self) -> &'o mut T {
        self.push(T::empty());
        self.last_mut().expect("it was pushed just now")
    }
}

/// An element that is an object, or represents null or a value that does not fit.
impl<T: Object + fmt::Debug> Element for T {
    const EXPECTED: &'static str = T::EXPECTED_ARRAY;

    #[inline]
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
        let fit = from.deserialize_any(ObjectInto { into: &mut *elements, at })?;
        if let Fit::Null = fit {
            elements.push(T::standing_for(Rest::null()));
            return Ok(Fit::Plain);
        }
        Ok(fit)
    }

    #[cold]
    #[inline]
    fn misfit(value: Box<Value>) -> Result<Self, Box<Value>> {
        Ok(T::standing_for(Rest::misfit_element(*value)))
    }

    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, at: &At<'_>, walk: &mut W) {
        walk.object(self, at);
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_object(self, to)
    }
}
