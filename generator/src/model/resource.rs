//! Types: complex and entity types, and the parameters of an action.

use super::{
    Documentation, ExampleCode, Imports, ModuleIdent, OperationMark, Outcome, Property, ResourceId, RosterMember,
    TypeIdent, VariantIdent, Who, WireName,
};

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
    /// How it is a member of a roster, if it is one.
    pub roster: Option<RosterMember>,
    /// How the operation of a request is recognized, if a client can wait for one of this type.
    pub awaited: Option<OperationMark>,
    /// Its own properties, in the order of the schema.
    pub properties: Vec<Property>,
    /// The items that its definition imports from other files.
    pub imports: Imports,
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
