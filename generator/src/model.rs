//! What is true of the API once the schema has been checked: the input of `emit`.
//!
//! Nothing here can be wrong any more: every name is valid and unique in its scope, every reference points to something
//! that exists, every rule fits what it is about, and every list has its final order.

mod name;
mod rule;

pub use name::{FieldIdent, ModuleIdent, TypeIdent, VariantIdent, WireName};
pub use rule::{Check, Condition, Format, Leaf, Rule, Selection, Severity, Step, Unit};

use std::collections::BTreeSet;

use crate::schema::document::DeviationDocument;

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
    /// The paths that lead to a resource, by name.
    pub paths: Vec<ResourcePath>,
    /// How notifications arrive, if they do.
    pub notifications: Option<Notifications>,
    /// The names of Rust's prelude that a type or an enum of the schema bears, too. Emitted code writes these out in full.
    pub shadowed: BTreeSet<String>,
    /// Where the sources disagree, with the file that says so.
    pub deviations: Vec<Deviation>,
}

/// What is true of the whole API.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name of the generated package.
    pub package: String,
    /// Its version.
    pub version: String,
    /// What it is for, one line.
    pub title: String,
    /// Paragraphs that hold for every action.
    pub notes: Vec<String>,
    /// Where the API is: the constant, the URL, the documentation.
    pub roots: Vec<Root>,
    /// The type of an error body.
    pub error: Option<ResourceId>,
    /// Deprecated first segments of a path, each with the one that it stands for; without slashes.
    pub aliases: Vec<(String, String)>,
    /// The schema file, for the header.
    pub file: String,
}

/// A place where the API is.
#[derive(Clone, Debug)]
pub struct Root {
    /// The constant, in upper case.
    pub constant: VariantIdent,
    /// The URL, without a slash at its end.
    pub url: String,
    /// What is there.
    pub doc: String,
}

/// A type of the schema: its place in `Api::resources`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId(pub usize);

/// An enum of the schema: its place in `Api::enums`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub usize);

/// A definition's documentation.
#[derive(Clone, Debug, Default)]
pub struct Documentation {
    /// The text.
    pub text: String,
    /// The URL of the page that documents it.
    pub url: Option<String>,
}

/// A complex or entity type, or the parameters of an action.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The schema file, for the header.
    pub file: String,
    /// The name in the metadata.
    pub name: WireName,
    /// The struct.
    pub ident: TypeIdent,
    /// The module that holds it.
    pub module: ModuleIdent,
    /// The documentation.
    pub doc: Documentation,
    /// The type whose properties it inherits.
    pub base: Option<ResourceId>,
    /// The value of `@odata.type`; none for what never bears one.
    pub tag: Option<String>,
    /// Whether members beyond the properties are to be expected.
    pub openness: Openness,
    /// Whether there are only objects of derived types.
    pub is_abstract: bool,
    /// How an object is made.
    pub construction: Construction,
    /// Its own properties, in the order of the schema.
    pub properties: Vec<Property>,
}

/// Whether the metadata declares a type as open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Members beyond the properties are to be expected.
    Open,
    /// They are not, but kept all the same.
    Closed,
}

/// How an object is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Construction {
    /// With `Default`: nothing is required.
    Default,
    /// With `new`, which takes what is required: the base where that requires something, then the properties.
    New {
        /// Whether `new` takes the base.
        takes_base: bool,
    },
    /// With one function for each member.
    Choice,
}

/// A property of a type, or a parameter of an action.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name on the wire.
    pub name: WireName,
    /// The field.
    pub ident: FieldIdent,
    /// What it holds.
    pub ty: TypeRef,
    /// Whether a constructor takes it.
    pub presence: Presence,
    /// Whether a setter sets it.
    pub access: Access,
    /// Whether `Debug` shows it.
    pub privacy: Privacy,
    /// Whether the metadata lets it be null.
    pub nullable: bool,
    /// The documentation.
    pub doc: Documentation,
}

/// Whether an object can be made without a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It can.
    Optional,
    /// It cannot, though one that is read may lack it.
    Required,
}

/// Who writes a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Client and service.
    ReadWrite,
    /// The service alone.
    ReadOnly,
}

/// Whether a property may be shown in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// It may.
    Public,
    /// It may not: a name, a telephone number, a token.
    Sensitive,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// One value.
    One(Item),
    /// A collection.
    Many(Item),
    /// The payload of a notification.
    Payload,
}

impl TypeRef {
    /// The value, or that of each element.
    pub fn item(self) -> Option<Item> {
        match self {
            Self::One(item) | Self::Many(item) => Some(item),
            Self::Payload => None,
        }
    }
}

/// A single value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A value of a primitive type.
    Primitive(Primitive),
    /// An object.
    Resource(ResourceId),
    /// A member of an enum.
    Enum(EnumId),
}

/// The primitive types of OData that the notation knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primitive {
    /// `Edm.String`.
    String,
    /// `Edm.Boolean`.
    Boolean,
    /// `Edm.Int32`.
    Int32,
    /// `Edm.Int64`.
    Int64,
    /// `Edm.Double`.
    Double,
    /// `Edm.Guid`, kept as the text on the wire.
    Guid,
    /// `Edm.DateTimeOffset`, kept as the text on the wire.
    DateTimeOffset,
}

