// @generated from generator/src/support/value/boxed.rs
// by `cargo run`, which overwrites what is changed here.

//! Properties that are objects.

use core::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};

use super::misfit::{keep_number, misfits};
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::json::is_number;
use crate::support::object::property::Property;
use crate::support::object::walk::Walk;
use crate::support::object::Object;
use crate::support::wire::append::append_object;
use crate::support::wire::member_name::MemberName;
use crate::support::wire::reader::read_members;

/// Objects in properties are boxed, so that an object with many properties is small while few of them are set.
impl<T: Object + fmt::Debug> Property for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
        from.deserialize_any(ObjectInto { into: slot, at })
    }

    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, at: &At<'_>, walk: &mut W) {
        walk.object(&**self, at);
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
        append_object(&**self, to)
    }
}

/// A place for an object that is read next.
pub trait Create<'o> {
    /// The type of the object.
    type Object: Object + 'o;

    /// Creates an empty object at this place.
    fn create(self) -> &'o mut Self::Object;
}

impl<'o, T: Object> Create<'o> for &'o mut Option<Box<T>> {
    type Object = T;

    #[inline]
    fn create(self) -> &'o mut T {
        self.insert(Box::new(T::empty()))
    }
}

/// Reads an object, which is created only if there is one.
pub struct ObjectInto<'a, C> {
    /// The place for the object.
    pub into: C,
    /// The location of the object.
    pub at: &'a At<'a>,
}

impl<'de, 'o, C: Create<'o>> Visitor<'de> for ObjectInto<'_, C> {
    type Value = Fit;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a JSON value", f)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Fit, A::Error> {
        let first = from.next_key_seed(MemberName)?;
        if first.as_deref().is_some_and(is_number) {
            return keep_number(self.at, from);
        }
        read_members(self.into.create(), first, &mut from, self.at)?;
        Ok(Fit::Plain)
    }

    misfits! { null some bool number string array }
}
