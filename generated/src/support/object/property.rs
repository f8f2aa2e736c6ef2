// @generated from generator/src/support/object/property.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading and writing the value of a property, depending on its type.

use core::fmt;

use serde::de::Deserializer;
use serde::ser::{Serialize, SerializeMap};

use super::at::At;
use super::form::Form;

/// A type of a property.
pub trait Property: fmt::Debug + Serialize + Sized {
    /// Reads the value into `slot`, which remains `None` for null.
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error>;

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

/// A type of the elements of an array.
pub trait Element: fmt::Debug + Serialize + Sized {
    /// Reads one element and appends it to `elements`.
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<(), D::Error>;

    /// Appends the element as JSON.
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()>;
}
