// @generated from generator/src/support/object/property.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading and writing the value of a property, depending on its type.

use core::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq};
use serde_json::Value;

use super::at::At;
use super::form::{Fit, Form};
use super::walk::Walk;
use crate::support::wire::parser::Parser;

/// A type of a property.
pub trait Property: fmt::Debug + Serialize + Sized {
    /// The description of the values that fit.
    const EXPECTED: &'static str;

    /// Reads the value into `slot`, which remains `None` if the value is null or does not fit.
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit>;

    /// Visits the objects inside this value.
    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, _: &At<'_>, _: &mut W) {}

    /// Returns the form in which the value is written if `form` was recorded. The value can have changed since it was
    /// read.
    #[inline]
    fn form(&self, form: Form) -> Form {
        form
    }

    /// Writes the value in its form, as the member `name`.
    #[inline]
    fn write<M: SerializeMap>(&self, _: Form, name: &'static str, to: &mut M) -> Result<(), M::Error> {
        to.serialize_entry(name, self)
    }

    /// Appends the value in its form as JSON.
    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        serde_json::to_writer(to, self)
    }
}

/// Puts a value into an empty place. An assignment would contain code that drops an old value, for each type again.
#[inline]
pub fn fill<T>(slot: &mut Option<T>, value: T) {
    debug_assert!(slot.is_none());
    core::mem::forget(slot.replace(value));
}

/// A type of the elements of an array.
pub trait Element: fmt::Debug + Serialize + Sized {
    /// The description of the arrays that fit.
    const EXPECTED: &'static str;
    /// Whether an element can have another form. The elements of an array have the same one.
    const HAS_FORMS: bool = false;

    /// Reads one element and appends it to `elements` if it fits.
    fn read(elements: &mut Vec<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit>;

    /// Creates an element that represents a value that does not fit. Returns the value if the type has no such element.
    #[inline]
    fn misfit(value: Box<Value>) -> Result<Self, Box<Value>> {
        Err(value)
    }

    /// Visits the objects inside this element, or the element itself.
    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, _: &At<'_>, _: &mut W) {}

    /// Returns the form in which the element is written if `form` was recorded for the array.
    #[inline]
    fn form(&self, _: Form) -> Form {
        Form::Plain
    }

    /// Writes the element in its form.
    #[inline]
    fn write<S: SerializeSeq>(&self, _: Form, to: &mut S) -> Result<(), S::Error> {
        to.serialize_element(self)
    }

    /// Appends the element as JSON.
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()>;

    /// Appends the element in its form as JSON.
    #[inline]
    fn append_in(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        self.append(to)
    }
}
