//! A difference between a schema and metadata.

use std::fmt;

use crate::diagnostic::Place;
use crate::metadata::argument::ArgumentForm;
use crate::metadata::facts::{Kind, TypeExpr};

/// A difference between a schema and metadata.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What differs.
    pub subject: Subject,
    /// How it differs.
    pub what: What,
    /// The place in the schema. What is missing there has the place of its definition.
    pub here: Place,
    /// The place in the metadata, unless the whole definition is missing there.
    pub there: Option<Place>,
}

/// What a difference or a claim is about.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Subject {
    /// The definition, as the schema names it: `participant`, `invite(Collection(participant))`.
    pub owner: String,
    /// Its property, member, or parameter.
    pub member: Option<String>,
}

/// How the subject differs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum What {
    /// The metadata declares it, and the schema does not.
    Missing {
        /// What it is.
        noun: Noun,
        /// Its type, unless it is a member of an enum.
        r#type: Option<TypeExpr>,
        /// Whether it can be null.
        nullable: bool,
        /// The number of a member.
        value: Option<i64>,
        /// The closest one before it in the metadata that the schema has.
        after: Option<String>,
    },
    /// The metadata declares a property on a type that inherits it in the schema.
    Inherited {
        /// The type that declares it in the schema.
        from: String,
    },
    /// The schema declares it, and the metadata does not.
    Extra {
        /// What it is.
        noun: Noun,
    },
    /// The type is another one.
    Type {
        /// The type in the schema.
        here: TypeExpr,
        /// The type in the metadata.
        there: TypeExpr,
    },
    /// The type that is returned is another one.
    Returns {
        /// The type in the schema.
        here: Option<TypeExpr>,
        /// The type in the metadata.
        there: Option<TypeExpr>,
    },
    /// The type to which an action is bound.
    Binding {
        /// The type in the schema.
        here: TypeExpr,
        /// The type in the metadata.
        there: TypeExpr,
    },
    /// Whether it can be null.
    Nullable {
        /// What the metadata says.
        there: bool,
    },
    /// Whether it is a complex type or an entity type.
    Kind {
        /// What the metadata says.
        there: Kind,
    },
    /// It is a type in one and an enum in the other, or an action and a function.
    Category {
        /// What the schema calls it.
        here: Noun,
        /// What the metadata calls it.
        there: Noun,
    },
    /// The base type.
    Base {
        /// The base type in the schema.
        here: Option<String>,
        /// The base type in the metadata.
        there: Option<String>,
    },
    /// Whether there are only objects of derived types.
    Abstract {
        /// What the metadata says.
        there: bool,
    },
    /// Whether objects can have properties that are not declared.
    Open {
        /// What the metadata says.
        there: bool,
    },
    /// Whether a value can have several members.
    Flags {
        /// What the metadata says.
        there: bool,
    },
    /// The number of a member.
    Value {
        /// The number in the schema.
        here: i64,
        /// The number in the metadata.
        there: i64,
    },
    /// The call of a function in a path lacks an argument.
    Argument {
        /// The type of the parameter.
        there: TypeExpr,
    },
    /// An argument in the path stands in quotes and should not, or the other way round.
    Quotes {
        /// The type of the parameter.
        there: TypeExpr,
        /// How an argument of this type is written.
        form: ArgumentForm,
    },
    /// The type of the body of a request.
    Body {
        /// The type in the schema.
        here: TypeExpr,
        /// The type in the metadata.
        there: TypeExpr,
    },
    /// The letter case of the name.
    Spelling {
        /// The name in the metadata.
        there: String,
    },
}

/// What a subject is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Noun {
    /// A complex type or an entity type.
    Type,
    /// An enum type.
    Enum,
    /// An action.
    Action,
    /// A function.
    Function,
    /// A property of a type.
    Property,
    /// A member of an enum.
    Member,
    /// A parameter of an action or a function.
    Parameter,
    /// An argument of a function in a path.
    Argument,
    /// A path along properties.
    Path,
}

impl Subject {
    /// A definition.
    pub fn of(owner: impl Into<String>) -> Self {
        Self { owner: owner.into(), member: None }
    }

    /// A member of this definition.
    #[must_use]
    pub fn member(&self, member: impl Into<String>) -> Self {
        Self { owner: self.owner.clone(), member: Some(member.into()) }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.member {
            Some(member) => write!(formatter, "{}/{member}", self.owner),
            None => formatter.write_str(&self.owner),
        }
    }
}

impl fmt::Display for Noun {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Type => "type",
            Self::Enum => "enum",
            Self::Action => "action",
            Self::Function => "function",
            Self::Property => "property",
            Self::Member => "member",
            Self::Parameter => "parameter",
            Self::Argument => "argument",
            Self::Path => "path",
        })
    }
}

impl What {
    /// What differs, in a word that never changes: a part of the fingerprint of a finding.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Inherited { .. } => "inherited",
            Self::Extra { .. } => "extra",
            Self::Type { .. } => "type",
            Self::Returns { .. } => "returns",
            Self::Binding { .. } => "binding",
            Self::Nullable { .. } => "nullable",
            Self::Kind { .. } => "kind",
            Self::Category { .. } => "category",
            Self::Base { .. } => "base",
            Self::Abstract { .. } => "abstract",
            Self::Open { .. } => "open",
            Self::Flags { .. } => "flags",
            Self::Value { .. } => "value",
            Self::Argument { .. } => "argument",
            Self::Quotes { .. } => "quotes",
            Self::Body { .. } => "body",
            Self::Spelling { .. } => "spelling",
        }
    }
}
