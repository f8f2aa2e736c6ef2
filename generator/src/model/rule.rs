//! Rules: what a client can check about a request.

use super::{FieldIdent, MemberKey, Narrowing, Placing, ResourceId, Selection, VariantIdent};

/// A rule of an action.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The rule's name, in kebab-case.
    pub id: String,
    /// The constant that contains the rule.
    pub ident: VariantIdent,
    /// The severity of a violation.
    pub severity: Severity,
    /// The message.
    pub says: String,
    /// The URL of the page that documents it.
    pub url: String,
    /// The conditions under which the rule applies. All of them must be true.
    pub conditions: Vec<Condition>,
    /// The check.
    pub check: Check,
}

impl Rule {
    /// The derived types in its paths.
    pub fn narrowings(&self) -> impl Iterator<Item = &Narrowing> {
        let conditions = self.conditions.iter().filter_map(|condition| match condition {
            Condition::Any(selection) => Some(selection),
            Condition::Unless(_) => None,
        });
        conditions.chain(self.check.selection()).flat_map(|selection| {
            let steps = selection.before.iter().chain(selection.each.iter().flatten());
            steps.filter_map(|step| step.narrowed.as_ref()).chain(&selection.narrowed)
        })
    }
}

impl Check {
    /// The values that it is about, if a path selects them.
    pub fn selection(&self) -> Option<&Selection> {
        match self {
            Self::Count { of, .. }
            | Self::Length { of, .. }
            | Self::Range { of, .. }
            | Self::Members { of, .. }
            | Self::Format { of, .. }
            | Self::Distinct { of, .. }
            | Self::DistinctTexts { of, .. }
            | Self::Present { of }
            | Self::Absent { of }
            | Self::Given { of }
            | Self::Required { of } => Some(of),
            Self::Names | Self::Values | Self::Segment { .. } => None,
        }
    }
}

/// The severity of a violation of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The service would reject the request.
    Error,
    /// The service would accept the request, but do something else.
    Warning,
}

/// A condition under which a rule applies.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// There is a value in this selection.
    Any(Selection),
    /// The rule with this static has no finding at the same location or inside it.
    Unless(VariantIdent),
}

/// The check of a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// The number of elements of a collection is within bounds.
    Count {
        /// The collection.
        of: Selection,
        /// The minimum.
        min: Option<usize>,
        /// The maximum.
        max: Option<usize>,
    },
    /// The length of a string is within bounds.
    Length {
        /// The string.
        of: Selection,
        /// The unit of the length.
        unit: Unit,
        /// The minimum.
        min: Option<usize>,
        /// The maximum.
        max: Option<usize>,
    },
    /// A number is within bounds.
    Range {
        /// The number.
        of: Selection,
        /// What is compared.
        number: Number,
        /// The least value.
        min: Option<f64>,
        /// The greatest value.
        max: Option<f64>,
    },
    /// The number of members of a choice object is within bounds. A missing object has no members.
    Members {
        /// The object.
        of: Selection,
        /// Its type.
        resource: ResourceId,
        /// The minimum.
        min: Option<usize>,
        /// The maximum.
        max: Option<usize>,
        /// What a member must have to count.
        with: Option<MemberKey>,
    },
    /// A string has a format. A missing string does not have it.
    Format {
        /// The string.
        of: Selection,
        /// The format.
        is: Format,
    },
    /// No two objects of a choice type share a member with the same key.
    Distinct {
        /// The objects.
        of: Selection,
        /// The property that is the key of a member.
        by: MemberKey,
    },
    /// No two strings are equal.
    DistinctTexts {
        /// The strings.
        of: Selection,
        /// When they are equal.
        equality: Equality,
    },
    /// There is a value.
    Present {
        /// The value that must be present.
        of: Selection,
    },
    /// There is no value.
    Absent {
        /// The value that must be absent.
        of: Selection,
    },
    /// A value is present wherever there is the object that contains it. A collection can be empty.
    Given {
        /// The value.
        of: Selection,
    },
    /// A property is present, and so is every object that contains it.
    Required {
        /// The property.
        of: Selection,
    },
    /// No name in the body differs from a declared one only in letter case.
    Names,
    /// The values in the body fit the types of their properties.
    Values,
    /// A path parameter is a valid segment of a path.
    Segment {
        /// The parameter.
        of: FieldIdent,
        /// Its JSON Pointer.
        pointer: String,
        /// Where it stands in the path.
        placing: Placing,
    },
}

/// The unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode characters.
    Characters,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

/// A format of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An international phone number.
    E164,
    /// A complete URI.
    Uri,
    /// A GUID.
    Guid,
    /// A date, a time of day, and a time zone.
    DateTime,
}

/// How a number is compared with bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// It is an integer, and so are the bounds.
    Integer,
    /// It is a double.
    Double,
    /// It is converted to a double.
    Decimal,
}

/// When two strings are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Equality {
    /// If they have the same characters.
    Exact,
    /// If they have the same characters apart from letter case.
    AnyCase,
}
