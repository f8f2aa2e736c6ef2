//! The validated model of the API: the input of `emit`.
//!
//! Nothing in the model can be invalid: every name is valid and unique in its scope, every
//! reference points to an existing definition, every rule fits the types that it applies to, and
//! every list has its final order.

mod deviation;
mod documentation;
mod example;
mod export;
mod id_type;
mod imports;
mod member_key;
mod name;
mod notification;
mod open_enum;
mod outcome;
mod placing;
mod property;
mod request;
mod resource;
mod roster;
mod rule;
mod selection;
mod service;
mod type_ref;
mod who;

pub use deviation::{Deviation, Evidence};
pub use documentation::Documentation;
pub use example::{Example, ExampleCode};
pub use export::Export;
pub use id_type::IdType;
pub use imports::Imports;
pub use member_key::MemberKey;
pub use name::{FieldIdent, ModuleIdent, TypeIdent, VariantIdent, WireName};
pub use notification::{
    CallbackToken, DerivedPayload, EventParameter, Notification, Notifications, PathAccessor, PathId, Payload,
    PayloadShape, Reply, ResourcePath, Template,
};
pub use open_enum::{EnumId, EnumKind, Member, OpenEnum};
pub use outcome::{OperationMark, Outcome};
pub use placing::Placing;
pub use property::{Access, CodeValue, Excerpt, KnownCode, Presence, Privacy, Property};
pub use request::{
    Action, ActionPath, Answer, Builder, Header, PathParameter, PathUse, Permission, QueryOption, RequestKind,
    Requirement, ResponseBody, Returns, Wrapper,
};
pub use resource::{Construction, FamilyMember, Openness, Resource};
pub use roster::RosterMember;
pub use rule::{Check, Condition, Equality, Format, Number, Rule, Severity, Unit};
pub use selection::{Leaf, Narrowing, Selection, Step};
pub use service::{ErrorBody, Root, Service};
pub use type_ref::{Item, Primitive, Representation, ResourceId, TypeRef};
pub use who::Who;

use std::collections::BTreeSet;

/// The whole API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The properties of the API as a whole.
    pub service: Service,
    /// The complex and entity types, by name.
    pub resources: Vec<Resource>,
    /// The enums, by name.
    pub enums: Vec<OpenEnum>,
    /// The actions, by name, and then the other requests.
    pub actions: Vec<Action>,
    /// The types of the IDs in paths, by their identifiers.
    pub ids: Vec<IdType>,
    /// The paths that identify a resource, by name.
    pub paths: Vec<ResourcePath>,
    /// The templates of all these paths, in the order in which they are matched.
    pub templates: Vec<Template>,
    /// The methods that return the parameters of these paths.
    pub accessors: Vec<PathAccessor>,
    /// How notifications arrive, if the service has any.
    pub notifications: Option<Notifications>,
    /// The names in Rust's prelude that definitions of the schema also have. Emitted code writes
    /// these names as full paths.
    pub shadowed: BTreeSet<String>,
    /// The types of the runtime that the crate exports, in the order of the runtime's files.
    pub exports: Vec<Export>,
    /// The examples of the crate and of its own items, in the order of the schema.
    pub examples: Vec<Example>,
    /// The points on which sources disagree.
    pub deviations: Vec<Deviation>,
}

impl Api {
    /// The type with this ID.
    pub fn resource(&self, id: ResourceId) -> &Resource {
        &self.resources[id.0]
    }

    /// Whether a value is an object of one of several types, because its type is abstract.
    pub fn is_family(&self, item: Item) -> bool {
        matches!(item, Item::Resource(id) if self.resource(id).family.is_some())
    }

    /// Whether the schema says which token proves who posts notifications.
    pub fn has_token(&self) -> bool {
        self.notifications.as_ref().is_some_and(|notifications| notifications.token.is_some())
    }

    /// Whether the crate exports something of this module of the runtime.
    pub fn exports_from(&self, module: &str) -> bool {
        self.exports.iter().any(|export| export.path.split("::").next() == Some(module))
    }

    /// How many types are nested in each other at most: the types that a type contains, those that they contain, and so
    /// on, up to a type that contains itself.
    pub fn nesting(&self) -> usize {
        let contained = |id: usize| {
            let resource = &self.resources[id];
            let properties = resource.properties.iter().filter_map(|property| property.ty.item());
            let types = properties.filter_map(|item| match item {
                Item::Resource(id) => Some(id.0),
                Item::Enum(_) | Item::Primitive(_) => None,
            });
            let family = resource.family.iter().flatten().map(|member| member.resource.0);
            types.chain(resource.base.map(|base| base.0)).chain(family).collect::<Vec<_>>()
        };
        let mut depths: Vec<Option<usize>> = vec![None; self.resources.len()];
        for start in 0..self.resources.len() {
            // A type that is open contains types whose depths are not known yet.
            let mut open = if depths[start].is_none() { vec![(start, contained(start))] } else { Vec::new() };
            depths[start].get_or_insert(0);
            while let Some((id, rest)) = open.last_mut() {
                if let Some(next) = rest.pop() {
                    match depths[next] {
                        None => {
                            depths[next] = Some(0);
                            open.push((next, contained(next)));
                        }
                        Some(depth) => depths[*id] = depths[*id].max(Some(depth + 1)),
                    }
                } else {
                    let depth = depths[*id].map(|depth| depth + 1);
                    open.pop();
                    if let Some((container, _)) = open.last() {
                        depths[*container] = depths[*container].max(depth);
                    }
                }
            }
        }
        depths.into_iter().flatten().max().unwrap_or(0)
    }

    /// The enum with this ID.
    pub fn open_enum(&self, id: EnumId) -> &OpenEnum {
        &self.enums[id.0]
    }
}
