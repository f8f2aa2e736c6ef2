//! The body of a response: whether it is the documented object, and what is kept if it is not.

use core::fmt;

use serde_json::Value;

use super::shared::SharedError;
use crate::support::object::type_tag::{names, tag_of, TagOf};
use crate::support::object::{any_property, Object, ODATA_TYPE};
use crate::support::value::family::{self, Family};
use crate::support::wire::document::{from_slice, require_array};
use crate::support::wire::misfits::misfits;

/// The name of the array in a page.
const ELEMENTS: &str = "value";

/// The number of bytes of a body that are kept.
pub const KEPT: usize = 64 * 1024;

/// The reason why the body of a response is not the documented object. Neither `Display` nor `Debug` quotes the body.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The body is an object without `@odata.type`, although the documented type is abstract.
    #[non_exhaustive]
    NoType {
        /// A description of the documented object.
        expected: &'static str,
    },
    /// The value of a property does not fit its type.
    #[non_exhaustive]
    Misfit {
        /// The location of the value, as a JSON Pointer.
        place: String,
        /// A description of the values that fit, such as `a string`.
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
            Self::NoType { expected } => write!(f, "expected {expected}, but the object has no `@odata.type`"),
            Self::Misfit { place, expected } => write!(f, "expected {expected} at {place}"),
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

/// Reads a body that must be a `T`, or an object of a type that is derived from `T` and has one of these values of
/// `@odata.type`.
#[inline]
pub fn read<T: Object>(body: &[u8], derived: &[&str]) -> Result<T, BodyError> {
    if is_blank(body) {
        return Err(BodyError::Empty);
    }
    let object: T = from_slice(body).map_err(|error| BodyError::Json(error.into()))?;
    match tag_of(&object) {
        TagOf::This => Ok(object),
        TagOf::Another if is_derived(&object, derived) => Ok(object),
        TagOf::Another if !T::TAG.is_empty() => Err(BodyError::OtherType { expected: T::NAME }),
        _ if T::PROPERTIES == 0 || has_property(&object) => Ok(object),
        _ => Err(BodyError::NoProperty { expected: T::NAME }),
    }
}

/// Reads a body that must be one page of a collection: without the array, it is something else.
#[inline]
pub fn read_page<T: Object>(body: &[u8]) -> Result<T, BodyError> {
    let page: T = read(body, &[])?;
    if !any_property(&page, &mut |_, name, is_set| is_set && name == ELEMENTS) {
        require_array(&page, ELEMENTS).map_err(|error| BodyError::Json(error.into()))?;
    }
    Ok(page)
}

/// Reads a body that must be an object of a type that is derived from an abstract one. A type that this crate does not
/// know is accepted, because the object is kept whole. `known` contains the values of `@odata.type` of those that it knows.
#[inline]
pub fn read_family<F: Family>(body: &[u8], known: &[&str]) -> Result<F, BodyError> {
    if is_blank(body) {
        return Err(BodyError::Empty);
    }
    let choice: F = family::from_slice(body).map_err(|error| BodyError::Json(error.into()))?;
    let Some(unknown) = choice.as_unknown() else {
        return Ok(choice);
    };
    match unknown.odata_type() {
        None => Err(BodyError::NoType { expected: F::EXPECTED }),
        Some(tag) if known.iter().any(|one| names(tag, one)) => Err(BodyError::OtherType { expected: F::NAME }),
        Some(_) => Ok(choice),
    }
}

/// Returns whether the `@odata.type` of an object is one of these.
#[inline]
fn is_derived<T: Object>(object: &T, derived: &[&str]) -> bool {
    let tag = object.rest().get(ODATA_TYPE).and_then(Value::as_str);
    tag.is_some_and(|tag| derived.iter().any(|one| names(tag, one)))
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

/// Returns the first value in an object that does not fit.
#[inline]
pub fn first_misfit<T: Object>(object: &T) -> Option<BodyError> {
    let misfit = misfits(object).next()?;
    Some(BodyError::Misfit { place: misfit.place().to_owned(), expected: misfit.expected() })
}

/// Returns whether at least one property is present and fits.
#[inline]
pub fn fits<T: Object>(object: &T) -> bool {
    let rest = object.rest();
    let fits = |index| rest.is_none(index) && rest.misfit(index).is_none();
    any_property(object, &mut |index, _, is_set| is_set || fits(index))
}

/// Returns whether at least one property is present, even if it is null or does not fit.
#[inline]
fn has_property<T: Object>(object: &T) -> bool {
    let rest = object.rest();
    any_property(object, &mut |index, _, is_set| is_set || rest.is_none(index))
}

#[cfg(test)]
mod tests {
    use super::{read, read_page, BodyError};
    use crate::support::object::rest::Rest;
    use crate::support::table::object;
    use crate::support::value::family_table::family;
    use crate::support::value::unknown_object::UnknownObject;

    #[derive(Clone)]
    struct Tram {
        number: Option<i32>,
        rest: Rest,
    }

    object! {
        Tram, "#a.tram", with default;
        number: "number";
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Vehicle {
        Tram(Box<Tram>),
        Unknown(UnknownObject),
    }

    family! {
        Vehicle;
        Tram: Tram;
    }

    #[test]
    fn a_body_is_of_its_type_or_of_a_derived_one() {
        let is_read = |body: &str| read::<Tram>(body.as_bytes(), &["#a.nightTram"]).is_ok();
        for body in [r##"{"@odata.type":"#A.Tram"}"##, r#"{"@odata.type":"a.nighttram"}"#, r#"{"number":null}"#] {
            assert!(is_read(body), "{body}");
        }
        for body in [r##"{"@odata.type":"#a.bus","number":1}"##, r#"{"Number":1}"#, "{}", "null", "", "{}{}"] {
            assert!(!is_read(body), "{body}");
        }
    }

    mod page {
        use super::Tram;
        use crate::support::object::rest::Rest;
        use crate::support::table::object;

        #[derive(Clone)]
        pub struct Page {
            value: Option<Vec<Tram>>,
            count: Option<i32>,
            rest: Rest,
        }

        object! {
            Page, "", with default;
            value: "value";
            count: "@odata.count";
        }
    }

    #[test]
    fn a_page_contains_an_array() {
        let is_read = |body: &str| read_page::<page::Page>(body.as_bytes()).is_ok();
        for body in [r#"{"value":[]}"#, r#"{"value":[{"number":1}],"@odata.count":1}"#, r#"{"value":[0]}"#] {
            assert!(is_read(body), "{body}");
        }
        for body in [r#"{"value":{}}"#, r#"{"value":"x"}"#, r#"{"value":null}"#, r#"{"@odata.count":1}"#, "{}", "[]"] {
            assert!(!is_read(body), "{body}");
        }
    }

    #[test]
    fn a_body_of_an_abstract_type_says_which_type_it_has() {
        let read_family = |body: &[u8]| super::read_family::<Vehicle>(body, &["#a.tram", "#a.vehicle", "#a.stop"]);
        let known = read_family(br##"{"number":1,"@odata.type":"#a.tram"}"##);
        assert!(matches!(&known, Ok(Vehicle::Tram(tram)) if tram.number == Some(1)), "{known:?}");
        let unknown = read_family(br##"{"@odata.type":"#a.ship"}"##);
        assert!(matches!(&unknown, Ok(Vehicle::Unknown(ship)) if ship.odata_type() == Some("#a.ship")), "{unknown:?}");
        for other in [br##"{"@odata.type":"#a.stop"}"##.as_slice(), br#"{"@odata.type":"A.Vehicle"}"#] {
            assert_eq!(read_family(other), Err(BodyError::OtherType { expected: "Vehicle" }));
        }
        let untyped = read_family(br#"{"number":1}"#).expect_err("it has no type");
        assert_eq!(untyped.to_string(), "expected an object (`Vehicle`), but the object has no `@odata.type`");
        assert_eq!(read_family(b" "), Err(BodyError::Empty));
        assert!(matches!(read_family(b"[]"), Err(BodyError::Json(_))));
    }
}
