//! The types of values.

use super::EnumId;

/// The ID of a type: its index in `Api::resources`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId(pub usize);

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
    /// Whether a value is a string.
    pub fn is_text(self) -> bool {
        matches!(self, Self::One(Item::Primitive(primitive)) if primitive.is_text())
    }

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
