//! JSON documents that preserve what `serde_json::Value` discards: the order of members, duplicate
//! names, and the spelling of numbers and strings.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A document, or a part of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Null, a boolean, a number, or a string, as it is spelled.
    Raw(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(Name, Json)>),
}

/// The name of a member.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name without escapes.
    pub text: String,
    /// The spelling, including the quotes.
    pub raw: String,
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), raw: quoted(text) }
    }
}

impl Name {
    /// A name that consists only of escapes.
    pub fn escaped(text: &str) -> Self {
        Self { text: text.to_owned(), raw: escaped(text) }
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text can be written")
}

fn escaped(text: &str) -> String {
    let units: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{units}\"")
}

impl Json {
    /// Null.
    pub fn null() -> Self {
        Self::raw("null")
    }

    /// A value with this spelling.
    pub fn raw(raw: impl ToString) -> Self {
        Self::Raw(raw.to_string())
    }

    /// A string.
    pub fn text(text: &str) -> Self {
        Self::Raw(quoted(text))
    }

    /// A string that consists only of escapes.
    pub fn escaped(text: &str) -> Self {
        Self::Raw(escaped(text))
    }

    /// An object.
    pub fn object<'a>(members: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// The value that serde_json parses.
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.to_string()).expect("it is JSON")
    }

    /// The elements of an array, or the values of an object.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Raw(_) => Vec::new(),
            Self::Array(elements) => elements.iter().collect(),
            Self::Object(members) => members.iter().map(|(_, value)| value).collect(),
        }
    }

    /// Every location in the document, as the index at each level.
    pub fn places(&self) -> Vec<Vec<usize>> {
        let mut places = vec![Vec::new()];
        for (index, part) in self.parts().into_iter().enumerate() {
            places.extend(part.places().into_iter().map(|place| [vec![index], place].concat()));
        }
        places
    }

    /// The value at a location.
    pub fn at(&self, place: &[usize]) -> &Self {
        place.iter().fold(self, |json, index| json.parts()[*index])
    }

    /// The value at a location.
    pub fn at_mut(&mut self, place: &[usize]) -> &mut Self {
        place.iter().fold(self, |json, index| match json {
            Self::Raw(_) => panic!("there is no such place"),
            Self::Array(elements) => &mut elements[*index],
            Self::Object(members) => &mut members[*index].1,
        })
    }

    /// A location as a JSON Pointer.
    pub fn pointer(&self, place: &[usize]) -> String {
        let Some((index, rest)) = place.split_first() else {
            return String::new();
        };
        let step = match self {
            Self::Object(members) => members[*index].0.text.replace('~', "~0").replace('/', "~1"),
            _ => index.to_string(),
        };
        format!("/{step}{}", self.parts()[*index].pointer(rest))
    }

    /// The same document with the members of every object in reverse order.
    pub fn reversed(&self) -> Self {
        match self {
            Self::Raw(raw) => Self::raw(raw),
            Self::Array(elements) => Self::Array(elements.iter().map(Self::reversed).collect()),
            Self::Object(members) => {
                Self::Object(members.iter().rev().map(|(name, value)| (name.clone(), value.reversed())).collect())
            }
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Raw(raw) => f.write_str(raw),
            Self::Array(elements) => {
                let elements: Vec<_> = elements.iter().map(Self::to_string).collect();
                write!(f, "[{}]", elements.join(","))
            }
            Self::Object(members) => {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{}:{value}", name.raw)).collect();
                write!(f, "{{{}}}", members.join(","))
            }
        }
    }
}

/// Deserializes a document and preserves the order of its members.
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Ordered;

        impl<'de> Visitor<'de> for Ordered {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::null())
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::raw(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
                Ok(Json::raw(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                Ok(Json::raw(value))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                Ok(Json::raw(Value::from(value)))
            }

            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::text(value))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = from.next_element()? {
                    elements.push(element);
                }
                Ok(Json::Array(elements))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
                let mut members = Vec::new();
                while let Some((name, value)) = from.next_entry::<String, _>()? {
                    members.push((name.as_str().into(), value));
                }
                Ok(Json::Object(members))
            }
        }

        from.deserialize_any(Ordered)
    }
}
