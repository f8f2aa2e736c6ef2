// @generated from generator/src/support/exchange/body.rs
// by `cargo run`, which overwrites what is changed here.

//! The body of a response: whether it is the documented object, and what is kept if it is not.

use core::fmt;

use serde_json::Value;

use super::shared::SharedError;
use crate::support::object::at::Reading;
use crate::support::object::form::Forms;
use crate::support::object::property::Property;
use crate::support::object::{Object, Privacy, Visit, ODATA_TYPE};
use crate::support::wire::reader::from_slice;

/// The number of bytes of a body that are kept.
pub const KEPT: usize = 64 * 1024;

/// The reason why the body of a response is not the documented object. Neither `Display` nor `Debug` quotes the body.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BodyError {
    /// The body is empty or consists of white space.
    Empty,
    /// The body is not JSON, is not an object, or cannot be read.
    Json(SharedError<serde_json::Error>),
    /// The body is an object whose `@odata.type` names another type.
    #[non_exhaustive]
    OtherType {
        /// The name of the documented type in Rust.
        expected: &'static str,
    },
    /// The body is an object without `@odata.type` that has none of the properties of the documented type.
    #[non_exhaustive]
    NoProperty {
        /// The name of the documented type in Rust.
        expected: &'static str,
    },
}

impl fmt::Display for BodyError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the body is empty"),
            Self::Json(error) => error.fmt(f),
            Self::OtherType { expected } => write!(f, "expected `{expected}`, but the object has another type"),
            Self::NoProperty { expected } => {
                write!(f, "expected `{expected}`, but the object has none of its properties")
            }
        }
    }
}

impl std::error::Error for BodyError {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Json(error) => Some(error),
            _ => None,
        }
    }
}

/// Reads a body that must be a `T`.
pub fn read<T: Object>(body: &[u8]) -> Result<T, BodyError> {
    if is_blank(body) {
        return Err(BodyError::Empty);
    }
    let object: T = from_slice(body, Reading::Careful).map_err(|error| BodyError::Json(error.into()))?;
    let rest = object.rest();
    match rest.get(ODATA_TYPE) {
        _ if rest.is_tagged() => Ok(object),
        Some(Value::String(tag)) if !T::TAG.is_empty() => match names(tag, T::TAG) {
            true => Ok(object),
            false => Err(BodyError::OtherType { expected: T::NAME }),
        },
        _ if T::PROPERTIES == 0 || has_property(&object) => Ok(object),
        _ => Err(BodyError::NoProperty { expected: T::NAME }),
    }
}

/// Returns whether a body has no content.
#[inline]
pub fn is_blank(body: &[u8]) -> bool {
    body.iter().all(|byte| b" \t\r\n".contains(byte))
}

/// Returns the beginning of a body, and whether it was cut. Text in UTF-8 is cut between two characters.
#[inline]
pub fn beginning(body: &[u8]) -> (Vec<u8>, bool) {
    let Some(kept) = body.get(..KEPT) else {
        return (body.to_vec(), false);
    };
    if body.len() == KEPT {
        return (kept.to_vec(), false);
    }
    let is_boundary = |end: &usize| body.get(*end).is_some_and(|next| next & 0xC0 != 0x80);
    let end = (KEPT - 3..=KEPT).rev().find(is_boundary).unwrap_or(KEPT);
    (body.get(..end).unwrap_or(kept).to_vec(), true)
}

/// Returns whether a tag names the type whose tag is `own`, whatever precedes its `#`, in any letter case.
#[inline]
fn names(tag: &str, own: &str) -> bool {
    let name = |tag: &str| tag.rsplit('#').next().unwrap_or_default().to_ascii_lowercase();
    name(tag) == name(own)
}

/// Returns whether at least one property is present, be it null.
fn has_property<T: Object>(object: &T) -> bool {
    struct Absent(Forms);

    impl Visit for Absent {
        type Error = ();

        fn property<P: Property>(
            &mut self,
            index: u32,
            _: &'static str,
            value: &Option<P>,
            _: Privacy,
        ) -> Result<(), ()> {
            (value.is_none() && !self.0.is_null(index)).then_some(()).ok_or(())
        }
    }

    object.visit(&mut Absent(object.rest().forms())).is_err()
}
