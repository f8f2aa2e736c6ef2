// @generated from generator/src/support/value/written.rs
// by `cargo run`, which overwrites what is changed here.

//! The output for numbers and booleans.

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

/// The output for a number or a boolean.
pub enum Written {
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// An integer that is greater than the largest `i64`.
    Unsigned(u64),
    /// A number with a fraction or an exponent.
    Double(f64),
    /// A string, for values that JSON has no number for.
    Text(Cow<'static, str>),
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Integer(value) => to.serialize_i64(*value),
            Self::Unsigned(value) => to.serialize_u64(*value),
            Self::Double(value) => to.serialize_f64(*value),
            Self::Text(value) => to.serialize_str(value),
        }
    }
}
