//! A value of a request, or the one that `service.yaml` contains for many requests.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// A value, or the word `shared` for the one of the same name in `service.yaml`.
#[derive(Clone, Debug, PartialEq)]
pub enum OrShared<T> {
    /// The one in `service.yaml`.
    Shared,
    /// A value of its own.
    Own(T),
}

impl<T> OrShared<T> {
    /// The word for the value in `service.yaml`.
    const WORD: &'static str = "shared";

    /// The value, unless it is the one in `service.yaml`.
    pub fn own(&self) -> Option<&T> {
        match self {
            Self::Shared => None,
            Self::Own(value) => Some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrShared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OrSharedVisitor(PhantomData))
    }
}

struct OrSharedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OrSharedVisitor<T> {
    type Value = OrShared<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a mapping or `shared`")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
        if word == OrShared::<T>::WORD {
            return Ok(OrShared::Shared);
        }
        Err(E::unknown_variant(word, &[OrShared::<T>::WORD]))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(OrShared::Own)
    }
}

impl<T: JsonSchema> JsonSchema for OrShared<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}_or_shared", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [{ "type": "string", "enum": [Self::WORD] }, value] })
    }
}
