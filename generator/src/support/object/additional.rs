//! The members of an object that are not properties.

use serde_json::Value;

use crate::support::object::{declares, instead, Object, ODATA_TYPE};

/// Access to the `@odata.type` of an object and to the members that this crate does not know. Every type implements it.
pub trait AdditionalProperties {
    /// Returns the `@odata.type` of the object, if it has one.
    fn odata_type(&self) -> Option<&str>;

    /// Returns an iterator over the members that this crate does not know, including annotations.
    fn additional_properties(&self) -> core::slice::Iter<'_, (String, Value)>;

    /// Returns the member `name`, if it is present and this crate does not know it.
    fn additional_property(&self, name: &str) -> Option<&Value>;

    /// Adds or replaces a member that this crate does not know. Returns its previous value.
    ///
    /// # Errors
    ///
    /// Returns the value as an error if the name is that of a property.
    fn insert_additional_property(&mut self, name: &str, value: Value) -> Result<Option<Value>, Value>;

    /// Removes a member that this crate does not know. Returns its value.
    fn remove_additional_property(&mut self, name: &str) -> Option<Value>;

    /// Returns whether this object was deserialized from null, as an element of an array.
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
        if declares::<Self>(name) || (name == ODATA_TYPE && self.rest().is_tagged()) {
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
        instead(self).is_some_and(Value::is_null)
    }
}
