//! Keys that are either `true` or absent.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};

use crate::diagnostic::Place;
use crate::schema::spanned::Spanned;

/// A boolean that is `false` by default, and the location of its key if it is `true`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flag(Option<Place>);

impl Flag {
    /// Whether the value is `true`.
    #[must_use]
    pub fn is_set(self) -> bool {
        self.0.is_some()
    }

    /// The place of the key, if the value is `true`.
    #[must_use]
    pub fn place(self) -> Option<Place> {
        self.0
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let flag = Spanned::<bool>::deserialize(deserializer)?;
        Ok(Self(flag.then(|| flag.key())))
    }
}

/// Serializes the boolean, because the JSON Schema contains the default value.
impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.is_set().serialize(serializer)
    }
}

impl JsonSchema for Flag {
    fn schema_name() -> Cow<'static, str> {
        bool::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        bool::schema_id()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        bool::json_schema(generator)
    }
}