impl Primitive {
    /// Every primitive type, with the name that the notation has for it.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("String", Self::String),
        ("Boolean", Self::Boolean),
        ("Int32", Self::Int32),
        ("Int64", Self::Int64),
        ("Double", Self::Double),
        ("Guid", Self::Guid),
        ("DateTimeOffset", Self::DateTimeOffset),
    ];

    /// Whether it is text in Rust.
    pub fn is_text(self) -> bool {
        matches!(self, Self::String | Self::Guid | Self::DateTimeOffset)
    }
}

/// An enum.
#[derive(Clone, Debug)]
pub struct OpenEnum {
    /// The schema file, for the header.
    pub file: String,
    /// The name in the metadata.
    pub name: WireName,
    /// The Rust type.
    pub ident: TypeIdent,
    /// The module that holds it.
    pub module: ModuleIdent,
    /// The documentation.
    pub doc: Documentation,
    /// Whether values combine.
    pub kind: EnumKind,
    /// The members, in the order of the schema.
    pub members: Vec<Member>,
}

/// Whether the values of an enum combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumKind {
    /// One member at a time.
    Single,
    /// A list of members.
    Flags,
}

/// A member of an enum.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name on the wire.
    pub name: WireName,
    /// The variant or, for flags, the constant.
    pub ident: VariantIdent,
    /// The documentation.
    pub doc: String,
}

/// An action.
#[derive(Clone, Debug)]
pub struct Action {
    /// The schema file, for the header.
    pub file: String,
    /// The name in the metadata.
    pub name: WireName,
    /// The request's type.
    pub ident: TypeIdent,
    /// The module that holds it.
    pub module: ModuleIdent,
    /// The documentation.
    pub doc: Documentation,
    /// The HTTP method.
    pub method: String,
    /// The paths; the first one is built.
    pub paths: Vec<ActionPath>,
    /// The parameters of the path, in its order.
    pub path_parameters: Vec<PathParameter>,
    /// The headers, in the order of the schema.
    pub headers: Vec<Header>,
    /// The rows of the permission table.
    pub permissions: Vec<Permission>,
    /// The parameters in the body, as a type that bears no `@odata.type`; none where there is no body.
    pub parameters: Option<Resource>,
    /// The builder's methods, one for each parameter, in the same order.
    pub builders: Vec<Builder>,
    /// What the service answers.
    pub returns: Returns,
    /// What only the service can check.
    pub requirements: Vec<Requirement>,
    /// What a client can check.
    pub rules: Vec<Rule>,
}

/// A path of an action.
#[derive(Clone, Debug)]
pub struct ActionPath {
    /// The path, with parameters in braces.
    pub template: String,
    /// Whether it is still to be used.
    pub is_deprecated: bool,
}

/// A parameter in a path.
#[derive(Clone, Debug)]
pub struct PathParameter {
    /// The name in the template.
    pub name: WireName,
    /// The field and the accessor.
    pub ident: FieldIdent,
    /// The documentation.
    pub doc: String,
}

/// A header of a request.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name.
    pub name: String,
    /// The value; a name in braces is filled in by the client.
    pub value: String,
    /// The documentation.
    pub doc: String,
}

/// A row of a permission table.
#[derive(Clone, Debug)]
pub struct Permission {
    /// The kind of permission.
    pub kind: String,
    /// The permissions, from the least privileged; empty where the kind is not supported.
    pub names: Vec<String>,
}

/// The methods of an action's builder for one parameter.
#[derive(Clone, Debug)]
pub struct Builder {
    /// Sets the parameter, or adds elements to it.
    pub all: FieldIdent,
    /// Adds one element.
    pub item: Option<FieldIdent>,
}

/// What the service answers to an action.
#[derive(Clone, Debug)]
pub struct Returns {
    /// The status code.
    pub status: u16,
    /// The type of the body.
    pub body: Option<ResourceId>,
    /// What the `Location` header holds.
    pub location: Option<String>,
    /// The documentation.
    pub doc: String,
}

/// Something that only the service can check.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its name, in kebab case.
    pub id: String,
    /// What is required.
    pub says: String,
    /// The URL of the page that documents it.
    pub url: String,
}

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

/// A kind of path: its place in `Api::paths`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathId(pub usize);

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
    /// The payloads, by name.
    pub payloads: Vec<Payload>,
    /// The notifications, by name.
    pub kinds: Vec<Notification>,
}

/// A payload that notifications can have.
#[derive(Clone, Debug)]
pub struct Payload {
    /// The variant of `ResourceData`.
    pub ident: VariantIdent,
    /// Whether it is an object or an array of objects.
    pub shape: Shape,
    /// The type of the object or of the elements.
    pub resource: ResourceId,
    /// The paths that announce it.
    pub paths: Vec<PathId>,
}

/// Whether a payload is an object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
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
    /// The path parameters that all of these have.
    pub parameters: Vec<PathParameter>,
    /// Its payload: the place in `Notifications::payloads`.
    pub payload: usize,
    /// The field of the event that holds the payload.
    pub field: FieldIdent,
}

/// A place where the sources disagree.
#[derive(Clone, Debug)]
pub struct Deviation {
    /// The schema file that says so.
    pub file: String,
    /// What it says.
    pub document: DeviationDocument,
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
