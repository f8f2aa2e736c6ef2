//! JSON values, for members that this crate does not know.

use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::at::{At, Shown};

/// Reads any JSON value. Unlike `Value`, it rejects an object with a duplicate member, because one of the two values
/// would be lost.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    at: &'a At<'a>,
    duplicates: Option<&'a RefCell<String>>,
}

impl<'a> Json<'a> {
    /// Reads the value at this location.
    #[inline]
    pub const fn new(at: &'a At<'a>) -> Self {
        Self { at, duplicates: None }
    }

    /// Accepts an object with a duplicate member, of which the last one is kept, and writes the message about the first
    /// such member to `duplicates`.
    #[inline]
    pub const fn noting(at: &'a At<'a>, duplicates: &'a RefCell<String>) -> Self {
        Self { at, duplicates: Some(duplicates) }
    }

    /// Returns how to read a value inside this one.
    #[inline]
    fn inside<'b>(&self, at: &'b At<'b>) -> Json<'b>
    where
        'a: 'b,
    {
        Json { at, duplicates: self.duplicates }
    }

    /// Accepts or rejects a duplicate member.
    #[cold]
    #[inline]
    fn duplicate<E: Error>(&self, name: &str) -> Result<(), E> {
        let Some(duplicates) = self.duplicates else {
            return Err(duplicate(name, self.at));
        };
        let mut message = duplicates.borrow_mut();
        if message.is_empty() {
            *message = duplicate_message(name, self.at);
        }
        Ok(())
    }

    fn number<E: Error>(&self, number: Option<Number>, value: &dyn fmt::Display) -> Result<Value, E> {
        let no_number =
            || E::custom(format_args!("serde_json cannot represent the number {value}{}", self.at.suffix()));
        number.map(Value::Number).ok_or_else(no_number)
    }
}

impl<'de> DeserializeSeed<'de> for Json<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Json<'_> {
    type Value = Value;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a JSON value", f)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.deserialize(from)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.number(Number::from_i128(value), &value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.number(Number::from_u128(value), &value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.number(Number::from_f64(value), &value)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        loop {
            let at = At::Index(self.at, elements.len());
            match from.next_element_seed(self.inside(&at))? {
                Some(element) => elements.push(element),
                None => return Ok(Value::Array(elements)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        match from.next_key::<String>()? {
            Some(name) if is_number(&name) => number(self.at, from).map(Value::Number),
            first => members(&self, Map::new(), first, from).map(Value::Object),
        }
    }
}

/// Reads the members of an object into `members`. `first` is the name of the next member.
pub fn members<'de, A: MapAccess<'de>>(
    json: &Json<'_>,
    mut members: Map<String, Value>,
    first: Option<String>,
    mut from: A,
) -> Result<Map<String, Value>, A::Error> {
    let mut next = first;
    while let Some(name) = next {
        if members.contains_key(&name) {
            json.duplicate(&name)?;
        }
        let value = from.next_value_seed(json.inside(&At::Name(json.at, &name)))?;
        members.insert(name, value);
        next = from.next_key()?;
    }
    Ok(members)
}

/// Returns the error for a duplicate member of an object.
#[cold]
#[inline(never)]
pub fn duplicate<E: Error>(name: &str, at: &At<'_>) -> E {
    E::custom(duplicate_message(name, at))
}

#[cold]
#[inline]
fn duplicate_message(name: &str, at: &At<'_>) -> String {
    format!("duplicate member `{}`{}", Shown(name), at.suffix())
}

/// The member name that serde_json uses for a number if its feature `arbitrary_precision` is enabled.
const NUMBER: &str = "$serde_json::private::Number";

/// Returns whether an object with this first member represents a number.
#[inline(always)]
pub fn is_number(first: &str) -> bool {
    first.len() == NUMBER.len() && first == NUMBER && numbers_are_text()
}

/// Returns whether the feature is enabled. Any crate of the build can enable it.
#[cold]
#[inline]
fn numbers_are_text() -> bool {
    "0.10".parse::<Number>().is_ok_and(|number| number.to_string() == "0.10")
}

/// Reads the number that an object represents, after its first member name.
pub fn number<'de, A: MapAccess<'de>>(at: &At<'_>, mut from: A) -> Result<Number, A::Error> {
    let text: String = from.next_value()?;
    text.parse().map_err(|error| A::Error::custom(format_args!("{error}{}", at.suffix())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::object::at::Reading;

    fn read(text: &str) -> Result<Value, String> {
        Json::new(&At::Root(Reading::Careful))
            .deserialize(&mut serde_json::Deserializer::from_str(text))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_value_is_what_serde_json_reads() {
        for text in
            ["null", "true", "-7", "18446744073709551615", "0.25", r#""a""#, r#"[1,[],{}]"#, r#"{"a":{"b":[null]}}"#]
        {
            assert_eq!(read(text).ok(), serde_json::from_str(text).ok());
        }
    }

    #[test]
    fn a_member_named_twice_is_refused_with_its_place() {
        assert_eq!(read(r#"{"a":1,"a":1}"#).err().as_deref(), Some("duplicate member `a` at line 1 column 10"));
        assert_eq!(
            read(r#"{"a":[{"b":1,"b":2}]}"#).err().as_deref(),
            Some("duplicate member `b` at /a/0 at line 1 column 16")
        );
    }

    /// With the feature `arbitrary_precision`, a value passes these numbers to the visitor as integers of 128 bits.
    #[test]
    fn a_long_integer_is_read_from_a_value_as_from_text() {
        for text in ["18446744073709551616", "-9223372036854775809", "123456789012345678901234567890", "1e400"] {
            if let Ok(value) = serde_json::from_str::<Value>(text) {
                let at = At::Root(Reading::Careful);
                assert_eq!(Json::new(&at).deserialize(&value).ok(), Some(value.clone()));
                assert_eq!(read(text), Ok(value));
            }
        }
    }

    #[test]
    fn an_object_is_not_taken_for_a_number() {
        let text = r#"{"$serde_json::private::Number":"1"}"#;
        assert_eq!(read(text).is_ok_and(|value| value.is_object()), !numbers_are_text());
    }
}
