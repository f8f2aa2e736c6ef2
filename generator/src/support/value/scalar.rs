//! Properties that are numbers or booleans.

use core::fmt;
use std::borrow::Cow;

use serde::ser::SerializeMap;

use super::leaf::{read_leaf, Leaf};
use super::written::Written;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::Property;
use crate::support::wire::parser::Parser;

/// A type that is written as a JSON number or a boolean.
pub trait Scalar: fmt::Debug + Copy {
    /// The description of the values that fit.
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
    /// Converts a value. Returns the value and its form, if the type can represent it.
    #[inline]
    fn from_leaf(leaf: Leaf<'_>) -> Option<(Self, Form)> {
        match leaf {
            Leaf::Bool(value) => Some((Self::from_bool(value)?, Form::Plain)),
            Leaf::Integer(value) => Self::from_integer(value),
            Leaf::Double(value) => Self::from_double(value),
            Leaf::Text(value) => Self::from_text(value),
        }
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
    fn form(self, _: Form) -> Form {
        Form::Plain
    }

    #[inline]
    fn written(self, _: Form) -> Written {
        Written::Bool(self)
    }
}

/// Implements [`Scalar`] for integers of which a double represents every value.
macro_rules! small_integer {
    ($($type:ty: $expected:literal;)*) => {$(
        /// Some serializers write every number with a fraction.
        impl Scalar for $type {
            const EXPECTED: &'static str = $expected;

            #[inline]
            fn from_integer(value: i128) -> Option<(Self, Form)> {
                Some((value.try_into().ok()?, Form::Plain))
            }

            #[inline]
            fn from_double(value: f64) -> Option<(Self, Form)> {
                let integer = value as Self;
                // The sign of -0 would be lost.
                (f64::from(integer).to_bits() == value.to_bits()).then_some((integer, Form::Other))
            }

            #[inline]
            fn written(self, form: Form) -> Written {
                match form {
                    Form::Plain => Written::Integer(self.into()),
                    Form::Other | Form::Third => Written::Double(self.into()),
                }
            }
        }
    )*};
}

small_integer! {
    u8: "a Byte";
    i8: "an SByte";
    i16: "an Int16";
    i32: "an Int32";
}

/// The integers up to this size are doubles, too.
const MOST_EXACT: u64 = 1 << 53;

/// OData writes an Int64 as a string if the client requests `IEEE754Compatible=true`, and some serializers write every
/// number with a fraction.
impl Scalar for i64 {
    const EXPECTED: &'static str = "an Int64";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        Some((value.try_into().ok()?, Form::Plain))
    }

    #[inline]
    fn from_double(value: f64) -> Option<(Self, Form)> {
        let integer = value as Self;
        let is_exact = integer.unsigned_abs() <= MOST_EXACT && (integer as f64).to_bits() == value.to_bits();
        is_exact.then_some((integer, Form::Third))
    }

    #[inline]
    fn from_text(text: &str) -> Option<(Self, Form)> {
        let value: Self = text.parse().ok()?;
        (value.to_string() == text).then_some((value, Form::Other))
    }

    #[inline]
    fn form(self, form: Form) -> Form {
        match form {
            // A double would lose digits of a value that was set later.
            Form::Third if self.unsigned_abs() > MOST_EXACT => Form::Plain,
            form => form,
        }
    }

    #[inline]
    fn written(self, form: Form) -> Written {
        match Scalar::form(self, form) {
            Form::Plain => Written::Integer(self),
            Form::Other => Written::Text(Cow::Owned(self.to_string())),
            Form::Third => Written::Double(self as f64),
        }
    }
}

/// Implements [`Property`] for types that implement [`Scalar`].
macro_rules! scalar_property {
    ($($type:ty),*) => {$(
        impl Property for $type {
            const EXPECTED: &'static str = <$type as Scalar>::EXPECTED;

            #[inline]
            fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
                read_leaf(from, at, &mut |leaf| {
                    let (value, form) = Self::from_leaf(leaf)?;
                    *slot = Some(value);
                    Some(form)
                })
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

scalar_property!(bool, u8, i8, i16, i32, i64, f64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::object::at::Reading;

    /// Reads a property from JSON text, and from the text of the JSON value of this text.
    fn read<P: Property + PartialEq>(text: &str) -> [Option<P>; 2] {
        let value: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
        [text, &value.to_string()].map(|text| {
            let mut slot = None;
            let read = P::read(&mut slot, &mut Parser::new(text), &At::Root(Reading::Careful));
            read.ok().and(slot)
        })
    }

    #[test]
    fn an_int64_with_a_fraction_of_zero_is_an_integer() {
        for (text, expected) in [("412.0", Some(412)), ("-3e2", Some(-300)), ("9007199254740992.0", Some(1 << 53))] {
            assert_eq!(read::<i64>(text), [expected; 2], "{text}");
        }
        for text in ["0.5", "-0.0", "9007199254740994.0", "1e300"] {
            assert_eq!(read::<i64>(text), [None; 2], "{text}");
        }
        assert!(matches!(7_i64.written(Form::Third), Written::Double(7.0)));
        assert!(matches!(i64::MAX.written(Form::Third), Written::Integer(i64::MAX)), "digits would be lost");
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
