//! Enums.

use super::{Documentation, ModuleIdent, TypeIdent, VariantIdent, WireName};

/// An enum of the schema: its place in `Api::enums`.
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
