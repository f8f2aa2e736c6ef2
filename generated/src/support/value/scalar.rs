// @generated from generator/src/support/value/scalar.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are numbers or booleans.

use core::fmt;
use std::borrow::Cow;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};
use serde::ser::SerializeMap;
use serde_json::Number;

use super::written::Written;
use crate::support::object::at::At;
use crate::support::object::form::Form;
use crate::support::object::property::Property;

/// A type that is written as a JSON number or a boolean.
pub trait Scalar: fmt::Debug + Copy {
    /// The description in messages about unexpected values.
    const EXPECTED: &'static str;

    /// Converts an integer. Returns the value and its form, if the type can represent it.
    #[inline]
    fn from_integer(_: i128) -> Option<(Self, Form)> {
        None
    }
    /// Converts a number with a fraction or an exponent. Returns the value and its form, if the type can represent it.
    #[inline]
    fn from_double(_: f64) -> Option<(Self, Form)> {
        None
    }
    /// Converts a string. Returns the value and its form, if the type can represent it.
    #[inline]
    fn from_text(_: &str) -> Option<(Self, Form)> {
        None
    }
    /// Converts a boolean. Returns the value, if the type can represent it.
    #[inline]
    fn from_bool(_: bool) -> Option<Self> {
        None
    }
    /// Returns the form in which the value is written if `form` was recorded.
    #[inline]
    fn form(self, form: Form) -> Form {
        form
    }
    /// Returns the output for the value in its form.
    fn written(self, form: Form) -> Written;
}

impl Scalar for bool {
    const EXPECTED: &'static str = "true or false";

    #[inline]
    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }

    #[inline]
    fn written(self, _: Form) -> Written {
        Written::Bool(self)
    }
}

impl Scalar for i32 {
    const EXPECTED: &'static str = "an Int32";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        Some((value.try_into().ok()?, Form::Plain))
    }

    #[inline]
    fn written(self, _: Form) -> Written {
        Written::Integer(self.into())
    }
}

/// OData writes an Int64 as a string if the client requests `IEEE754Compatible=true`.
impl Scalar for i64 {
    const EXPECTED: &'static str = "an Int64";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        Some((value.try_into().ok()?, Form::Plain))
    }

    #[inline]
    fn from_text(text: &str) -> Option<(Self, Form)> {
        let value: Self = text.parse().ok()?;
        (value.to_string() == text).then_some((value, Form::Other))
    }

    #[inline]
    fn written(self, form: Form) -> Written {
        match form {
            Form::Other => Written::Text(Cow::Owned(self.to_string())),
            _ => Written::Integer(self),
        }
    }
}

/// Formats a string for an error message. A long string is truncated.
#[cold]
#[inline]
fn quote(text: &str) -> String {
    const MOST: usize = 100;
    match text.char_indices().nth(MOST) {
        None => format!("string {text:?}"),
        Some((end, _)) => format!("string {:?}…", &text[..end]),
    }
}

/// The description of an integer of more than 64 bits in an error message.
const TOO_LONG: Unexpected<'_> = Unexpected::Other("integer of more than 64 bits");

struct ScalarInto<'a, T> {
    slot: &'a mut Option<T>,
    at: &'a At<'a>,
}

impl<T: Scalar> ScalarInto<'_, T> {
    fn take<E: Error>(self, read: Option<(T, Form)>, found: Unexpected<'_>) -> Result<Form, E> {
        let Some((value, form)) = read else {
            return Err(E::invalid_value(found, &self));
        };
        *self.slot = Some(value);
        Ok(form)
    }
}

impl<'de, T: Scalar> Visitor<'de> for ScalarInto<'_, T> {
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

    fn visit_bool<E: Error>(self, value: bool) -> Result<Form, E> {
        self.take(T::from_bool(value).map(|value| (value, Form::Plain)), Unexpected::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Form, E> {
        self.take(T::from_integer(value.into()), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Form, E> {
        self.take(T::from_integer(value.into()), Unexpected::Unsigned(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Form, E> {
        self.take(T::from_integer(value), TOO_LONG)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Form, E> {
        let read = i128::try_from(value).map_or_else(|_| T::from_double(value as f64), T::from_integer);
        self.take(read, TOO_LONG)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Form, E> {
        self.take(T::from_double(value), Unexpected::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Form, E> {
        let read = T::from_text(value);
        let found = if read.is_none() { quote(value) } else { String::new() };
        self.take(read, Unexpected::Other(&found))
    }

    /// serde_json passes a number as a map if its feature `arbitrary_precision` is enabled.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Form, A::Error> {
        let Ok(number) = Number::deserialize(MapAccessDeserializer::new(map)) else {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        };
        match (number.as_i128(), number.as_f64()) {
            // Only a double has the sign of -0.
            (Some(0), Some(double)) if double.is_sign_negative() => self.visit_f64(double),
            (Some(integer), _) if number.is_i64() => self.visit_i64(integer as i64),
            (Some(integer), _) if number.is_u64() => self.visit_u64(integer as u64),
            (Some(integer), _) => self.visit_i128(integer),
            (_, Some(double)) => self.visit_f64(double),
            (_, None) => Err(A::Error::invalid_value(Unexpected::Other("a number out of range"), &self)),
        }
    }
}

/// Implements [`Property`] for types that implement [`Scalar`].
macro_rules! scalar_property {
    ($($type:ty),*) => {$(
        impl Property for $type {
            fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
                from.deserialize_any(ScalarInto { slot, at })
            }

            #[inline]
            fn form(&self, form: Form) -> Form {
                Scalar::form(*self, form)
            }

            #[inline]
            fn write<M: SerializeMap>(&self, form: Form, name: &'static str, to: &mut M) -> Result<(), M::Error> {
                to.serialize_entry(name, &self.written(form))
            }

            #[inline]
            fn append(&self, form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
                serde_json::to_writer(to, &self.written(form))
            }
        }
    )*};
}

scalar_property!(bool, i32, i64, f64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::object::at::Reading;

    /// Reads a property from JSON text, and from the JSON value of this text.
    fn read<P: Property + PartialEq>(text: &str) -> [Option<P>; 2] {
        let at = At::Root(Reading::Careful);
        let (mut one, mut other) = (None, None);
        let value: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
        let from_text = P::read(&mut one, &mut serde_json::Deserializer::from_str(text), &at);
        let from_value = P::read(&mut other, &value, &at);
        [from_text.ok().and(one), from_value.ok().and(other)]
    }

    #[test]
    fn text_and_value_are_read_alike_whatever_the_length_of_a_number() {
        for text in ["18446744073709551616", "-36893488147419103232"] {
            assert_eq!(read::<f64>(text), [text.parse().ok(); 2], "{text}");
            assert_eq!(read::<i64>(text), [None; 2], "{text}");
        }
        // A value can already have lost the sign.
        assert_eq!(read::<i32>("-0")[0], None, "the sign would be lost");
        assert_eq!(read::<f64>("-0")[0].map(f64::to_bits), Some((-0.0_f64).to_bits()));
    }
}
