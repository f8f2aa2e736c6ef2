//! Objects of types that this crate does not know.

use core::fmt;

use serde_json::Value;

use crate::support::object::ODATA_TYPE;

/// An object of a type that this crate does not know. It is kept unchanged.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownObject(Box<Value>);

impl UnknownObject {
    #[inline]
    pub(crate) fn new(value: Value) -> Self {
        Self(Box::new(value))
    }

    /// Returns the object. In an array, it can be another value, which is listed by `misfits`, or null.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Returns the `@odata.type` of the object, if it has one.
    #[inline]
    pub fn odata_type(&self) -> Option<&str> {
        self.0.get(ODATA_TYPE)?.as_str()
    }
}

/// Shows only the type, because an object of an unknown type can contain sensitive data.
impl fmt::Debug for UnknownObject {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownObject").field(&self.odata_type()).finish()
    }
}
