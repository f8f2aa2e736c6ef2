// @generated from generator/src/support/wire/writer.rs
// by `cargo run`, which overwrites what is changed here.

//! Writing objects.

use serde::ser::{SerializeMap, Serializer};

use crate::support::object::form::Forms;
use crate::support::object::property::Property;
use crate::support::object::{is_null, is_written, Object, Privacy, Visit, ODATA_TYPE};

/// Writes an object: its `@odata.type`, its properties, then its other members.
#[inline]
pub fn write<T: Object, S: Serializer>(object: &T, to: S) -> Result<S::Ok, S::Error> {
    let rest = object.rest();
    if is_null(object) {
        return to.serialize_unit();
    }
    let mut map = to.serialize_map(None)?;
    if rest.is_tagged() && !T::TAG.is_empty() {
        map.serialize_entry(ODATA_TYPE, T::TAG)?;
    }
    object.visit(&mut Writer { map: &mut map, forms: rest.forms() })?;
    for (name, value) in rest.members() {
        if !is_written(object, name) {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}

struct Writer<'a, M> {
    map: &'a mut M,
    /// A copy, so that it is not read again for every property.
    forms: Forms,
}

impl<M: SerializeMap> Visit for Writer<'_, M> {
    type Error = M::Error;

    // Without the attribute, the compiler does not inline this function, which makes writing measurably slower.
    #[inline(always)]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &Option<P>,
        _: Privacy,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => value.write(self.forms.of_value(index), name, self.map),
            None if self.forms.is_null(index) => self.map.serialize_entry(name, &()),
            None => Ok(()),
        }
    }
}
