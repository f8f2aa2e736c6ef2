//! One of the two schemas that are compared.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Action, Api, EnumId, Item, Primitive, Property, Resource, ResourceId, ResponseBody, TypeRef};
use crate::schema::document::{PropertyDocument, TypeDocument};
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

/// One of the two schemas that are compared: what it means, and where it says so.
#[derive(Clone, Copy)]
pub struct Schema<'s> {
    /// What its files contain.
    pub documents: &'s Documents,
    /// What they mean.
    pub api: &'s Api,
}

/// A schema, and what is looked up in it.
pub struct Side<'s> {
    /// What its files contain.
    pub documents: &'s Documents,
    /// What they mean.
    pub api: &'s Api,
    /// The types and the enums that a request can contain.
    pub sent: Reach,
    types: HashMap<&'s str, ResourceId>,
    /// The types that have derived types.
    pub bases: BTreeSet<ResourceId>,
}

/// The types and the enums that can be reached from some types.
#[derive(Default)]
pub struct Reach {
    /// The types, and their base types.
    pub types: BTreeSet<ResourceId>,
    /// The types of values.
    values: BTreeSet<ResourceId>,
    /// The enums.
    pub enums: BTreeSet<EnumId>,
}

impl<'s> Side<'s> {
    /// Prepares a schema for a comparison.
    pub fn new(Schema { documents, api }: Schema<'s>) -> Self {
        let types = api.resources.iter().enumerate().map(|(index, known)| (known.name.as_str(), ResourceId(index)));
        let mut side = Self { documents, api, sent: Reach::default(), types: types.collect(), bases: BTreeSet::new() };
        side.bases = side.ids().filter_map(|id| side.base(id)).collect();
        side.sent = side.reach_of_requests();
        side
    }

    /// All types.
    pub fn ids(&self) -> impl Iterator<Item = ResourceId> {
        (0..self.api.resources.len()).map(ResourceId)
    }

