//! Conversions of an object to its base type and to a derived type.

use serde::de::Error;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::append::append_object;
use super::document::read_at;
use super::parser::Parser;
use crate::support::object::at::{At, Reading};
use crate::support::object::property::Property;
use crate::support::object::rest::Rest;
use crate::support::object::type_tag::{tag_of, TagOf};
use crate::support::object::{Object, Privacy, Visit, ODATA_TYPE};

/// Prepares the base of a new object. The base can come from another object, so the forms of properties that the base
/// does not have are discarded.
#[inline]
pub fn base<T: Object>(mut base: T) -> T {
    base.rest_mut().keep_forms(T::PROPERTIES);
    base
}

/// Returns the properties of an object that its base type `B` does not declare, as members. Members that its own type
/// does not declare are excluded.
pub fn beyond_base<T: Object, B: Object>(object: &T) -> Map<String, Value> {
    struct Beyond<'r, M>(M, &'r Rest, u32);

    impl<'v, M: SerializeMap> Visit<'v> for Beyond<'_, M> {
        type Error = M::Error;

        fn property<P: Property>(
            &mut self,
            index: u32,
            name: &'static str,
            value: &'v Option<P>,
            _: Privacy,
        ) -> Result<(), M::Error> {
            match value {
                _ if index < self.2 => Ok(()),
                Some(value) => value.write(self.1.form_of(index), name, &mut self.0),
                None => self.1.of_none(index).map_or(Ok(()), |value| self.0.serialize_entry(name, value)),
            }
        }
    }

    let rest = object.rest();
    let write = || {
        let map = serde_json::value::Serializer.serialize_map(None)?;
        let mut beyond = Beyond(map, rest, B::PROPERTIES);
        if rest.is_tagged() && !T::TAG.is_empty() {
            beyond.0.serialize_entry(ODATA_TYPE, T::TAG)?;
        }
        object.visit(&mut beyond)?;
        beyond.0.end()
    };
    match write() {
        Ok(Value::Object(members)) => members,
        // This does not happen, because every property can be written.
        _ => Map::new(),
    }
}

/// Converts an object to its base type. `beyond` contains the properties that the base does not declare, which become
/// members.
pub fn generalize<B: Object>(base: B, beyond: Map<String, Value>) -> B {
    let mut general = self::base(base);
    let rest = general.rest_mut();
    rest.adopt(beyond);
    if !B::TAG.is_empty() && rest.get(ODATA_TYPE).is_some_and(|tag| tag == B::TAG) {
        rest.remove(ODATA_TYPE);
        rest.set_tagged();
    }
    general
}

/// Converts an object to a derived type through its text, unless it carries the `@odata.type` of another type.
pub fn recast<T: Object, U: Object>(object: &T) -> serde_json::Result<U> {
    let mut text = Vec::new();
    append_object(object, &mut text)?;
    let text = String::from_utf8(text).map_err(Error::custom)?;
    let derived: U = read_at(&mut Parser::deep(&text), &At::Root(Reading::Careful))?;
    match tag_of(&derived) {
        TagOf::This | TagOf::Nothing => Ok(derived),
        TagOf::Another => Err(serde_json::Error::custom(format_args!("the object is not of the type `{}`", U::NAME))),
    }
}
