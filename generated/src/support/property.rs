// @generated from generator/src/support/property.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading and writing the value of a property, depending on its type.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeMap};

use super::append::append_object;
use super::at::At;
use super::object::Object;
use super::reader;

/// The form of a value on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual form.
    Plain,
    /// Null. The property is `None`.
    Null,
    /// The other notation of the same value.
    Other,
}

/// A type of a property.
pub trait Property: fmt::Debug + Serialize + Sized {
    /// Reads the value into `slot`, which remains `None` for null.
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error>;

    /// Returns the form in which the value is written if `form` was recorded. The value can have changed since it was read.
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

/// Objects in properties are boxed, so that an object with many properties is small while few of them are set.
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

/// A visitor that also accepts null.
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
