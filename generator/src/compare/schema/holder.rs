//! What has properties: a request, or a type.

use super::side::Side;
use crate::model::{Action, Item, Property, ResourceId};

/// What has properties.
#[derive(Clone, Copy)]
pub enum Holder<'s> {
    /// The parameters of a request.
    Request(&'s Action),
    /// A type.
    Type(ResourceId),
}

impl<'s> Holder<'s> {
    /// What the rules of a request are about: its body, or its parameters.
    pub fn of_rules(action: &'s Action) -> Self {
        action.body.map_or(Self::Request(action), Self::Type)
    }

    /// What the value of a property has, if it is an object or a collection of objects.
    pub fn of_value(property: &Property) -> Option<Self> {
        match property.ty.item()? {
            Item::Resource(id) => Some(Self::Type(id)),
            Item::Enum(_) | Item::Primitive(_) => None,
        }
    }

    /// A property, own or inherited, and the name of the request or type that declares it.
    pub fn find(self, side: &Side<'s>, name: &str) -> Option<(String, &'s Property)> {
        match self {
            Self::Request(action) => {
                let mut properties = action.parameters.iter().flat_map(|parameters| &parameters.properties);
                let found = properties.find(|property| property.name.as_str() == name)?;
                Some((action.key.clone(), found))
            }
            Self::Type(id) => side.lineage(id).find_map(|id| {
                let found = side.own_properties(id).into_iter().find(|property| property.name.as_str() == name)?;
                Some((side.api.resource(id).name.to_string(), found))
            }),
        }
    }
}
