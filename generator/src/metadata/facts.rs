//! Facts: what metadata or a schema declares.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::members::Members;
use crate::diagnostic::Place;

/// Everything that metadata or a schema declares, by qualified names such as `microsoft.graph.participant`.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The namespaces that define something.
    pub namespaces: BTreeSet<String>,
    /// The complex types and the entity types.
    pub types: BTreeMap<String, TypeFact>,
    /// The enum types.
    pub enums: BTreeMap<String, EnumFact>,
    /// The actions and functions. Several operations can have the same key: overloads of a function.
    pub operations: BTreeMap<OperationKey, Vec<OperationFact>>,
    /// The entity sets and singletons: where the paths of the service begin.
    pub roots: Members<RootFact>,
    /// The operations that are not bound to a type, under the names that paths begin with.
    pub imports: Members<ImportFact>,
    /// The requests of a schema that are no actions, by name. Metadata has none: paths follow from its types.
    pub requests: BTreeMap<String, RequestFact>,
}

/// Something that is declared, and where.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fact<T> {
    /// What is declared.
    pub value: T,
    /// Where it is declared. A default is where it could be overridden.
    pub place: Place,
}

impl<T> Fact<T> {
    /// Creates a fact.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

/// A complex type or an entity type.
#[derive(Clone, Debug)]
pub struct TypeFact {
    /// The definition.
    pub place: Place,
    /// Which of the two it is.
    pub kind: Kind,
    /// The qualified name of its base type.
    pub base: Option<Fact<String>>,
    /// Whether there are only objects of derived types.
    pub is_abstract: Fact<bool>,
    /// Whether objects can have properties that are not declared.
    pub is_open: Fact<bool>,
    /// Where its properties stand.
    pub body: Place,
    /// Its own properties, including navigation properties, which are on the wire if they are expanded.
    pub properties: Members<PropertyFact>,
}

/// The kind of a structured type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// `ComplexType`
    Complex,
    /// `EntityType`
    Entity,
}

/// A property of a type.
#[derive(Clone, Debug)]
pub struct PropertyFact {
    /// The declaration.
    pub place: Place,
    /// Its type.
    pub r#type: Fact<TypeExpr>,
    /// Whether its value, or the elements of a collection, can be null.
    pub nullable: Fact<bool>,
    /// Whether it leads to entities of their own.
    pub is_navigation: bool,
}

/// An enum type.
#[derive(Clone, Debug)]
pub struct EnumFact {
    /// The definition.
    pub place: Place,
    /// Whether a value can have several members.
    pub is_flags: Fact<bool>,
    /// Where its members stand.
    pub body: Place,
    /// The members and their numbers.
    pub members: Members<MemberFact>,
}

/// A member of an enum type.
#[derive(Clone, Debug)]
pub struct MemberFact {
    /// The declaration.
    pub place: Place,
    /// Its number.
    pub value: Fact<i64>,
}

/// What distinguishes an operation: its qualified name, and the type to which it is bound.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct OperationKey {
    /// The qualified name.
    pub name: String,
    /// The type of the binding parameter, if the operation is bound.
    pub binding: Option<TypeExpr>,
}

impl OperationKey {
    /// The operation as it is named on the command line, such as `mute(participant)`.
    #[must_use]
    pub fn notation(&self, namespace: &str) -> String {
        let binding = self.binding.as_ref().map(|binding| binding.notation(namespace)).unwrap_or_default();
        format!("{}({binding})", notation(&self.name, namespace))
    }
}

/// An action or a function.
#[derive(Clone, Debug)]
pub struct OperationFact {
    /// The definition.
    pub place: Place,
    /// Which of the two it is.
    pub kind: OperationKind,
    /// Where its parameters stand.
    pub body: Place,
    /// The parameters without the one to which the operation is bound.
    pub parameters: Members<ParameterFact>,
    /// What it returns, if anything.
    pub returns: Option<Fact<TypeExpr>>,
}

/// The kind of an operation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OperationKind {
    /// `Action`: it can have side effects.
    Action,
    /// `Function`: it only computes something.
    Function,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct ParameterFact {
    /// The declaration.
    pub place: Place,
    /// Its type.
    pub r#type: Fact<TypeExpr>,
    /// Whether its value can be null.
    pub nullable: Fact<bool>,
}

/// An entity set or a singleton.
#[derive(Clone, Debug)]
pub struct RootFact {
    /// The declaration.
    pub place: Place,
    /// The type of its entities; a collection if it is a set.
    pub r#type: TypeExpr,
}

/// The name that the path of an operation has if it is not bound to a type.
#[derive(Clone, Debug)]
pub struct ImportFact {
    /// The declaration.
    pub place: Place,
    /// The qualified name of the operation.
    pub operation: String,
}

/// A request of a schema that is no action.
#[derive(Clone, Debug)]
pub struct RequestFact {
    /// The place of its name.
    pub place: Place,
    /// The HTTP method.
    pub method: String,
    /// The path.
    pub path: Fact<String>,
    /// The type of the object in the body, if there is one.
    pub body: Option<Fact<TypeExpr>>,
    /// The type of the body of a response, which is the same for each status that has one.
    pub returns: Option<Fact<TypeExpr>>,
}

/// The type of a value.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct TypeExpr {
    /// The qualified name of the type, or of the type of the elements. Primitive types are in the namespace `Edm`.
    pub name: String,
    /// Whether it is a collection.
    pub is_collection: bool,
}

/// The namespace of primitive types.
pub const EDM: &str = "Edm";

impl TypeExpr {
    /// One value of a type.
    pub fn one(name: impl Into<String>) -> Self {
        Self { name: name.into(), is_collection: false }
    }

    /// The type of the elements, if it is a collection, or else the type itself.
    #[must_use]
    pub fn element(&self) -> Self {
        Self::one(self.name.as_str())
    }

    /// Whether the type needs no definition.
    #[must_use]
    pub fn is_primitive(&self) -> bool {
        split(&self.name).0 == EDM
    }

    /// The expression in the notation of a schema with this namespace.
    #[must_use]
    pub fn notation(&self, namespace: &str) -> String {
        let name = notation(&self.name, namespace);
        if self.is_collection {
            format!("Collection({name})")
        } else {
            name.to_owned()
        }
    }
}

impl fmt::Display for TypeExpr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_collection {
            write!(formatter, "Collection({})", self.name)
        } else {
            formatter.write_str(&self.name)
        }
    }
}

/// A qualified name in a schema with this namespace: names in other namespaces stay qualified.
#[must_use]
pub fn notation<'n>(name: &'n str, namespace: &str) -> &'n str {
    match split(name) {
        (EDM, simple) => simple,
        (space, simple) if space == namespace => simple,
        _ => name,
    }
}

/// Splits a qualified name into its namespace and its simple name.
#[must_use]
pub fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or(("", name))
}
