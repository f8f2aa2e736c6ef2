//! Values that do not fit the type of their property.

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::support::object::at::At;
use crate::support::object::form::Fit;
use crate::support::object::json::{number, Json};

/// Returns the fit of a value that does not fit, if it can be kept.
#[cold]
#[inline(never)]
pub fn misfit<E>(read: Result<Value, E>) -> Result<Fit, E> {
    read.map(|value| Fit::Misfit(Box::new(value)))
}

/// Keeps an array that does not fit.
#[cold]
#[inline(never)]
pub fn keep_array<'de, A: SeqAccess<'de>>(at: &At<'_>, from: A) -> Result<Fit, A::Error> {
    misfit(Json::new(at).visit_seq(from))
}

/// Keeps an object that does not fit.
#[cold]
#[inline(never)]
pub fn keep_object<'de, A: MapAccess<'de>>(at: &At<'_>, from: A) -> Result<Fit, A::Error> {
    misfit(Json::new(at).visit_map(from))
}

/// Keeps a number that serde_json passes as an object, after its first member name.
#[cold]
#[inline(never)]
pub fn keep_number<'de, A: MapAccess<'de>>(at: &At<'_>, from: A) -> Result<Fit, A::Error> {
    misfit(number(at, from).map(Value::Number))
}

/// Defines functions that keep a value that does not fit. They are not inlined, so that the code for values that fit stays
/// small.
macro_rules! keep {
    ($($name:ident: $visit:ident $type:ty;)*) => {$(
        #[doc = concat!("Keeps a value that does not fit, of the type `", stringify!($type), "`.")]
        #[cold]
        #[inline(never)]
        pub fn $name<E: Error>(at: &At<'_>, value: $type) -> Result<Fit, E> {
            misfit(Json::new(at).$visit(value))
        }
    )*};
}

keep! {
    keep_bool: visit_bool bool;
    keep_i64: visit_i64 i64;
    keep_u64: visit_u64 u64;
    keep_i128: visit_i128 i128;
    keep_u128: visit_u128 u128;
    keep_f64: visit_f64 f64;
    keep_str: visit_str &str;
}

/// Implements the methods of a visitor for the kinds of values that do not fit. The location is `self.at`.
macro_rules! misfits {
    ($($kind:ident)*) => { $($crate::support::value::misfit::misfits!(@$kind);)* };
    (@null) => {
        fn visit_unit<E>(self) -> ::core::result::Result<Self::Value, E> {
            Ok($crate::support::object::form::Fit::Null)
        }
        fn visit_none<E>(self) -> ::core::result::Result<Self::Value, E> {
            Ok($crate::support::object::form::Fit::Null)
        }
    };
    (@some) => {
        fn visit_some<D: ::serde::Deserializer<'de>>(self, from: D) -> ::core::result::Result<Self::Value, D::Error> {
            from.deserialize_any(self)
        }
    };
    (@bool) => { $crate::support::value::misfit::misfits!(@method visit_bool keep_bool bool); };
    (@number) => {
        $crate::support::value::misfit::misfits!(@method visit_i64 keep_i64 i64);
        $crate::support::value::misfit::misfits!(@method visit_u64 keep_u64 u64);
        $crate::support::value::misfit::misfits!(@method visit_i128 keep_i128 i128);
        $crate::support::value::misfit::misfits!(@method visit_u128 keep_u128 u128);
        $crate::support::value::misfit::misfits!(@method visit_f64 keep_f64 f64);
    };
    (@string) => { $crate::support::value::misfit::misfits!(@method visit_str keep_str &str); };
    (@array) => {
        fn visit_seq<A: ::serde::de::SeqAccess<'de>>(self, from: A) -> ::core::result::Result<Self::Value, A::Error> {
            $crate::support::value::misfit::keep_array(self.at, from)
        }
    };
    (@object) => {
        fn visit_map<A: ::serde::de::MapAccess<'de>>(self, from: A) -> ::core::result::Result<Self::Value, A::Error> {
            $crate::support::value::misfit::keep_object(self.at, from)
        }
    };
    (@method $method:ident $keep:ident $type:ty) => {
        #[inline]
        fn $method<E: ::serde::de::Error>(self, value: $type) -> ::core::result::Result<Self::Value, E> {
            $crate::support::value::misfit::$keep(self.at, value)
        }
    };
}
pub(crate) use misfits;
