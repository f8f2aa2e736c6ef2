//! Values that do not fit the type of their property.

use serde_json::Value;

use crate::support::object::form::Fit;

/// Returns the fit of a value that does not fit, if it can be kept.
#[cold]
#[inline]
pub fn misfit<E>(read: Result<Value, E>) -> Result<Fit, E> {
    read.map(|value| Fit::Misfit(Box::new(value)))
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
    (@bool) => { $crate::support::value::misfit::misfits!(@method visit_bool bool); };
    (@number) => {
        $crate::support::value::misfit::misfits!(@method visit_i64 i64);
        $crate::support::value::misfit::misfits!(@method visit_u64 u64);
        $crate::support::value::misfit::misfits!(@method visit_i128 i128);
        $crate::support::value::misfit::misfits!(@method visit_u128 u128);
        $crate::support::value::misfit::misfits!(@method visit_f64 f64);
    };
    (@string) => { $crate::support::value::misfit::misfits!(@method visit_str &str); };
    (@array) => {
        fn visit_seq<A: ::serde::de::SeqAccess<'de>>(self, from: A) -> ::core::result::Result<Self::Value, A::Error> {
            $crate::support::value::misfit::misfit($crate::support::object::json::Json::new(self.at).visit_seq(from))
        }
    };
    (@object) => {
        fn visit_map<A: ::serde::de::MapAccess<'de>>(self, from: A) -> ::core::result::Result<Self::Value, A::Error> {
            $crate::support::value::misfit::misfit($crate::support::object::json::Json::new(self.at).visit_map(from))
        }
    };
    (@method $method:ident $type:ty) => {
        fn $method<E: ::serde::de::Error>(self, value: $type) -> ::core::result::Result<Self::Value, E> {
            $crate::support::value::misfit::misfit($crate::support::object::json::Json::new(self.at).$method(value))
        }
    };
}
pub(crate) use misfits;
