//! Decimal numbers, whose digits are kept.

use core::fmt;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Number, Value};

use super::misfit::{misfit, other};
use crate::support::object::at::{At, Reading};
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::{Element, Property};
use crate::support::wire::foreign::json_of;
use crate::support::wire::parser::Parser;

/// A decimal number. Its digits are kept as they are.
///
/// It is written in the form in which it was read: as a number, or as a string, as services do that are compatible with
/// IEEE 754. A new one is written as a number, unless it has more digits than `serde_json` can write. Its feature
/// `arbitrary_precision` removes this limit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(Box<str>);

/// The number of digits of which a double loses none.
const EXACT_DIGITS: usize = 15;

impl Decimal {
    /// Returns the digits.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the nearest double.
    #[inline]
    pub fn to_f64(&self) -> f64 {
        // Every number of JSON is one of Rust.
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// Returns the number as which it is written, unless it would lose digits.
    #[inline]
    fn as_number(&self) -> Option<Number> {
        let number: Number = self.0.parse().ok()?;
        if number.to_string() == *self.0 {
            return Some(number);
        }
        let mantissa = self.0.split(['e', 'E']).next().unwrap_or_default();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let size = self.to_f64().abs();
        let is_exact = digits.trim_matches('0').len() <= EXACT_DIGITS && (1e-290..1e290).contains(&size);
        (is_exact || digits.bytes().all(|digit| digit == b'0')).then_some(number)
    }

    /// Returns the number, if the value is to be written as one.
    #[inline]
    fn in_form(&self, form: Form) -> Option<Number> {
        match form {
            Form::Plain => self.as_number(),
            Form::Other | Form::Third => None,
        }
    }

    fn write_to<S: Serializer>(&self, form: Form, to: S) -> Result<S::Ok, S::Error> {
        match self.in_form(form) {
            Some(number) => number.serialize(to),
            None => to.serialize_str(&self.0),
        }
    }
}

/// Accepts numbers as in JSON, such as `-12.50` and `1e9`.
impl FromStr for Decimal {
    type Err = serde_json::Error;

    #[inline]
    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        match is_decimal(text) {
            true => Ok(Self(text.into())),
            false => Err(serde_json::Error::custom("this is not a decimal number")),
        }
    }
}

macro_rules! from_integers {
    ($($type:ty)*) => {$(
        impl From<$type> for Decimal {
            #[inline]
            fn from(value: $type) -> Self {
                Self(value.to_string().into())
            }
        }
    )*};
}

from_integers! { i8 i16 i32 i64 u8 u16 u32 u64 }

impl fmt::Display for Decimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Decimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.write_to(Form::Plain, to)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut slot = None;
        let json = json_of(from)?;
        <Self as Property>::read(&mut slot, &mut Parser::new(&json), &At::Root(Reading::Careful))
            .map_err(D::Error::custom)?;
        slot.ok_or_else(|| D::Error::custom("expected a Decimal"))
    }
}

/// A decimal in one of its forms.
struct InForm<'a>(&'a Decimal, Form);

impl Serialize for InForm<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.write_to(self.1, to)
    }
}

impl Property for Decimal {
    const EXPECTED: &'static str = "a Decimal";

    #[inline]
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
        if from.peek() == Some(b'"') {
            let text = from.string()?;
            if !is_decimal(&text) {
                return Ok(misfit(text));
            }
            *slot = Some(Self(text.into()));
            return Ok(Fit::Other);
        }
        Ok(match other(from, at)? {
            Fit::Misfit(value) => match *value {
                Value::Number(number) => {
                    *slot = Some(Self(number.to_string().into()));
                    Fit::Plain
                }
                value => misfit(value),
            },
            null => null,
        })
    }

    #[inline]
    fn form(&self, form: Form) -> Form {
        match self.in_form(form) {
            Some(_) => Form::Plain,
            None => Form::Other,
        }
    }

    #[inline]
    fn write<M: SerializeMap>(&self, form: Form, name: &'static str, to: &mut M) -> Result<(), M::Error> {
        to.serialize_entry(name, &InForm(self, form))
    }

    #[inline]
    fn append(&self, form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        serde_json::to_writer(to, &InForm(self, form))
    }
}

impl Element for Decimal {
    const EXPECTED: &'static str = "an array of Decimals";
    const HAS_FORMS: bool = true;

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
    fn form(&self, form: Form) -> Form {
        Property::form(self, form)
    }

    #[inline]
    fn write<S: SerializeSeq>(&self, form: Form, to: &mut S) -> Result<(), S::Error> {
        to.serialize_element(&InForm(self, form))
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
        serde_json::to_writer(to, self)
    }

    #[inline]
    fn append_in(&self, form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        serde_json::to_writer(to, &InForm(self, form))
    }
}

/// Returns whether a text is a number of JSON.
#[inline]
fn is_decimal(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(m, e)| (m, Some(e)));
    let (integer, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(i, f)| (i, Some(f)));
    is_digits(integer)
        && (integer == "0" || !integer.starts_with('0'))
        && fraction.into_iter().all(is_digits)
        && exponent.into_iter().all(|exponent| is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> (Option<Decimal>, String) {
        let mut slot = None;
        let at = At::Root(Reading::Careful);
        let fit = <Decimal as Property>::read(&mut slot, &mut Parser::new(json), &at);
        let form = fit.expect("it is JSON").form();
        let mut written = Vec::new();
        let appended = slot.as_ref().map(|value| Property::append(value, form, &mut written));
        assert!(appended.iter().all(Result::is_ok));
        (slot, String::from_utf8(written).expect("it is JSON"))
    }

    #[test]
    fn a_decimal_is_written_as_it_was_read() {
        for json in [
            "0",
            "-7",
            "12.5",
            "18446744073709551615",
            "0.1",
            r#""12.500""#,
            r#""-0.10e+5""#,
            r#""123456789012345678901234567890.0""#,
        ] {
            let (value, written) = read(json);
            assert_eq!(written, json);
            assert_eq!(value.map(|value| value.to_string()), Some(json.trim_matches('"').to_owned()));
        }
        for json in
            [r#""""#, r#""1,5""#, r#""+1""#, r#""01""#, r#"".5""#, r#""1.""#, r#""1e""#, r#""NaN""#, "true", "[]", "{}"]
        {
            assert_eq!(read(json).0, None, "{json}");
        }
    }

    #[test]
    fn a_new_decimal_loses_no_digits() {
        // `arbitrary_precision` keeps the digits of numbers.
        let keeps_digits = "0.10".parse::<Number>().is_ok_and(|number| number.to_string() == "0.10");
        for (text, rounded, kept) in [
            ("12.50", "12.5", "12.50"),
            ("0.000", "0.0", "0.000"),
            ("-3", "-3", "-3"),
            ("0.1234567890123456789", r#""0.1234567890123456789""#, "0.1234567890123456789"),
            ("1e-400", r#""1e-400""#, "1e-400"),
            // As a number, it would get a sign in its exponent.
            ("1e400", r#""1e400""#, r#""1e400""#),
        ] {
            let value: Decimal = text.parse().expect("it is a decimal");
            let json = if keeps_digits { kept } else { rounded };
            assert_eq!(serde_json::to_string(&value).ok().as_deref(), Some(json));
            assert_eq!(serde_json::from_str::<Decimal>(json).map(|read| read.to_f64()).ok(), Some(value.to_f64()));
        }
        assert_eq!(Decimal::from(5_u64).as_str(), "5");
        assert!("5 €".parse::<Decimal>().is_err());
    }
}
