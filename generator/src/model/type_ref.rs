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

/// The primitive types of OData.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primitive {
    /// `Edm.String`.
    String,
    /// `Edm.Boolean`.
    Boolean,
    /// `Edm.Byte`, which is unsigned.
    Byte,
    /// `Edm.SByte`, which is signed.
    SByte,
    /// `Edm.Int16`.
    Int16,
    /// `Edm.Int32`.
    Int32,
    /// `Edm.Int64`.
    Int64,
    /// `Edm.Single`. It is read as a Double, because services write digits that an `f32` does not hold.
    Single,
    /// `Edm.Double`.
    Double,
    /// `Edm.Decimal`, whose digits are kept.
    Decimal,
    /// `Edm.Guid`, represented as the string on the wire.
    Guid,
    /// `Edm.Date`, represented as the string on the wire.
    Date,
    /// `Edm.DateTimeOffset`, represented as the string on the wire.
    DateTimeOffset,
    /// `Edm.TimeOfDay`, represented as the string on the wire.
    TimeOfDay,
    /// `Edm.Duration`, represented as the string on the wire.
    Duration,
    /// `Edm.Binary`, represented as the string on the wire, in base64url.
    Binary,
    /// `Edm.Stream`, represented as any JSON value, because it depends on the media type whether and how it is part of
    /// the JSON.
    Stream,
    /// `Edm.Untyped`, represented as any JSON value.
    Untyped,
    /// `Edm.Geography` and the types derived from it, represented as any JSON value.
    Geography,
    /// `Edm.Geometry` and the types derived from it, represented as any JSON value.
    Geometry,
}

impl Primitive {
    /// The name of the primitive type that other notations and languages call so.
    pub fn elsewhere(name: &str) -> Option<&'static str> {
        Some(match name.to_ascii_lowercase().as_str() {
            "str" | "text" | "char" | "url" | "uri" | "email" => "String",
            "bool" => "Boolean",
            "short" | "i16" => "Int16",
            "int" | "integer" | "i32" => "Int32",
            "long" | "bigint" | "i64" => "Int64",
            "float" | "f32" => "Single",
            "number" | "f64" => "Double",
            "money" | "numeric" => "Decimal",
            "uuid" => "Guid",
            "datetime" | "timestamp" | "date-time" => "DateTimeOffset",
            "time" => "TimeOfDay",
            "bytes" | "blob" | "base64" | "byte[]" => "Binary",
            "any" | "object" | "json" | "value" => "Untyped",
            _ => return None,
        })
    }

    /// Every primitive type with its name in the notation. The first name of a type stands for its other ones.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("String", Self::String),
        ("Boolean", Self::Boolean),
        ("Byte", Self::Byte),
        ("SByte", Self::SByte),
        ("Int16", Self::Int16),
        ("Int32", Self::Int32),
        ("Int64", Self::Int64),
        ("Single", Self::Single),
        ("Double", Self::Double),
        ("Decimal", Self::Decimal),
        ("Guid", Self::Guid),
        ("Date", Self::Date),
        ("DateTimeOffset", Self::DateTimeOffset),
        ("TimeOfDay", Self::TimeOfDay),
        ("Duration", Self::Duration),
        ("Binary", Self::Binary),
        ("Stream", Self::Stream),
        ("Untyped", Self::Untyped),
        ("Geography", Self::Geography),
        ("GeographyPoint", Self::Geography),
        ("GeographyLineString", Self::Geography),
        ("GeographyPolygon", Self::Geography),
        ("GeographyMultiPoint", Self::Geography),
        ("GeographyMultiLineString", Self::Geography),
        ("GeographyMultiPolygon", Self::Geography),
        ("GeographyCollection", Self::Geography),
        ("Geometry", Self::Geometry),
        ("GeometryPoint", Self::Geometry),
        ("GeometryLineString", Self::Geometry),
        ("GeometryPolygon", Self::Geometry),
        ("GeometryMultiPoint", Self::Geometry),
        ("GeometryMultiLineString", Self::Geometry),
        ("GeometryMultiPolygon", Self::Geometry),
        ("GeometryCollection", Self::Geometry),
    ];

    /// The primitive type with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, primitive)| *primitive)
    }

    /// One name of each primitive type.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let is_first = |index: usize| !Self::ALL[..index].iter().any(|(_, known)| *known == Self::ALL[index].1);
        Self::ALL.iter().enumerate().filter(move |(index, _)| is_first(*index)).map(|(_, (name, _))| *name)
    }

    /// How a value is represented in Rust.
    pub fn representation(self) -> Representation {
        match self {
            Self::String
            | Self::Guid
            | Self::Date
            | Self::DateTimeOffset
            | Self::TimeOfDay
            | Self::Duration
            | Self::Binary => Representation::Text,
            Self::Boolean => Representation::Bool,
            Self::Byte => Representation::U8,
            Self::SByte => Representation::I8,
            Self::Int16 => Representation::I16,
            Self::Int32 => Representation::I32,
            Self::Int64 => Representation::I64,
            Self::Single | Self::Double => Representation::F64,
            Self::Decimal => Representation::Decimal,
            Self::Stream | Self::Untyped | Self::Geography | Self::Geometry => Representation::Json,
        }
    }

    /// Whether the type is a string in Rust.
    pub fn is_text(self) -> bool {
        self.representation() == Representation::Text
    }
}

/// How a value of a primitive type is represented in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Representation {
    /// A string.
    Text,
    /// A `bool`.
    Bool,
    /// A `u8`.
    U8,
    /// An `i8`.
    I8,
    /// An `i16`.
    I16,
    /// An `i32`.
    I32,
    /// An `i64`.
    I64,
    /// An `f64`.
    F64,
    /// A number whose digits are kept.
    Decimal,
    /// Any JSON value.
    Json,
}
