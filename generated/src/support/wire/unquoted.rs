// @generated from generator/src/support/wire/unquoted.rs
// by `cargo run`, which overwrites what is changed here.

//! Errors about the root of a document that do not quote its value, because the value can be sensitive.

/// Implements the methods of a visitor for the kinds of values that it does not accept. serde would quote the value.
macro_rules! unquoted {
    ($($kind:ident)*) => { $($crate::support::wire::unquoted::unquoted!(@$kind);)* };
    (@bool) => { $crate::support::wire::unquoted::unquoted!(@method visit_bool bool, "boolean"); };
    (@number) => {
        $crate::support::wire::unquoted::unquoted!(@method visit_i64 i64, "number");
        $crate::support::wire::unquoted::unquoted!(@method visit_u64 u64, "number");
        $crate::support::wire::unquoted::unquoted!(@method visit_i128 i128, "number");
        $crate::support::wire::unquoted::unquoted!(@method visit_u128 u128, "number");
        $crate::support::wire::unquoted::unquoted!(@method visit_f64 f64, "number");
    };
    (@string) => { $crate::support::wire::unquoted::unquoted!(@method visit_str &str, "string"); };
    (@method $method:ident $type:ty, $found:literal) => {
        #[cold]
        fn $method<E: ::serde::de::Error>(self, _: $type) -> ::core::result::Result<Self::Value, E> {
            Err(E::invalid_type(::serde::de::Unexpected::Other($found), &self))
        }
    };
}
pub(crate) use unquoted;
