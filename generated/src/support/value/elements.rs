// @generated from generator/src/support/value/elements.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are arrays.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::boxed::OrNull;
use crate::support::object::at::At;
use crate::support::object::form::Form;
use crate::support::object::property::{Element, Property};
use crate::support::object::Object;
use crate::support::wire::append::{append_elements, append_object};
use crate::support::wire::reader;

impl<T: Element> Property for Vec<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
        from.deserialize_option(OrNull(Elements { slot, at }))
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_elements(self, to)
    }
}

struct Elements<'a, T> {
    slot: &'a mut Option<Vec<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Element> DeserializeSeed<'de> for Elements<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, T: Element> Visitor<'de> for Elements<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("an array", f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Form, A::Error> {
        read_elements(self.slot.insert(Vec::new()), from, self.at)?;
        Ok(Form::Plain)
    }
}

/// Reads all elements of an array.
pub fn read_elements<'de, T: Element, A: SeqAccess<'de>>(
    elements: &mut Vec<T>,
    mut from: A,
    at: &At<'_>,
) -> Result<(), A::Error> {
    loop {
        let at = At::Index(at, elements.len());
        if from.next_element_seed(ElementInto { elements, at: &at })?.is_none() {
            return Ok(());
        }
    }
}

struct ElementInto<'a, T> {
    elements: &'a mut Vec<T>,
    at: &'a At<'a>,
}

impl<'de, T: Element> DeserializeSeed<'de> for ElementInto<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        T::read(self.elements, from, self.at)
    }
}

/// An element that is an object, or null instead of an object.
impl<T: Object + fmt::Debug> Element for T {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<(), D::Error> {
        from.deserialize_option(ObjectOnto { elements, at })
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_object(self, to)
    }
}

struct ObjectOnto<'a, T> {
    elements: &'a mut Vec<T>,
    at: &'a At<'a>,
}

impl<'de, T: Object> Visitor<'de> for ObjectOnto<'_, T> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object at {}", self.at)
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.elements.push(T::null());
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.elements.push(T::empty());
        let object = self.elements.last_mut().expect("it was pushed just now");
        reader::read_into(object, from, self.at)
    }
}
