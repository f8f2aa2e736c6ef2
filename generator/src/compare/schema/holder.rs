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

/// What a word of a path means.
pub enum Word<'s> {
    /// Each element of a collection.
    Each,
    /// Only objects of this derived type.
    Type(ResourceId),
    /// A property, and the name of the request or type that declares it.
    Property(String, &'s Property),
    /// Nothing that the schema defines.
    Unknown,
}

impl<'s> Word<'s> {
    /// What the value has, if it is an object or a collection of objects.
    pub fn holder(&self) -> Option<Holder<'s>> {
        match self {
            Self::Type(id) => Some(Holder::Type(*id)),
            Self::Property(_, property) => Holder::of_value(property),
            Self::Each | Self::Unknown => None,
        }
    }
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

    /// What the words of a path mean.
    pub fn words(self, side: &Side<'s>, path: &str) -> Vec<Word<'s>> {
        let mut holder = Some(self);
        let words = path.split('/').map(|word| {
            if word == "*" {
                return Word::Each;
            }
            let found = match type_of(word) {
                Some(name) => side.named(name).map(Word::Type),
                None => holder.and_then(|holder| holder.find(side, word)).map(|(of, found)| Word::Property(of, found)),
            };
            let found = found.unwrap_or(Word::Unknown);
            holder = found.holder();
            found
        });
        words.collect()
    }

    /// The object at the end of a path, or each element of the collection there.
    pub fn end(self, side: &Side<'s>, path: &str) -> Option<Self> {
        let mut words = self.words(side, path).into_iter().filter(|word| !matches!(word, Word::Each));
        words.next_back()?.holder()
    }

    /// A property, own or inherited, and the name of the request or type that declares it.
    pub fn find(self, side: &Side<'s>, name: &str) -> Option<(String, &'s Property)> {
        self.properties(side).into_iter().find(|(_, property)| property.name.as_str() == name)
    }

    /// All properties, own and inherited, each with the name of the request or type that declares it.
    pub fn properties(self, side: &Side<'s>) -> Vec<(String, &'s Property)> {
        match self {
            Self::Request(action) => {
                let properties = action.parameters.iter().flat_map(|parameters| &parameters.properties);
                properties.map(|property| (action.key.clone(), property)).collect()
            }
            Self::Type(id) => {
                let declared = side.lineage(id).flat_map(|id| {
                    let owner = side.api.resource(id).name.to_string();
                    side.own_properties(id).into_iter().map(move |property| (owner.clone(), property))
                });
                declared.collect()
            }
        }
    }
}

/// The name of a derived type to which a word of a path narrows.
pub fn type_of(word: &str) -> Option<&str> {
    word.strip_prefix('(')?.strip_suffix(')')
}
