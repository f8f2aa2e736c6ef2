// @generated from generator/src/support/text.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are text: strings, and the members of enums.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::at::{At, Reading};
use super::property::{Form, OrNull};

/// What is written as a JSON string: text itself and the members of enums.
pub trait Text: fmt::Debug + Sized {
    /// What a message expects.
    const EXPECTED: &'static str;
    /// Takes the text over.
    fn from_text(text: &str) -> Self;
    /// The text.
    fn as_text(&self) -> &str;
    /// Takes over text that nobody else needs.
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

/// Reads a property that is text.
#[inline]
pub fn read_text<'de, T: Text, D: Deserializer<'de>>(
    slot: &mut Option<T>,
    from: D,
    at: &At<'_>,
) -> Result<Form, D::Error> {
    from.deserialize_option(OrNull(TextInto { slot, at }))
}

/// Reads an element that is text.
pub fn read_text_element<'de, T: Text, D: Deserializer<'de>>(
    elements: &mut Vec<T>,
    from: D,
    at: &At<'_>,
) -> Result<(), D::Error> {
    let mut slot = None;
    from.deserialize_string(TextInto { slot: &mut slot, at })?;
    elements.extend(slot);
    Ok(())
}

/// Reads text that is not part of an object.
pub fn read_text_root<'de, T: Text, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut slot = None;
    let at = At::Root(Reading::Careful);
    from.deserialize_string(TextInto { slot: &mut slot, at: &at })?;
    slot.ok_or_else(|| D::Error::custom(T::EXPECTED))
}

/// Makes a type of [`Text`] one that properties and arrays can hold.
macro_rules! text_property {
    ($type:ty) => {
        impl $crate::support::property::Property for $type {
            #[inline]
            fn read<'de, D: ::serde::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                from: D,
                at: &$crate::support::at::At<'_>,
            ) -> ::core::result::Result<$crate::support::property::Form, D::Error> {
                $crate::support::text::read_text(slot, from, at)
            }

            #[inline]
            fn append(
                &self,
                _: $crate::support::property::Form,
                to: &mut ::std::vec::Vec<u8>,
            ) -> ::serde_json::Result<()> {
                $crate::support::append::append_text($crate::support::text::Text::as_text(self), to)
            }
        }

        impl $crate::support::property::Element for $type {
            fn read<'de, D: ::serde::Deserializer<'de>>(
                elements: &mut ::std::vec::Vec<Self>,
                from: D,
                at: &$crate::support::at::At<'_>,
            ) -> ::core::result::Result<(), D::Error> {
                $crate::support::text::read_text_element(elements, from, at)
            }

            #[inline]
            fn append(&self, to: &mut ::std::vec::Vec<u8>) -> ::serde_json::Result<()> {
                $crate::support::append::append_text($crate::support::text::Text::as_text(self), to)
            }
        }
    };
}
pub(crate) use text_property;

text_property!(String);

struct TextInto<'a, T> {
    slot: &'a mut Option<T>,
    at: &'a At<'a>,
}

impl<'de, T: Text> DeserializeSeed<'de> for TextInto<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        from.deserialize_string(self)
    }
}

impl<'de, T: Text> Visitor<'de> for TextInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect(T::EXPECTED, f)
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
