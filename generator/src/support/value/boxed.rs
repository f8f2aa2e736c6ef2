//! Properties that are objects.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use crate::support::object::at::At;
use crate::support::object::form::Form;
use crate::support::object::property::Property;
use crate::support::object::Object;
use crate::support::wire::append::append_object;
use crate::support::wire::reader;

/// Objects in properties are boxed, so that an object with many properties is small while few of them are set.
impl<T: Object + fmt::Debug> Property for Box<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
        from.deserialize_option(OrNull(BoxInto { slot, at }))
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_object(&**self, to)
    }
}

struct BoxInto<'a, T> {
    slot: &'a mut Option<Box<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Object> DeserializeSeed<'de> for BoxInto<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        let object = self.slot.insert(Box::new(T::empty()));
        reader::read_into(&mut **object, from, self.at)?;
        Ok(Form::Plain)
    }
}

impl<'de, T: Object> Visitor<'de> for BoxInto<'_, T> {
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
