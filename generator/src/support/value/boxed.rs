//! Properties that are objects.

use core::fmt;

use serde_json::Result;

use super::misfit::other;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::{fill, Property};
use crate::support::object::walk::Walk;
use crate::support::object::Object;
use crate::support::wire::append::append_object;
use crate::support::wire::parser::Parser;
use crate::support::wire::reader::read_members;

/// Objects in properties are boxed, so that an object with many properties is small while few of them are set.
impl<T: Object + fmt::Debug> Property for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    #[inline]
    fn read(slot: &mut Option<Self>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
        if from.peek() != Some(b'{') {
            return other(from, at);
        }
        fill(slot, Box::new(T::empty()));
        slot.as_mut().map_or(Ok(()), |object| read_members(&mut **object, from, at)).map(|()| Fit::Plain)
    }

    #[inline]
    fn walk<'v, W: Walk<'v>>(&'v self, at: &At<'_>, walk: &mut W) {
        walk.object(&**self, at);
    }

    #[inline]
    fn append(&self, _: Form, to: &mut Vec<u8>) -> Result<()> {
        append_object(&**self, to)
    }
}
