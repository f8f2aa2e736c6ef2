//! Properties that are any JSON value.

use serde_json::{Result, Value};

use crate::support::object::at::At;
use crate::support::object::form::Fit;
use crate::support::object::json::Json;
use crate::support::object::property::{Element, Property};
use crate::support::wire::parser::Parser;

/// A value of a type that JSON represents in several ways: a stream, a place on earth, an untyped value.
impl Property for Value {
    const EXPECTED: &'static str = "any JSON value";

    #[inline]
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
        Ok(match Json::new(at).read(from)? {
            Value::Null => Fit::Null,
            value => {
                slot.get_or_insert(value);
                Fit::Plain
            }
        })
    }
}

impl Element for Value {
    const EXPECTED: &'static str = "an array";

    #[inline]
    fn read(elements: &mut Vec<Self>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
        elements.push(Json::new(at).read(from)?);
        Ok(Fit::Plain)
    }

    #[inline]
    fn append(&self, to: &mut Vec<u8>) -> Result<()> {
        serde_json::to_writer(to, self)
    }
}
