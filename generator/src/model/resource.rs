//! Types: complex and entity types, and the parameters of an action.

use super::{
    Documentation, EnumId, ExampleCode, FieldIdent, Imports, MemberKey, ModuleIdent, TypeIdent, VariantIdent, WireName,
};

/// The ID of a type: its index in `Api::resources`.
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
    /// The example.
    pub example: Option<ExampleCode>,
    /// The type whose properties it inherits.
    pub base: Option<ResourceId>,
    /// The value of `@odata.type`. `None` if objects of the type never have one.
    pub tag: Option<String>,
    /// Whether objects can have undeclared properties.
    pub openness: Openness,
    /// Whether only derived types have objects.
    pub is_abstract: bool,
    /// The derived types, if values have this abstract type. It then is a choice among them without
    /// properties or a base type, and they have its properties.
    pub family: Option<Vec<FamilyMember>>,
    /// How an object is constructed.
    pub construction: Construction,
    /// How it determines the outcome of an operation, if it is one.
    pub outcome: Option<Outcome>,
    /// Where it says who an object is about, if it does.
    pub who: Option<Who>,
    /// Its own properties, in the order of the schema.
    pub properties: Vec<Property>,
    /// The items that its definition imports from other files.
    pub imports: Imports,
}

/// How a type determines the outcome of an operation.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The property that holds the status, own or inherited.
    pub status: FieldIdent,
    /// Its name on the wire.
    pub status_name: WireName,
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

/// Where a type says who an object is about.
#[derive(Clone, Debug)]
pub enum Who {
    /// The type is a choice. The member is identified by a property, if any.
    Choice {
        /// The type of the members.
        member: ResourceId,
        /// The property that identifies a member.
        by: Option<MemberKey>,
    },
    /// Below a property.
    At {
        /// The fields that lead to the choice.
        fields: Vec<FieldIdent>,
        /// The choice.
        choice: ResourceId,
        /// The type of its members.
        member: ResourceId,
    },
}

impl Who {
    /// The type of the members of the choice.
    #[must_use]
    pub fn member(&self) -> ResourceId {
        match self {
            Self::Choice { member, .. } | Self::At { member, .. } => *member,
        }
    }
}

/// A type that is derived from an abstract type.
#[derive(Clone, Debug)]
pub struct FamilyMember {
    /// The variant of the choice.
    pub variant: VariantIdent,
    /// The type.
    pub resource: ResourceId,
}

/// Whether the metadata declares a type as open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Undeclared properties are to be expected.
    Open,
    /// Undeclared properties are not expected, but are still preserved.
    Closed,
}

/// How an object is constructed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Construction {
    /// With `Default`, because nothing is required.
    Default,
    /// With `new`, which takes the base object, if the base type has required properties, and then
    /// the required properties.
    New {
        /// Whether `new` takes the base object.
        takes_base: bool,
    },
    /// With one constructor for each member.
    Choice,
}

/// A property of a type, or a parameter of an action.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name on the wire.
    pub name: WireName,
    /// The other spellings of the name.
    pub spellings: Vec<WireName>,
    /// The field.
    pub ident: FieldIdent,
    /// The argument from which the field is set.
    pub argument: FieldIdent,
    /// The name of the setter, if the property has one.
    pub setter: FieldIdent,
    /// The name of the constructor that takes only this property, if the type is a choice.
    pub constructor: FieldIdent,
    /// The type of the value.
    pub ty: TypeRef,
    /// Whether a constructor takes it.
    pub presence: Presence,
    /// Whether the property has a setter.
    pub access: Access,
    /// Whether `Debug` shows the value.
    pub privacy: Privacy,
    /// Whether the metadata allows null.
    pub nullable: bool,
    /// Its known values, if these are codes.
    pub codes: Vec<KnownCode>,
    /// Its parts that have a meaning of their own.
    pub excerpts: Vec<Excerpt>,
    /// The documentation.
    pub doc: Documentation,
}

/// A known value of a property whose values are codes.
#[derive(Clone, Debug)]
pub struct KnownCode {
    /// The constant.
    pub constant: VariantIdent,
    /// The method that says whether the property has this value.
    pub predicate: FieldIdent,
    /// The value.
    pub value: CodeValue,
    /// The field whose text can contain a JSON document with the code.
    pub also_in: Option<FieldIdent>,
    /// The documentation.
    pub doc: Documentation,
}

/// A part of a text.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The method that returns it.
    pub method: FieldIdent,
    /// The text before it.
    pub after: String,
    /// The text after it.
    pub before: Option<String>,
    /// The documentation.
    pub doc: String,
}

/// The value of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeValue {
    /// That of a String.
    Text(String),
    /// That of an Int32.
    Int32(i32),
}

/// Whether an object can be constructed without a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The property is optional.
    Optional,
    /// A constructor requires the property. Deserialization does not.
    Required,
}

/// Which side writes a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The client and the service.
    ReadWrite,
    /// Only the service.
    ReadOnly,
}

/// Whether a property may be shown in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// Logs may show the value.
    Public,
    /// Logs must not show the value: it is a name, a phone number, or a token.
    Sensitive,
}

/// The type of a property.
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
    /// The type of the value, or of each element.
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
    /// `Edm.Guid`, represented as the string on the wire.
    Guid,
    /// `Edm.DateTimeOffset`, represented as the string on the wire.
    DateTimeOffset,
}

impl Primitive {
    /// Every primitive type with its name in the notation.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("String", Self::String),
        ("Boolean", Self::Boolean),
        ("Int32", Self::Int32),
        ("Int64", Self::Int64),
        ("Double", Self::Double),
        ("Guid", Self::Guid),
        ("DateTimeOffset", Self::DateTimeOffset),
    ];

    /// The primitive type with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, primitive)| *primitive)
    }

    /// Whether the type is a string in Rust.
    pub fn is_text(self) -> bool {
        matches!(self, Self::String | Self::Guid | Self::DateTimeOffset)
    }
}
