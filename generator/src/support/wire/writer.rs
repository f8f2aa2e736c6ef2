//! Writing objects.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::support::object::form::{Form, Forms};
use crate::support::object::property::Property;
use crate::support::object::rest::Rest;
use crate::support::object::{instead, is_written, Object, Privacy, Visit, ODATA_TYPE};

/// Writes an object: its `@odata.type`, its properties, then its other members.
#[inline]
pub fn write<T: Object, S: Serializer>(object: &T, to: S) -> Result<S::Ok, S::Error> {
    let rest = object.rest();
    if let Some(value) = instead(object) {
        return value.serialize(to);
    }
    let mut map = to.serialize_map(None)?;
    if rest.is_tagged() && !T::TAG.is_empty() {
        map.serialize_entry(ODATA_TYPE, T::TAG)?;
    } else if let Some(tag) = rest.get(ODATA_TYPE) {
        map.serialize_entry(ODATA_TYPE, tag)?;
    }
    object.visit(&mut Writer { map: &mut map, rest, forms: rest.forms() })?;
    for (name, value) in rest.members() {
        if name != ODATA_TYPE && !is_written(object, name) {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}

struct Writer<'a, M> {
    map: &'a mut M,
    rest: &'a Rest,
    /// A copy, so that it is not read again for every property.
    forms: Forms,
}

impl<'v, M: SerializeMap> Visit<'v> for Writer<'_, M> {
    type Error = M::Error;

    // Without the attribute, the compiler does not inline this function, which makes writing measurably slower.
    #[inline(always)]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &'v Option<P>,
        _: Privacy,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => value.write(self.rest.form_in(self.forms, index), name, self.map),
            None if self.rest.is_none_in(self.forms, index) => self.none(index, name),
            None => Ok(()),
        }
    }
}

impl<M: SerializeMap> Writer<'_, M> {
    /// Writes null or the value that does not fit.
    #[cold]
    fn none(&mut self, index: u32, name: &'static str) -> Result<(), M::Error> {
        self.map.serialize_entry(name, &self.rest.misfit(index))
    }
}

/// Converts the value of a property to a JSON value.
#[cold]
pub fn property_value<P: Property>(value: Option<&P>, form: Form) -> Value {
    let Some(value) = value else {
        return Value::Null;
    };
    let write = || {
        let mut map = serde_json::value::Serializer.serialize_map(Some(1))?;
        value.write(form, "value", &mut map)?;
        map.end()
    };
    // This does not fail, because every property can be written.
    let written: serde_json::Result<Value> = write();
    written.ok().as_mut().and_then(|object| object.get_mut("value")).map_or(Value::Null, Value::take)
}