    /// The document of a type.
    pub fn document(&self, id: ResourceId) -> &'s TypeDocument {
        &self.documents.types[id.0].document
    }

    /// The type with this name on the wire.
    pub fn named(&self, name: &str) -> Option<ResourceId> {
        self.types.get(name).copied()
    }

    /// The base type, also if that is a choice among its derived types in Rust.
    pub fn base(&self, id: ResourceId) -> Option<ResourceId> {
        self.document(id).base_type.as_ref().and_then(|base| self.named(base))
    }

    /// A type and its base types.
    pub fn lineage(&self, id: ResourceId) -> impl Iterator<Item = ResourceId> + '_ {
        std::iter::successors(Some(id), |id| self.base(*id)).take(self.api.resources.len())
    }

    /// The properties that the file of a type declares. In the model, the types that are derived from a choice have them.
    pub fn own_properties(&self, id: ResourceId) -> Vec<&'s Property> {
        let resource = self.api.resource(id);
        let family = resource.family.iter().flatten().map(|member| self.api.resource(member.resource));
        let holders: Vec<&Resource> = [resource].into_iter().chain(family).collect();
        let find = |name: &str| {
            let mut all = holders.iter().flat_map(|holder| &holder.properties);
            all.find(|property| property.name.as_str() == name)
        };
        self.document(id).properties.names().filter_map(find).collect()
    }

    /// The declaration of a property, own or inherited.
    pub fn declared(&self, id: ResourceId, name: &str) -> Option<(&'s Spanned<String>, &'s PropertyDocument)> {
        self.lineage(id)
            .find_map(|id| self.document(id).properties.iter().find(|(known, _)| **known == *name))
            .map(|(name, document)| (name, document))
    }

    /// The types that requests and replies can contain.
    fn reach_of_requests(&self) -> Reach {
        let mut reach = Reach::default();
        for action in &self.api.actions {
            let parameters = action.parameters.iter().flat_map(|parameters| &parameters.properties);
            parameters.filter_map(|property| property.ty.item()).for_each(|item| self.extend(&mut reach, item));
            action.body.into_iter().for_each(|id| self.extend(&mut reach, Item::Resource(id)));
        }
        let kinds = self.api.notifications.iter().flat_map(|notifications| &notifications.kinds);
        for reply in kinds.filter_map(|kind| kind.reply.as_ref()) {
            self.extend(&mut reach, Item::Resource(reply.resource));
        }
        reach
    }

    fn extend(&self, reach: &mut Reach, item: Item) {
        let mut open = vec![item];
        while let Some(item) = open.pop() {
            match item {
                Item::Primitive(_) => {}
                Item::Enum(id) => {
                    reach.enums.insert(id);
                }
                Item::Resource(id) => {
                    if !reach.values.insert(id) {
                        continue;
                    }
                    // An object has what it inherits, but is no object of another derived type.
                    reach.types.extend(self.lineage(id));
                    let properties = self.lineage(id).flat_map(|id| self.own_properties(id));
                    open.extend(properties.filter_map(|property| property.ty.item()));
                    let derived = self.ids().filter(|derived| self.base(*derived) == Some(id));
                    open.extend(derived.map(Item::Resource));
                }
            }
        }
    }

    /// Whether a definition that stays names this type.
    pub fn is_used(&self, id: ResourceId) -> bool {
        let is_it = |item: Option<Item>| item == Some(Item::Resource(id));
        let of_types = self.api.resources.iter().flat_map(|resource| &resource.properties);
        let own = self.api.actions.iter().flat_map(Action::own_types).flat_map(|own| &own.properties);
        let answers = self.api.actions.iter().any(|action| {
            action.body == Some(id) || matches!(action.returns.body, ResponseBody::Object(known) if known == id)
        });
        let notifications = self.api.notifications.as_ref().is_some_and(|notifications| {
            notifications.payloads.iter().any(|payload| payload.resource == id) || notifications.envelope == id
        });
        let error = self.api.service.error.as_ref().is_some_and(|error| error.resource == id);
        answers
            || notifications
            || error
            || self.bases.contains(&id)
            || of_types.chain(own).any(|property| is_it(property.ty.item()))
    }

    /// The types that have the properties that a type declares, in Rust: itself, and the types that are derived from it if it
    /// is a choice among them.
    pub fn holders(&self, id: ResourceId) -> Vec<&'s Resource> {
        let is_choice = |id: ResourceId| self.api.resource(id).family.is_some();
        let inherits = |derived: &ResourceId| *derived != id && self.lineage(*derived).any(|base| base == id);
        let derived = self.ids().filter(|derived| is_choice(id) && inherits(derived));
        [id].into_iter().chain(derived).map(|id| self.api.resource(id)).collect()
    }

    /// Whether a choice among derived types includes this type.
    pub fn is_variant(&self, id: ResourceId) -> bool {
        let mut families = self.api.resources.iter().flat_map(|resource| resource.family.iter().flatten());
        families.any(|member| member.resource == id)
    }

    /// Whether an event includes this type because it is derived from its payload.
    pub fn is_derived_payload(&self, id: ResourceId) -> bool {
        let family = |id: ResourceId| self.api.resource(id).family.iter().flatten();
        self.api.notifications.iter().any(|notifications| {
            let payloads = notifications.payloads.iter();
            notifications.kinds.iter().any(|kind| kind.derived.contains(&id))
                || payloads.flat_map(|payload| family(payload.resource)).any(|member| member.resource == id)
        })
    }

    /// Whether an event has a payload of this type.
    pub fn is_payload(&self, id: ResourceId) -> bool {
        let payloads = self.api.notifications.iter().flat_map(|notifications| &notifications.payloads);
        self.is_derived_payload(id) || payloads.into_iter().any(|payload| payload.resource == id)
    }

    /// A type as the notation writes it.
    pub fn shown(&self, ty: TypeRef) -> String {
        let item = |item: Item| match item {
            Item::Primitive(primitive) => {
                let known = Primitive::ALL.iter().find(|(_, known)| *known == primitive);
                known.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
            Item::Resource(id) => self.api.resource(id).name.to_string(),
            Item::Enum(id) => self.api.open_enum(id).name.to_string(),
        };
        match ty {
            TypeRef::One(one) => item(one),
            TypeRef::Many(one) => format!("Collection({})", item(one)),
            TypeRef::Payload => "Payload".to_owned(),
        }
    }
}
