//! Rules: what a client can check about a request.

use super::{FieldIdent, MemberKey, Placing, ResourceId, VariantIdent, WireName};

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
            | Self::Given { of } => Some(of),
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
#[derive(Clone, Debug)]
pub enum Condition {
    /// There is a value in this selection.
    Any(Selection),
    /// The rule with this static has no finding at the same location or inside it.
    Unless(VariantIdent),
}

/// The check of a rule.
#[derive(Clone, Debug)]
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
    /// A collection is present, even if it is empty.
    Given {
        /// The collection.
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

/// The values that a path such as `participants/*/identity/phone` selects.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The steps to a single value, or to the collection whose elements are selected.
    pub before: Vec<Step>,
    /// The type of the elements that are selected, if the path contains a `*` and names a derived type after it.
    pub narrowed: Option<Narrowing>,
    /// The steps from each element, if the path contains a `*`.
    pub each: Option<Vec<Step>>,
    /// How the selected value is borrowed.
    pub leaf: Leaf,
}

impl Selection {
    /// The path as the notation writes it.
    pub fn written(&self) -> String {
        let Self { before, narrowed, each, leaf: _ } = self;
        let mut words = Vec::new();
        before.iter().for_each(|step| step.write(&mut words));
        words.extend(each.as_ref().map(|_| "*".to_owned()));
        words.extend(narrowed.iter().map(Narrowing::written));
        each.iter().flatten().for_each(|step| step.write(&mut words));
        words.join("/")
    }
}

impl Step {
    fn write(&self, words: &mut Vec<String>) {
        let Self { name, ident: _, leaf: _, narrowed } = self;
        words.push(name.clone());
        words.extend(narrowed.iter().map(Narrowing::written));
    }
}

impl Narrowing {
    fn written(&self) -> String {
        format!("({})", self.name)
    }
}

/// A step to a property of an object.
#[derive(Clone, Debug)]
pub struct Step {
    /// The property's name on the wire, for the JSON Pointer.
    pub name: String,
    /// The property's field.
    pub ident: FieldIdent,
    /// How the field's value is borrowed.
    pub leaf: Leaf,
    /// The derived type that the value must have to be followed.
    pub narrowed: Option<Narrowing>,
}

/// One of the types that are derived from an abstract type.
#[derive(Clone, Debug)]
pub struct Narrowing {
    /// The abstract type.
    pub family: ResourceId,
    /// The derived type, for messages.
    pub name: WireName,
    /// The variant that holds an object of the derived type.
    pub variant: VariantIdent,
}

/// How a value is borrowed from its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A string: `as_deref` returns `&str`.
    Text,
    /// An object: `as_deref` borrows it from its box.
    Object,
    /// A collection, number, boolean, or enum: `as_ref` borrows it.
    Plain,
}
