//! What is true of the API once the schema has been checked: the input of `emit`.
//!
//! Nothing here can be wrong any more: every name is valid and unique in its scope, every reference points to something
//! that exists, every rule fits what it is about, and every list has its final order.

mod deviation;
mod documentation;
mod export;
mod id_type;
mod imports;
mod name;
mod notification;
mod open_enum;
mod request;
mod resource;
mod rule;
mod service;

pub use deviation::{Deviation, Evidence};
pub use documentation::Documentation;
pub use export::Export;
pub use id_type::IdType;
pub use imports::Imports;
pub use name::{FieldIdent, ModuleIdent, TypeIdent, VariantIdent, WireName};
pub use notification::{
    EventParameter, Notification, Notifications, PathAccessor, PathId, Payload, PayloadShape, ResourcePath, Template,
};
pub use open_enum::{EnumId, EnumKind, Member, OpenEnum};
pub use request::{Action, ActionPath, Builder, Header, PathParameter, Permission, Requirement, Returns};
pub use resource::{
    Access, Construction, Item, Openness, Outcome, Presence, Primitive, Privacy, Property, Resource, ResourceId,
    TypeRef,
};
pub use rule::{Check, Condition, Format, Leaf, MemberKey, Rule, Selection, Severity, Step, Unit};
pub use service::{Root, Service};

use std::collections::BTreeSet;

/// The whole API.
#[derive(Clone, Debug)]
pub struct Api {
    /// What is true of all of it.
    pub service: Service,
    /// The complex and entity types, by name.
    pub resources: Vec<Resource>,
    /// The enums, by name.
    pub enums: Vec<OpenEnum>,
    /// The actions, by name.
    pub actions: Vec<Action>,
    /// The types of the IDs in paths, by their identifiers.
    pub ids: Vec<IdType>,
    /// The paths that lead to a resource, by name.
    pub paths: Vec<ResourcePath>,
    /// The templates of all these paths, in the order in which they are matched: the most specific one first.
    pub templates: Vec<Template>,
    /// The methods that return the parameters of these paths.
    pub accessors: Vec<PathAccessor>,
    /// How notifications arrive, if they do.
    pub notifications: Option<Notifications>,
    /// The names of Rust's prelude that a definition of the schema has, too. Emitted code writes these with full paths.
    pub shadowed: BTreeSet<String>,
    /// What the crate exports of its runtime, in the order of its files.
    pub exports: Vec<Export>,
    /// Where the sources disagree.
    pub deviations: Vec<Deviation>,
}

impl Api {
    /// The type of this id.
    pub fn resource(&self, id: ResourceId) -> &Resource {
        &self.resources[id.0]
    }

    /// The enum of this id.
    pub fn open_enum(&self, id: EnumId) -> &OpenEnum {
        &self.enums[id.0]
    }
}
