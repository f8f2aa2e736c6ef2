//! The schema, as the generator itself reads it.
#![allow(dead_code, reason = "no test needs all of it")]

use std::sync::LazyLock;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::model::{Action, Api, Item, Property, Resource, ResponseBody, TypeRef};

use crate::util::documented::{Kind, Message};
use crate::util::root;

/// A member name that no type declares. It contains a space, so a schema cannot use it for a
/// property.
pub const UNDECLARED: &str = "notDeclared";

/// The schema.
pub static API: LazyLock<Api> = LazyLock::new(|| {
    graph_calls_codegen::read(&mut Diagnostics::new(), &root().join("schema")).expect("it is a schema")
});

/// Every type: the resources, and the parameters of the actions.
pub fn types() -> impl Iterator<Item = &'static Resource> {
    API.resources.iter().chain(API.actions.iter().flat_map(Action::own_types))
}

/// The type with the Rust name `ident`.
pub fn by_ident(ident: &str) -> &'static Resource {
    types().find(|resource| resource.ident.as_str() == ident).expect("every type is in the schema")
}

/// The type of a documented message.
pub fn type_of(message: &Message) -> &'static str {
    let action = || {
        let action = API.actions.iter().find(|action| action.key == message.action);
        action.unwrap_or_else(|| panic!("{}: the schema has no action of that name", message.name))
    };
    let resource = match message.kind {
        Kind::Request => action().parameters.as_ref().or(action().body.map(|id| API.resource(id))),
        Kind::Response => match action().returns.body {
            ResponseBody::Object(id) => Some(API.resource(id)),
            _ => action().wrapper(),
        },
        Kind::Notifications => API.notifications.as_ref().map(|notifications| API.resource(notifications.envelope)),
    };
    resource.unwrap_or_else(|| panic!("{}: such a message has no body", message.name)).ident.as_str()
}

/// The properties of a type. Inherited ones come first.
pub fn properties(resource: &'static Resource) -> Vec<&'static Property> {
    let mut all = resource.base.map(|base| properties(API.resource(base))).unwrap_or_default();
    all.extend(&resource.properties);
    all
}

/// The type of the object in a property, or of each object in a collection.
pub fn object_of(property: &Property) -> Option<&'static Resource> {
    match property.ty.item()? {
        Item::Resource(id) => Some(API.resource(id)),
        Item::Primitive(_) | Item::Enum(_) => None,
    }
}

/// Whether a property holds an array.
pub fn is_array(property: &Property) -> bool {
    matches!(property.ty, TypeRef::Many(_))
}

/// The values of `@odata.type` of all types that are derived from this one.
pub fn derived_tags(resource: &'static Resource) -> Vec<&'static str> {
    let inherits = |other: &&Resource| {
        let mut bases = std::iter::successors(other.base, |base| API.resource(*base).base);
        bases.any(|base| std::ptr::eq(API.resource(base), resource))
    };
    API.resources.iter().filter(inherits).filter_map(|other| other.tag.as_deref()).collect()
}
