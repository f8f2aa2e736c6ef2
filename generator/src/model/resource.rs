//! Types: complex and entity types, and the parameters of an action.

use super::{Documentation, EnumId, FieldIdent, Imports, ModuleIdent, TypeIdent, VariantIdent, WireName};

/// A type of the schema: its place in `Api::resources`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId(pub usize);

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
    /// The value of `@odata.type`; none for a type whose objects never carry one.
    pub tag: Option<String>,
    /// Whether members beyond the properties are to be expected.
    pub openness: Openness,
    /// Whether there are only objects of derived types.
    pub is_abstract: bool,
    /// Whether objects of it can stand in a request.
    pub is_sent: bool,
    /// How an object is made.
    pub construction: Construction,
    /// How it tells the outcome of an operation, if it is one.
    pub outcome: Option<Outcome>,
    /// Its own properties, in the order of the schema.
    pub properties: Vec<Property>,
    /// What its definition uses of other files.
    pub imports: Imports,
}

/// How a type tells the outcome of an operation.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The property that holds the status, own or inherited.
    pub status: FieldIdent,
    /// The enum of the status.
    pub status_enum: EnumId,
    /// The members for an operation that has not ended.
    pub running: Vec<VariantIdent>,
    /// The members for an operation that succeeded.
    pub completed: Vec<VariantIdent>,
    /// The members for an operation that failed.
    pub failed: Vec<VariantIdent>,
    /// The property that holds the result, own or inherited, and its type.
    pub result: Option<(FieldIdent, ResourceId)>,
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
    /// The argument that it is set from.
    pub argument: FieldIdent,
    /// The method that sets it, where a client may.
    pub setter: FieldIdent,
    /// The function that makes an object of it alone, where the type is a choice.
    pub constructor: FieldIdent,
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

    /// The primitive type of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, primitive)| *primitive)
    }

    /// Whether it is text in Rust.
    pub fn is_text(self) -> bool {
        matches!(self, Self::String | Self::Guid | Self::DateTimeOffset)
    }
}
