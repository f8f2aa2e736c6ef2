//! Properties and parameters.

use super::{Documentation, FieldIdent, TypeRef, VariantIdent, WireName};

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
