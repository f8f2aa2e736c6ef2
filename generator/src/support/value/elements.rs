//! Properties that are arrays.

use core::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Result, Value};

use super::misfit::other;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::{Element, Property};
use crate::support::object::rest::Rest;
use crate::support::object::walk::Walk;
use crate::support::object::Object;
use crate::support::wire::append::{append_elements, append_elements_in, append_object};
use crate::support::wire::parser::Parser;
use crate::support::wire::reader::{read_array, read_members};

impl<T: Element> Property for Vec<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    #[inline]
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
        if from.peek() != Some(b'[') {
            return other(from, at);
        }
        read_array(slot, from, at)
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
    fn write<M: SerializeMap>(&self, form: Form, name: &'static str, to: &mut M) -> core::result::Result<(), M::Error> {
        if T::HAS_FORMS {
            to.serialize_entry(name, &InForm(self, form))
        } else {
            to.serialize_entry(name, self)
        }
    }

    #[inline]
    fn append(&self, form: Form, to: &mut Vec<u8>) -> Result<()> {
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
    fn serialize<S: Serializer>(&self, to: S) -> core::result::Result<S::Ok, S::Error> {
        let Self(elements, form) = *self;
        let mut to = to.serialize_seq(Some(elements.len()))?;
        for element in elements {
            element.write(form, &mut to)?;
        }
        to.end()
    }
}

/// An element that is an object, or represents null or a value that does not fit.
impl<T: Object + fmt::Debug> Element for T {
    const EXPECTED: &'static str = T::EXPECTED_ARRAY;

    #[inline]
    fn read(elements: &mut Vec<Self>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
        if from.peek() == Some(b'{') {
            elements.push(T::empty());
            let object = elements.last_mut().expect("it was pushed just now");
            return read_members(object, from, at).map(|()| Fit::Plain);
        }
        let fit = other(from, at)?;
        if let Fit::Null = fit {
            elements.push(T::standing_for(Rest::null()));
            return Ok(Fit::Plain);
        }
        Ok(fit)
    }

    #[cold]
    #[inline]
    fn misfit(value: Box<Value>) -> core::result::Result<Self, Box<Value>> {
        Ok(T::standing_for(Rest::misfit_element(*value)))
    }

    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, at: &At<'_>, walk: &mut W) {
        walk.object(self, at);
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> Result<()> {
        append_object(self, to)
    }
}
