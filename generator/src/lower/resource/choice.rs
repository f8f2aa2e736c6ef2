//! Choices: types whose values are constructed from one of their members.

use crate::model::{Item, MemberKey, Property, Resource, ResourceId, TypeRef};

/// The type of a choice's members.
pub fn member(choice: &Resource) -> Option<ResourceId> {
    choice.properties.iter().find_map(|property| match property.ty {
        TypeRef::One(Item::Resource(id)) => Some(id),
        _ => None,
    })
}

/// The key of a member, if the property holds a string.
pub fn key(property: &Property) -> Option<MemberKey> {
    property.ty.is_text().then(|| MemberKey { ident: property.ident.clone(), name: property.name.clone() })
}
