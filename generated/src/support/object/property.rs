// @generated from generator/src/support/object/property.rs
// by `cargo run`, which overwrites what is changed here.

//! How the value of one property is read and written, by its type.

use core::fmt;

use serde::de::Deserializer;
use serde::ser::{Serialize, SerializeMap};

use super::at::At;
use super::form::Form;

/// What a property can hold.
pub trait Property: fmt::Debug + Serialize + Sized {
    /// Reads into `slot`, which stays `None` for null.
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error>;

    /// The form in which the value is written where `form` is noted: it may have changed since it was read.
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

/// What an array can hold.
pub trait Element: fmt::Debug + Serialize + Sized {
    /// Reads one element onto the end of `elements`.
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<(), D::Error>;

    /// Appends the element as JSON.
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()>;
}
