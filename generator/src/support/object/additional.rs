//! What every object has besides its properties.

use serde_json::Value;

use crate::support::object::{declares, is_null, Object, ODATA_TYPE};

/// What an object holds that this crate does not know, and what it says of its own type. Every type has this.
pub trait AdditionalProperties {
    /// The `@odata.type` that the object bears, if it bears one.
    fn odata_type(&self) -> Option<&str>;

    /// The members that this crate does not know, annotations included.
    fn additional_properties(&self) -> core::slice::Iter<'_, (String, Value)>;

    /// The member `name`, if it is there and this crate does not know it.
    fn additional_property(&self, name: &str) -> Option<&Value>;

    /// Adds a member that this crate does not know; the value that it had before is returned.
    ///
    /// # Errors
    ///
    /// The name is that of a property: the value is given back.
    fn insert_additional_property(&mut self, name: &str, value: Value) -> Result<Option<Value>, Value>;

    /// Takes a member away that this crate does not know.
    fn remove_additional_property(&mut self, name: &str) -> Option<Value>;

    /// Whether null stood where this object stands, as an element of an array.
    fn is_null(&self) -> bool;
}

impl<T: Object> AdditionalProperties for T {
    #[inline]
    fn odata_type(&self) -> Option<&str> {
        if self.rest().is_tagged() {
            return Some(T::TAG);
        }
        self.rest().get(ODATA_TYPE)?.as_str()
    }

    #[inline]
    fn additional_properties(&self) -> core::slice::Iter<'_, (String, Value)> {
        self.rest().members().iter()
    }

    #[inline]
    fn additional_property(&self, name: &str) -> Option<&Value> {
        self.rest().get(name)
    }

    #[inline]
    fn insert_additional_property(&mut self, name: &str, value: Value) -> Result<Option<Value>, Value> {
        if declares(self, name) || (name == ODATA_TYPE && self.rest().is_tagged()) {
            return Err(value);
        }
        if name == ODATA_TYPE && !T::TAG.is_empty() && value == T::TAG {
            let old = self.rest_mut().remove(name);
            self.rest_mut().set_tagged();
            return Ok(old);
        }
        Ok(self.rest_mut().insert(name.to_owned(), value))
    }

    #[inline]
    fn remove_additional_property(&mut self, name: &str) -> Option<Value> {
        self.rest_mut().remove(name)
    }

    #[inline]
    fn is_null(&self) -> bool {
        is_null(self)
    }
}
