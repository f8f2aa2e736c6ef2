//! Payloads that are kept as they came.

use core::fmt;

use serde_json::Value;

use crate::support::exchange::shared::expected;
use crate::support::object::ODATA_TYPE;

/// A payload that this crate has no type for, kept as it came.
#[derive(Clone, PartialEq)]
pub struct UnknownPayload(Box<Value>);

impl UnknownPayload {
    /// The payload.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// The payload.
    #[inline]
    pub fn into_value(self) -> Value {
        *self.0
    }

    /// The `@odata.type` of the payload or, where it is an array, of its first element.
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

/// Shows the type alone: what a payload of an unknown type holds may be anybody's secret.
impl fmt::Debug for UnknownPayload {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownPayload").field(&self.odata_type()).finish()
    }
}

/// A payload that does not fit the type that it names, kept as it came, with the reason.
#[derive(Clone)]
pub struct UnreadablePayload(Box<(Value, String)>);

/// The reason is not compared: it depends on where the payload stood.
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

    /// The payload.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0 .0
    }

    /// The payload.
    #[inline]
    pub fn into_value(self) -> Value {
        self.0 .0
    }

    /// What did not fit, and where: the place is a JSON Pointer from the root of the document. The text may quote what
    /// stood there, which `Debug` does not.
    #[inline]
    pub fn error(&self) -> &str {
        &self.0 .1
    }
}

/// Shows what was expected, and where: what the payload holds instead may be anybody's secret.
impl fmt::Debug for UnreadablePayload {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnreadablePayload").field("expected", &expected(self.error())).finish_non_exhaustive()
    }
}
