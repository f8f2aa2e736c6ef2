//! Abstract types: a value is an object of one of the derived types, which its `@odata.type` names.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::{Map, Value};

use super::misfit::{keep_number, misfits};
use crate::support::object::at::{At, Reading};
use crate::support::object::form::Fit;
use crate::support::object::json::{is_number, members, Json};
use crate::support::object::ODATA_TYPE;
use crate::support::wire::member_name::MemberName;
use crate::support::wire::unquoted::unquoted;

/// A choice among the types that are derived from an abstract type. The macro `family!` implements it.
pub trait Family: fmt::Debug + Serialize + Sized {
    /// The description of the values that fit.
    const EXPECTED: &'static str;

    /// Creates a choice that keeps a value whole.
    fn unknown(value: Value) -> Self;
    /// Reads the members of an object that carries `tag`. If the tag names no derived type, nothing is read, and the
    /// result is `None`.
    fn read_tagged<'de, A: MapAccess<'de>>(tag: &str, from: &mut A, at: &At<'_>) -> Result<Option<Self>, A::Error>;
    /// Converts an object, if its tag names a derived type.
    fn from_value(value: &Value, at: &At<'_>) -> Option<Self>;
}

/// Reads a choice.
#[inline]
pub fn read<'de, F: Family, D: Deserializer<'de>>(slot: &mut Option<F>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
    from.deserialize_any(FamilyInto { slot, at })
}

/// Reads a choice that is not part of an object. It is an error if there is another value.
pub fn read_root<'de, F: Family, D: Deserializer<'de>>(from: D) -> Result<F, D::Error> {
    struct Root<F>(PhantomData<F>);

    impl<'de, F: Family> Visitor<'de> for Root<F> {
        type Value = F;

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(F::EXPECTED)
        }

        fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<F, A::Error> {
            let mut slot = None;
            FamilyInto { slot: &mut slot, at: &At::Root(Reading::Careful) }.visit_map(from)?;
            slot.ok_or_else(|| A::Error::custom(F::EXPECTED))
        }

        unquoted! { bool number string }
    }

    from.deserialize_any(Root(PhantomData))
}

struct FamilyInto<'a, F> {
    slot: &'a mut Option<F>,
    at: &'a At<'a>,
}

impl<'de, F: Family> Visitor<'de> for FamilyInto<'_, F> {
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
        let json = Json::new(self.at);
        let mut known = Map::new();
        let mut next = first.map(String::from);
        if next.as_deref() == Some(ODATA_TYPE) {
            let tag = from.next_value_seed(Json::new(&At::Name(self.at, ODATA_TYPE)))?;
            if let Some(tag) = tag.as_str() {
                *self.slot = F::read_tagged(tag, &mut from, self.at)?;
            }
            if self.slot.is_some() {
                return Ok(Fit::Plain);
            }
            known.insert(ODATA_TYPE.to_owned(), tag);
            next = from.next_key()?;
        }
        let value = Value::Object(members(&json, known, next, from)?);
        *self.slot = Some(F::from_value(&value, self.at).unwrap_or_else(|| F::unknown(value)));
        Ok(Fit::Plain)
    }

    misfits! { null some bool number string array }
}
