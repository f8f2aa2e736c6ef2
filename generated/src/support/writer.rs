// @generated from generator/src/support/writer.rs
// by `cargo run`, which overwrites what is changed here.

//! Writing objects.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::object::{is_empty, Object, Privacy, Visit, ODATA_TYPE};
use super::property::{Form, Property};
use super::rest::Rest;

/// Writes an object: its `@odata.type`, its properties, then its other members.
pub fn write<T: Object, S: Serializer>(object: &T, to: S) -> Result<S::Ok, S::Error> {
    let rest = object.rest();
    if rest.is_null() && is_empty(object) {
        return to.serialize_unit();
    }
    let mut map = to.serialize_map(None)?;
    if rest.is_tagged() && !T::TAG.is_empty() {
        map.serialize_entry(ODATA_TYPE, T::TAG)?;
    }
    object.visit(&mut Writer { map: &mut map, rest })?;
    for (name, value) in rest.members() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

struct Writer<'a, M> {
    map: &'a mut M,
    rest: &'a Rest,
}

impl<M: SerializeMap> Visit for Writer<'_, M> {
    type Error = M::Error;

    #[inline]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &Option<P>,
        _: Privacy,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => {
                let form = if self.rest.is_other(index) { Form::Other } else { Form::Plain };
                self.map.serialize_entry(name, &Written { value, form })
            }
            None if self.rest.is_other(index) => self.map.serialize_entry(name, &()),
            None => Ok(()),
        }
    }
}

struct Written<'a, P> {
    value: &'a P,
    form: Form,
}

impl<P: Property> Serialize for Written<'_, P> {
    #[inline]
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value.write(self.form, to)
    }
}
