//! How the arguments of a function are written in a path.

use super::facts::{split, Facts, TypeExpr, EDM};

/// How an argument is written in a path (OData 4.01, URL Conventions, section 5.1.1.1).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ArgumentForm {
    /// In quotes: a string, or the name of a member.
    Quoted,
    /// As it is: a number, a date, or another word.
    Literal,
    /// As the name of a query option that has the value: everything else, such as a collection.
    Alias,
}

impl ArgumentForm {
    /// The form of arguments of a type. It is not known for a type that is not defined.
    #[must_use]
    pub fn of(facts: &Facts, r#type: &TypeExpr) -> Option<Self> {
        let form = Self::of_unknown(r#type);
        match r#type.is_primitive() || r#type.is_collection || facts.enums.contains_key(&r#type.name) {
            true => Some(form),
            false => facts.types.contains_key(&r#type.name).then_some(Self::Alias),
        }
    }

    /// The form of arguments of a type, if one that is not primitive is an enum.
    #[must_use]
    pub fn of_unknown(r#type: &TypeExpr) -> Self {
        match split(&r#type.name) {
            _ if r#type.is_collection => Self::Alias,
            (EDM, "String") => Self::Quoted,
            (EDM, "Boolean" | "Byte" | "SByte" | "Int16" | "Int32" | "Int64" | "Single" | "Double" | "Decimal") => {
                Self::Literal
            }
            (EDM, "Guid" | "Date" | "DateTimeOffset" | "TimeOfDay") => Self::Literal,
            (EDM, _) => Self::Alias,
            _ => Self::Quoted,
        }
    }

    /// The argument with this parameter of the path.
    #[must_use]
    pub fn written(self, parameter: &str) -> String {
        match self {
            Self::Quoted => format!("'{{{parameter}}}'"),
            Self::Literal => format!("{{{parameter}}}"),
            Self::Alias => format!("@{parameter}"),
        }
    }

    /// Whether an argument can be one of this form. Every value can be that of a query option.
    #[must_use]
    pub fn fits(self, argument: &str) -> bool {
        let is_quoted = argument.starts_with('\'');
        match self {
            _ if argument.starts_with('@') || argument == "null" => true,
            Self::Quoted => is_quoted,
            Self::Literal => !is_quoted,
            Self::Alias => false,
        }
    }
}
