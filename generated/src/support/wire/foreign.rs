// @generated from generator/src/support/wire/foreign.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading from any format of serde, by way of its JSON text.

use core::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::Number;

use super::append::{is_escaped, CAPACITY};
use super::unquoted::unquoted;
use crate::support::value::double::word_for;

/// Reads an object, which `read` reads from its JSON text. So a bot contains the code for each type once, whatever the formats are
/// from which it reads. It is an error if there is another value than `expected`.
pub fn read_object<'de, T, D: Deserializer<'de>>(
    from: D,
    expected: &'static str,
    read: fn(&str) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    from.deserialize_any(Document { expected, read })
}

struct Document<T> {
    expected: &'static str,
    read: fn(&str) -> serde_json::Result<T>,
}

impl<'de, T> Visitor<'de> for Document<T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<T, A::Error> {
        let mut json = String::with_capacity(CAPACITY);
        Text(&mut json).visit_map(from)?;
        // The object takes several times as much memory as the text, which stays until it is read.
        json.shrink_to_fit();
        match json.starts_with('{') {
            true => (self.read)(&json).map_err(A::Error::custom),
            false => Err(A::Error::invalid_type(Unexpected::Other("number"), &self)),
        }
    }

    unquoted! { bool number string }
}

/// Returns the JSON text of a value.
pub fn json_of<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let mut json = String::new();
    from.deserialize_any(Text(&mut json))?;
    Ok(json)
}

/// Appends a value as JSON.
struct Text<'a>(&'a mut String);

impl Text<'_> {
    #[inline]
    fn write<E>(self, json: fmt::Arguments<'_>) -> Result<(), E> {
        // A string can always be extended.
        let _ = self.0.write_fmt(json);
        Ok(())
    }

    /// Appends a number. Without `arbitrary_precision`, `serde_json` reads a longer one as a double.
    #[inline]
    fn number<E: Error>(self, number: Option<Number>, double: f64) -> Result<(), E> {
        match number {
            Some(number) => self.write(format_args!("{number}")),
            None => self.visit_f64(double),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.write(format_args!("null"))
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.write(format_args!("null"))
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.write(format_args!("{value}"))
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.write(format_args!("{value}"))
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.write(format_args!("{value}"))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.number(Number::from_i128(value), value as f64)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.number(Number::from_u128(value), value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        match Number::from_f64(value) {
            Some(number) => self.write(format_args!("{number}")),
            None => self.write(format_args!("\"{}\"", word_for(value))),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        quote(value, self.0).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        self.0.push('[');
        while from.next_element_seed(Text(self.0))?.is_some() {
            self.0.push(',');
        }
        close(self.0, ']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        let start = self.0.len();
        self.0.push('{');
        while from.next_key_seed(Str(self.0, quote))?.is_some() {
            if is_number(&self.0[start..]) {
                self.0.truncate(start);
                return from.next_value_seed(Str(self.0, digits));
            }
            self.0.push(':');
            from.next_value_seed(Text(self.0))?;
            self.0.push(',');
        }
        close(self.0, '}');
        Ok(())
    }
}

/// Ends an array or an object with this letter, in place of the last comma.
#[inline]
fn close(to: &mut String, with: char) {
    if to.ends_with(',') {
        to.pop();
    }
    to.push(with);
}

/// Appends a string.
#[inline]
fn quote(text: &str, to: &mut String) -> serde_json::Result<()> {
    if is_escaped(text) {
        to.push_str(&serde_json::to_string(text)?);
        return Ok(());
    }
    to.push('"');
    to.push_str(text);
    to.push('"');
    Ok(())
}

/// Appends what a function makes of a string: the name of a member, or the digits of a number.
struct Str<'a>(&'a mut String, fn(&str, &mut String) -> serde_json::Result<()>);

impl<'de> DeserializeSeed<'de> for Str<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Str<'_> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        (self.1)(text, self.0).map_err(E::custom)
    }
}

/// Appends the digits of a number.
#[inline]
fn digits(text: &str, to: &mut String) -> serde_json::Result<()> {
    let number: Number = text.parse()?;
    Text(to).write(format_args!("{number}"))
}

/// The start of the object as which serde_json provides a number if its feature `arbitrary_precision` is enabled.
const NUMBER: &str = r#"{"$serde_json::private::Number""#;

/// Returns whether an object that begins like this represents a number.
#[inline]
fn is_number(start: &str) -> bool {
    start == NUMBER && numbers_are_text()
}

/// Returns whether the feature is enabled. Any crate of the build can enable it.
#[cold]
#[inline]
fn numbers_are_text() -> bool {
    "0.10".parse::<Number>().is_ok_and(|number| number.to_string() == "0.10")
}

#[cfg(test)]
mod tests {
    use serde::de::value::{Error, F64Deserializer, I128Deserializer, MapDeserializer};
    use serde::de::IntoDeserializer;
    use serde_json::Value;

    use super::{json_of, numbers_are_text};

    #[test]
    fn a_value_is_written_as_its_text() {
        for text in [
            "null",
            "true",
            "-9223372036854775808",
            "18446744073709551615",
            "0.25",
            "-0.0",
            r#""a\"\\\n\u0001é""#,
            "[]",
            "[[],[{}],1,[2,[3]]]",
            r#"{"":{"c":"d"},"a":{"b":[null,{}]},"e,":",","f":[","]}"#,
        ] {
            let value: Value = serde_json::from_str(text).expect("it is JSON");
            assert_eq!(json_of(&value).ok().as_deref(), Some(text));
            assert_eq!(json_of(&mut serde_json::Deserializer::from_str(text)).ok().as_deref(), Some(text));
        }
    }

    #[test]
    fn digits_are_kept_if_serde_json_keeps_them() {
        for text in ["1.10", "123456789012345678901234567890", "1e+400", "[1.10,-0]"] {
            if numbers_are_text() {
                assert_eq!(json_of(&mut serde_json::Deserializer::from_str(text)).ok().as_deref(), Some(text));
            }
        }
        let text = r#"{"$serde_json::private::Number":"1.10"}"#;
        let expected = if numbers_are_text() { "1.10" } else { text };
        assert_eq!(json_of(&mut serde_json::Deserializer::from_str(text)).ok().as_deref(), Some(expected));
    }

    #[test]
    fn a_member_that_stands_twice_is_written_twice() {
        let members = [("a", 1), ("a", 2)];
        let map = MapDeserializer::<_, Error>::new(members.into_iter());
        assert_eq!(json_of(map).as_deref(), Ok(r#"{"a":1,"a":2}"#));
    }

    #[test]
    fn a_number_that_json_has_not_is_written_as_odata_writes_it() {
        for (number, expected) in [(f64::NAN, "NaN"), (f64::INFINITY, "INF"), (f64::NEG_INFINITY, "-INF")] {
            let from: F64Deserializer<Error> = number.into_deserializer();
            assert_eq!(json_of(from), Ok(format!("\"{expected}\"")));
        }
    }

    #[test]
    fn a_long_integer_is_the_number_that_its_digits_are_in_json() {
        for number in [i128::from(u64::MAX) + 1, i128::from(i64::MIN) - 1, i128::MAX] {
            let from: I128Deserializer<Error> = number.into_deserializer();
            let written: Value = serde_json::from_str(&json_of(from).expect("it is written")).expect("it is JSON");
            assert_eq!(written, serde_json::from_str::<Value>(&number.to_string()).expect("it is JSON"));
        }
    }
}
