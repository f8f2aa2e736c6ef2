//! Enums.

use super::{Documentation, ModuleIdent, TypeIdent, VariantIdent, WireName};

/// The ID of an enum: its index in `Api::enums`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub usize);

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
    /// Whether a value can combine members.
    pub kind: EnumKind,
    /// The members, in the order of the schema.
    pub members: Vec<Member>,
}

/// Whether a value of an enum can combine members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumKind {
    /// A value is one member.
    Single,
    /// A value is a list of members.
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
