// @generated from generator/src/support/value/leaf.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading values that are neither arrays nor objects.

use core::fmt;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::misfit::{keep_array, keep_bool, keep_f64, keep_i128, keep_i64, keep_str, keep_u128, keep_u64, misfit};
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::json::{is_number, members, number, Json};

/// A value that is neither null, nor an array, nor an object.
pub enum Leaf<'a> {
    /// A boolean.
    Bool(bool),
    /// A number without a fraction and an exponent.
    Integer(i128),
    /// A number with a fraction or an exponent.
    Double(f64),
    /// A string.
    Text(&'a str),
}

/// Reads a value and passes it to `take`, which returns its form if it fits.
///
/// Numbers, booleans, and enums of all types share this one function, because it would be compiled for each type
/// otherwise.
#[inline(never)]
pub fn read_leaf<'de, D: Deserializer<'de>>(
    from: D,
    at: &At<'_>,
    take: &mut dyn FnMut(Leaf<'_>) -> Option<Form>,
) -> Result<Fit, D::Error> {
    // A typed request would fail for a value of another type, and some formats would convert a number to a string.
    from.deserialize_any(LeafInto { take, at })
}

struct LeafInto<'a, 't> {
    take: &'t mut dyn FnMut(Leaf<'_>) -> Option<Form>,
    at: &'a At<'a>,
}

impl LeafInto<'_, '_> {
    #[inline]
    fn or_keep<V, E>(
        self,
        leaf: Leaf<'_>,
        value: V,
        keep: impl FnOnce(&At<'_>, V) -> Result<Fit, E>,
    ) -> Result<Fit, E> {
        match (self.take)(leaf) {
            Some(form) => Ok(form.into()),
            None => keep(self.at, value),
        }
    }

    /// Takes a number that serde_json passes as text, because its feature `arbitrary_precision` is enabled.
    fn number<E: Error>(self, number: Number) -> Result<Fit, E> {
        let leaf = match (number.as_i128(), number.as_f64()) {
            // Only a double has the sign of -0.
            (Some(0), Some(double)) if double.is_sign_negative() => Leaf::Double(double),
            (Some(integer), _) => Leaf::Integer(integer),
            (None, Some(double)) => Leaf::Double(double),
            (None, None) => return misfit(Ok(Value::Number(number))),
        };
        self.or_keep(leaf, number, |_, number| misfit(Ok(Value::Number(number))))
    }
}

impl<'de> Visitor<'de> for LeafInto<'_, '_> {
    type Value = Fit;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a JSON value", f)
    }

    fn visit_unit<E>(self) -> Result<Fit, E> {
        Ok(Fit::Null)
    }

    fn visit_none<E>(self) -> Result<Fit, E> {
        Ok(Fit::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Fit, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Fit, E> {
        self.or_keep(Leaf::Bool(value), value, keep_bool)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Fit, E> {
        self.or_keep(Leaf::Integer(value.into()), value, keep_i64)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Fit, E> {
        self.or_keep(Leaf::Integer(value.into()), value, keep_u64)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Fit, E> {
        self.or_keep(Leaf::Integer(value), value, keep_i128)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Fit, E> {
        let leaf = i128::try_from(value).map_or(Leaf::Double(value as f64), Leaf::Integer);
        self.or_keep(leaf, value, keep_u128)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Fit, E> {
        self.or_keep(Leaf::Double(value), value, keep_f64)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Fit, E> {
        self.or_keep(Leaf::Text(value), value, keep_str)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Fit, A::Error> {
        keep_array(self.at, from)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Fit, A::Error> {
        match from.next_key::<String>()? {
            Some(name) if is_number(&name) => {
                let number = number(self.at, from)?;
                self.number(number)
            }
            first => misfit(members(&Json::new(self.at), Map::new(), first, from).map(Value::Object)),
        }
    }
}
