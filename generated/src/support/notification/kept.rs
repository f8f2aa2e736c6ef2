// @generated from generator/src/support/notification/kept.rs
// by `cargo run`, which overwrites what is changed here.

//! Payloads that are kept unchanged.

use core::fmt;

use serde_json::Value;

use crate::support::object::ODATA_TYPE;

/// A payload whose type this crate does not know. It is kept unchanged.
#[derive(Clone, PartialEq)]
pub struct UnknownPayload(Box<Value>);

impl UnknownPayload {
    /// Returns the payload.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Converts this into the payload.
    #[inline]
    pub fn into_value(self) -> Value {
        *self.0
    }

    /// Returns the `@odata.type` of the payload, or of its first element if the payload is an array.
    #[inline]
    pub fn odata_type(&self) -> Option<&str> {
        match &*self.0 {
            Value::Array(elements) => tag(elements.first()?),
            value => tag(value),
        }
    }
}

#[inline]
fn tag(value: &Value) -> Option<&str> {
    value.get(ODATA_TYPE)?.as_str()
}

impl From<Value> for UnknownPayload {
    #[inline]
    fn from(value: Value) -> Self {
        Self(Box::new(value))
    }
}

/// Shows only the type, because a payload of an unknown type can contain sensitive data.
impl fmt::Debug for UnknownPayload {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownPayload").field(&self.odata_type()).finish()
    }
}

/// A payload that cannot be read: a member occurs twice in an object, or too many elements of an array do not fit. It is kept
/// unchanged, with the reason.
#[derive(Clone)]
pub struct UnreadablePayload(Box<(Value, String)>);

/// Compares only the payload. The reason depends on the location of the payload in the document.
impl PartialEq for UnreadablePayload {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.value() == other.value()
    }
}

impl UnreadablePayload {
    #[inline]
    pub(crate) fn new(value: Value, error: String) -> Self {
        Self(Box::new((value, error)))
    }

    /// Returns the payload.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0 .0
    }

    /// Converts this into the payload.
    #[inline]
    pub fn into_value(self) -> Value {
        self.0 .0
    }

    /// Returns why the payload cannot be read, and where. The location is a JSON Pointer from the root of the document. The
    /// text contains no value.
    #[inline]
    pub fn error(&self) -> &str {
        &self.0 .1
    }
}

/// Shows only the reason, because the payload can contain sensitive data.
impl fmt::Debug for UnreadablePayload {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnreadablePayload").field("error", &self.error()).finish_non_exhaustive()
    }
}
