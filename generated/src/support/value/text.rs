// @generated from generator/src/support/value/text.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are strings or members of enums.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Visitor};

use super::leaf::{read_leaf, Leaf};
use super::misfit::other;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::{fill, Element, Property};
use crate::support::wire::append::append_text;
use crate::support::wire::parser::Parser;
use crate::support::wire::unquoted::unquoted;

/// An enum, which is written as a JSON string.
pub trait Text: fmt::Debug + Sized {
    /// The description of the values that fit.
    const EXPECTED: &'static str;
    /// Creates a value from text.
    fn from_text(text: &str) -> Self;
    /// Returns the text.
    fn as_text(&self) -> &str;
}

impl Property for String {
    const EXPECTED: &'static str = "a string";

    #[inline]
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
        if from.peek() != Some(b'"') {
            return other(from, at);
        }
        fill(slot, from.string()?.into_owned());
        Ok(Fit::Plain)
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_text(self, to)
    }
}

impl Element for String {
    const EXPECTED: &'static str = "an array of strings";

    #[inline]
    fn read(elements: &mut Vec<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
        let mut slot = None;
        let fit = <Self as Property>::read(&mut slot, from, at)?;
        if let Some(element) = slot {
            elements.push(element);
        }
        Ok(fit)
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_text(self, to)
    }
}

/// Reads a property that is text.
#[inline]
pub fn read_text<T: Text>(slot: &mut Option<T>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
    read_leaf(from, at, &mut |leaf| match leaf {
        Leaf::Text(text) => {
            fill(slot, T::from_text(text));
            Some(Form::Plain)
        }
        _ => None,
    })
}

/// Reads an element that is text.
#[inline]
pub fn read_text_element<T: Text>(
    elements: &mut Vec<T>,
    from: &mut Parser<'_>,
    at: &At<'_>,
) -> serde_json::Result<Fit> {
    let mut slot = None;
    let fit = read_text(&mut slot, from, at)?;
    if let Some(element) = slot {
        elements.push(element);
    }
    Ok(fit)
}

/// Reads text that is not part of an object. It is an error if there is another value.
pub fn read_text_root<'de, T: Text, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct TextRoot<T>(PhantomData<T>);

    impl<T: Text> Visitor<'_> for TextRoot<T> {
        type Value = T;

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(T::EXPECTED)
        }

        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok(T::from_text(text))
        }

        unquoted! { bool number }
    }

    from.deserialize_any(TextRoot(PhantomData))
}

/// Implements `Property` and `Element` for a type that implements [`Text`].
macro_rules! text_property {
    ($type:ty) => {
        impl $crate::support::object::property::Property for $type {
            const EXPECTED: &'static str = <$type as $crate::support::value::text::Text>::EXPECTED;

            #[inline]
            fn read(
                slot: &mut ::core::option::Option<Self>,
                from: &mut $crate::support::wire::parser::Parser<'_>,
                at: &$crate::support::object::at::At<'_>,
            ) -> ::serde_json::Result<$crate::support::object::form::Fit> {
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
            const EXPECTED: &'static str = "an array of strings";

            #[inline]
            fn read(
                elements: &mut ::std::vec::Vec<Self>,
                from: &mut $crate::support::wire::parser::Parser<'_>,
                at: &$crate::support::object::at::At<'_>,
            ) -> ::serde_json::Result<$crate::support::object::form::Fit> {
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
