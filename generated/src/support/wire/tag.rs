// @generated from generator/src/support/wire/tag.rs
// by `cargo run`, which overwrites what is changed here.

//! The member that contains the type of an object.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::support::object::at::At;
use crate::support::object::json::Json;
use crate::support::object::rest::{insert, Rest};
use crate::support::object::ODATA_TYPE;

/// Reads the `@odata.type` of an object. It takes no memory if it is that of the type of the object.
pub struct Tag<'a> {
    /// The `@odata.type` of the type of the object.
    pub own: &'static str,
    /// The part of the object that records it.
    pub rest: &'a mut Rest,
    /// The location of the object.
    pub at: &'a At<'a>,
}

impl Tag<'_> {
    /// Keeps a different `@odata.type`.
    fn keep<E: Error>(self, read: impl FnOnce(Json<'_>) -> Result<Value, E>) -> Result<(), E> {
        let value = read(Json::new(&At::Name(self.at, ODATA_TYPE)))?;
        insert(self.rest, ODATA_TYPE, value, self.at)
    }
}

impl<'de> DeserializeSeed<'de> for Tag<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tag<'_> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        At::Name(self.at, ODATA_TYPE).expect("a JSON value", f)
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<(), E> {
        if tag == self.own {
            self.rest.set_tagged();
            return Ok(());
        }
        self.keep(|_| Ok(tag.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.keep(|json| json.visit_unit())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.keep(|json| json.visit_none())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.keep(|json| json.visit_bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.keep(|json| json.visit_i64(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.keep(|json| json.visit_u64(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.keep(|json| json.visit_i128(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.keep(|json| json.visit_u128(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.keep(|json| json.visit_f64(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<(), A::Error> {
        self.keep(|json| json.visit_seq(from))
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<(), A::Error> {
        self.keep(|json| json.visit_map(from))
    }
}
