//! Notifications: the paths they come with, the payloads they bring.

use super::{
    Documentation, EnumId, FieldIdent, PathParameter, Presence, ResourceId, TypeIdent, VariantIdent, WireName,
};

/// A kind of path that leads to a resource.
#[derive(Clone, Debug)]
pub struct ResourcePath {
    /// The variant.
    pub ident: VariantIdent,
    /// The parameters, in the order of the first path.
    pub parameters: Vec<PathParameter>,
    /// The paths; the first one is canonical.
    pub templates: Vec<String>,
    /// The documentation.
    pub doc: String,
}

/// A method that returns a parameter of a path, whichever resource the path leads to.
#[derive(Clone, Debug)]
pub struct PathAccessor {
    /// The name in the templates.
    pub name: WireName,
    /// The method.
    pub ident: FieldIdent,
    /// The field of each variant that has the parameter.
    pub field: FieldIdent,
    /// Its type.
    pub ty: TypeIdent,
    /// The paths that have it.
    pub paths: Vec<PathId>,
}

/// A kind of path: its place in `Api::paths`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathId(pub usize);

/// A template that paths are matched with.
#[derive(Clone, Debug)]
pub struct Template {
    /// The path, with parameters in braces.
    pub path: String,
    /// What it leads to.
    pub id: PathId,
}

/// How notifications arrive.
#[derive(Clone, Debug)]
pub struct Notifications {
    /// The type that is posted.
    pub envelope: ResourceId,
    /// Its property that holds the notifications.
    pub items: FieldIdent,
    /// Its name on the wire.
    pub items_name: WireName,
    /// The type of one notification.
    pub notification: ResourceId,
    /// The property that says what happened.
    pub change_type: FieldIdent,
    /// The enum that it holds.
    pub change_type_enum: EnumId,
    /// The properties that hold the path, in order of preference.
    pub path: Vec<FieldIdent>,
    /// The property that holds the payload.
    pub payload: FieldIdent,
    /// Its name on the wire.
    pub payload_name: WireName,
    /// The payloads, by name.
    pub payloads: Vec<Payload>,
    /// The types of the payloads and that of one notification, sorted.
    pub types: Vec<TypeIdent>,
    /// The types of the IDs in the events, sorted.
    pub ids: Vec<TypeIdent>,
    /// The notifications, by name.
    pub kinds: Vec<Notification>,
}

/// A payload that notifications can have.
#[derive(Clone, Debug)]
pub struct Payload {
    /// The variant of `ResourceData`.
    pub ident: VariantIdent,
    /// Whether it is an object or an array of objects.
    pub shape: PayloadShape,
    /// The type of the object or of the elements.
    pub resource: ResourceId,
    /// The paths that announce it, and no other payload of its shape.
    pub paths: Vec<PathId>,
}

/// Whether a payload is an object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PayloadShape {
    /// An object.
    Object,
    /// An array of objects.
    Array,
}

/// A notification.
#[derive(Clone, Debug)]
pub struct Notification {
    /// The schema file.
    pub file: String,
    /// The variant of `Event`.
    pub ident: VariantIdent,
    /// The documentation.
    pub doc: Documentation,
    /// The members of the change type's enum that it comes with.
    pub change_types: Vec<VariantIdent>,
    /// The paths that it comes with.
    pub paths: Vec<PathId>,
    /// The path parameters that any of these have.
    pub parameters: Vec<EventParameter>,
    /// The field of the event that holds the change type, if the notification comes with several.
    pub change_type: Option<FieldIdent>,
    /// Its payload: the place in `Notifications::payloads`.
    pub payload: usize,
    /// The field of the event that holds the payload.
    pub field: FieldIdent,
}

/// A path parameter in an event.
#[derive(Clone, Debug)]
pub struct EventParameter {
    /// The parameter.
    pub parameter: PathParameter,
    /// Whether every path of the notification has it.
    pub presence: Presence,
}
