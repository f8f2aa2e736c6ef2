// @generated from generator/src/support/value/text.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are strings or members of enums.

use core::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

use crate::support::object::at::{At, Reading};
use crate::support::object::form::Form;

/// A type that is written as a JSON string: `String` itself, and enums.
pub trait Text: fmt::Debug + Sized {
    /// The description in messages about unexpected values.
    const EXPECTED: &'static str;
    /// Creates a value from text.
    fn from_text(text: &str) -> Self;
    /// Returns the text.
    fn as_text(&self) -> &str;
    /// Creates a value from owned text.
    #[inline]
    fn from_string(text: String) -> Self {
        Self::from_text(&text)
    }
}

impl Text for String {
    const EXPECTED: &'static str = "a string";

    #[inline]
    fn from_text(text: &str) -> Self {
        text.to_owned()
    }

    #[inline]
    fn as_text(&self) -> &str {
        self
    }

    #[inline]
    fn from_string(text: String) -> Self {
        text
    }
}

/// Reads a property that is text. It does not request a string, because some formats would convert a number to a
/// string.
#[inline]
pub fn read_text<'de, T: Text, D: Deserializer<'de>>(
    slot: &mut Option<T>,
    from: D,
    at: &At<'_>,
) -> Result<Form, D::Error> {
    from.deserialize_any(TextInto { slot, at })
}

/// Reads an element that is text.
pub fn read_text_element<'de, T: Text, D: Deserializer<'de>>(
    elements: &mut Vec<T>,
    from: D,
    at: &At<'_>,
) -> Result<(), D::Error> {
    elements.push(read_text_here(from, at)?);
    Ok(())
}

/// Reads text that is not part of an object.
pub fn read_text_root<'de, T: Text, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    read_text_here(from, &At::Root(Reading::Careful))
}

/// Reads text that cannot be null.
fn read_text_here<'de, T: Text, D: Deserializer<'de>>(from: D, at: &At<'_>) -> Result<T, D::Error> {
    let mut slot = None;
    read_text(&mut slot, from, at)?;
    match slot.take() {
        Some(text) => Ok(text),
        None => Err(D::Error::invalid_type(Unexpected::Unit, &TextInto { slot: &mut slot, at })),
    }
}

/// Implements `Property` and `Element` for a type that implements [`Text`].
macro_rules! text_property {
    ($type:ty) => {
        impl $crate::support::object::property::Property for $type {
            #[inline]
            fn read<'de, D: ::serde::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                from: D,
                at: &$crate::support::object::at::At<'_>,
            ) -> ::core::result::Result<$crate::support::object::form::Form, D::Error> {
                $crate::support::value::text::read_text(slot, from, at)
            }

            #[inline]
            fn append(
                &self,
                _: $crate::support::object::form::Form,
                to: &mut ::std::vec::Vec<u8>,
            ) -> ::serde_json::Result<()> {
                $crate::support::wire::append::append_text($crate::support::value::text::Text::as_text(self), to)
            }
        }

        impl $crate::support::object::property::Element for $type {
            fn read<'de, D: ::serde::Deserializer<'de>>(
                elements: &mut ::std::vec::Vec<Self>,
                from: D,
                at: &$crate::support::object::at::At<'_>,
            ) -> ::core::result::Result<(), D::Error> {
                $crate::support::value::text::read_text_element(elements, from, at)
            }

            #[inline]
            fn append(&self, to: &mut ::std::vec::Vec<u8>) -> ::serde_json::Result<()> {
                $crate::support::wire::append::append_text($crate::support::value::text::Text::as_text(self), to)
            }
        }
    };
}
pub(crate) use text_property;

text_property!(String);

/// Implements `Serialize` and `Deserialize` for a type that implements [`Text`].
macro_rules! text_serde {
    ($type:ident) => {
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                to.serialize_str($crate::support::value::text::Text::as_text(self))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                $crate::support::value::text::read_text_root(from)
            }
        }
    };
}
pub(crate) use text_serde;

struct TextInto<'a, T> {
    slot: &'a mut Option<T>,
    at: &'a At<'a>,
}

impl<'de, T: Text> Visitor<'de> for TextInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect(T::EXPECTED, f)
    }

    fn visit_unit<E>(self) -> Result<Form, E> {
        Ok(Form::Null)
    }

    fn visit_none<E>(self) -> Result<Form, E> {
        Ok(Form::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        from.deserialize_any(self)
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Form, E> {
        *self.slot = Some(T::from_text(text));
        Ok(Form::Plain)
    }

    fn visit_string<E>(self, text: String) -> Result<Form, E> {
        *self.slot = Some(T::from_string(text));
        Ok(Form::Plain)
    }
}
