// @generated from generator/src/support/value/any.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are any JSON value.

use serde::de::{DeserializeSeed, Deserializer};
use serde_json::Value;

use crate::support::object::at::At;
use crate::support::object::form::Fit;
use crate::support::object::json::Json;
use crate::support::object::property::{Element, Property};

/// A value of a type that JSON represents in several ways: a stream, a place on earth, an untyped value.
impl Property for Value {
    const EXPECTED: &'static str = "any JSON value";

    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
        Ok(match Json::new(at).deserialize(from)? {
            Value::Null => Fit::Null,
            value => {
                *slot = Some(value);
                Fit::Plain
            }
        })
    }
}

impl Element for Value {
    const EXPECTED: &'static str = "an array";

    #[inline]
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
        elements.push(Json::new(at).deserialize(from)?);
        Ok(Fit::Plain)
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
        serde_json::to_writer(to, self)
    }
}
