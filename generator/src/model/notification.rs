//! Notifications: their paths and their payloads.

use super::{
    Documentation, EnumId, FieldIdent, PathParameter, Presence, ResourceId, TypeIdent, VariantIdent, WireName,
};

/// A kind of path that identifies a resource.
#[derive(Clone, Debug)]
pub struct ResourcePath {
    /// The variant of `ResourcePath`.
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

/// The ID of a kind of path: its index in `Api::paths`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathId(pub usize);

/// A template that paths are matched against.
#[derive(Clone, Debug)]
pub struct Template {
    /// The path, with parameters in braces.
    pub path: String,
    /// The kind of path.
    pub id: PathId,
}

/// How notifications arrive.
#[derive(Clone, Debug)]
pub struct Notifications {
    /// The type of the posted body.
    pub envelope: ResourceId,
    /// Its property that holds the notifications.
    pub items: FieldIdent,
    /// Its name on the wire.
    pub items_name: WireName,
    /// The type of one notification.
    pub notification: ResourceId,
    /// The property that holds the change type.
    pub change_type: FieldIdent,
    /// The enum of the change types.
    pub change_type_enum: EnumId,
    /// The properties that can hold the path, in order of preference.
    pub path: Vec<FieldIdent>,
    /// The property that holds the payload.
    pub payload: FieldIdent,
    /// Its name on the wire.
    pub payload_name: WireName,
    /// The payloads, by name.
    pub payloads: Vec<Payload>,
    /// The types of the payloads and the type of a notification, sorted.
    pub types: Vec<TypeIdent>,
    /// The types of the IDs in the events, sorted.
    pub ids: Vec<TypeIdent>,
    /// The notifications, by name.
    pub kinds: Vec<Notification>,
    /// The payloads of derived types that they have, the nearest bases first.
    pub derived: Vec<DerivedPayload>,
    /// The types that the events use, sorted.
    pub event_types: Vec<TypeIdent>,
    /// The token that proves who posts, if the service documents it.
    pub token: Option<CallbackToken>,
}

/// The token that proves who posts notifications.
#[derive(Clone, Debug)]
pub struct CallbackToken {
    /// The URL of the OpenID configuration.
    pub open_id_configuration: String,
    /// The issuers that a token can have, without a slash at the end.
    pub issuers: Vec<String>,
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
    /// The variant of a single element, if the payload is an array.
    pub element: Option<VariantIdent>,
    /// The paths with which a payload without a type is first tried as this one.
    pub paths: Vec<PathId>,
    /// The paths with which it is tried as this one if it is not another one.
    pub fallback_paths: Vec<PathId>,
    /// Whether this payload is meant where a payload without a type could also be another one.
    pub when_untagged: bool,
}

impl Payload {
    /// A payload that no path announces yet.
    pub fn new(ident: VariantIdent, shape: PayloadShape, resource: ResourceId) -> Self {
        let (paths, fallback_paths) = (Vec::new(), Vec::new());
        Self { ident, shape, resource, element: None, paths, fallback_paths, when_untagged: false }
    }
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
    /// The change types with which it arrives.
    pub change_types: Vec<VariantIdent>,
    /// The paths with which it arrives.
    pub paths: Vec<PathId>,
    /// The path parameters that any of these have.
    pub parameters: Vec<EventParameter>,
    /// The field of the event that holds the change type, if the notification comes with several.
    pub change_type: Option<FieldIdent>,
    /// The payload: its index in `Notifications::payloads`.
    pub payload: usize,
    /// The field of the event that holds the payload.
    pub field: FieldIdent,
    /// The derived types that the payload can have.
    pub derived: Vec<ResourceId>,
    /// The body with which the bot answers.
    pub reply: Option<Reply>,
}

/// The body with which a bot answers a notification.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The type of the body.
    pub resource: ResourceId,
    /// The function that serializes it.
    pub function: FieldIdent,
}

/// A payload of a derived type that becomes an event of its base type, because no other notification has it.
#[derive(Clone, Debug)]
pub struct DerivedPayload {
    /// The notification: its index in `Notifications::kinds`.
    pub kind: usize,
    /// The variant of `ResourceData`.
    pub variant: VariantIdent,
    /// The types that it is converted to, one after another. The last one is that of the event.
    pub bases: Vec<TypeIdent>,
    /// The path.
    pub path: PathId,
    /// The change types.
    pub change_types: Vec<VariantIdent>,
}

/// A path parameter in an event.
#[derive(Clone, Debug)]
pub struct EventParameter {
    /// The parameter.
    pub parameter: PathParameter,
    /// Whether every path of the notification has it.
    pub presence: Presence,
}
