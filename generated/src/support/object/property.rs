// @generated from generator/src/support/object/property.rs
// by `cargo run`, which overwrites what is changed here.

//! How the value of one property is read and written, by its type.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeMap};

use super::at::At;
use crate::support::object::Object;
use crate::support::wire::append::append_object;
use crate::support::wire::reader;

/// The forms that one value can have on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual one.
    Plain,
    /// Null, for which a property is `None`.
    Null,
    /// The second spelling of a value.
    Other,
}

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

/// An object in a property is boxed: an object of many properties stays small while few of them are set.
impl<T: Object + fmt::Debug> Property for Box<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
        from.deserialize_option(OrNull(ObjectInto { slot, at }))
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_object(&**self, to)
    }
}

struct ObjectInto<'a, T> {
    slot: &'a mut Option<Box<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Object> DeserializeSeed<'de> for ObjectInto<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        let object = self.slot.insert(Box::new(T::empty()));
        reader::read_into(&mut **object, from, self.at)?;
        Ok(Form::Plain)
    }
}

impl<'de, T: Object> Visitor<'de> for ObjectInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object at {}", self.at)
    }
}

/// A visitor that may also meet null.
pub struct OrNull<V>(pub V);

impl<'de, V> Visitor<'de> for OrNull<V>
where
    V: DeserializeSeed<'de, Value = Form> + Visitor<'de>,
{
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    #[inline]
    fn visit_none<E>(self) -> Result<Form, E> {
        Ok(Form::Null)
    }

    fn visit_unit<E>(self) -> Result<Form, E> {
        Ok(Form::Null)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        self.0.deserialize(from)
    }
}
