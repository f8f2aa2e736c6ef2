//! Rules: what a client can check about a request.

use super::{FieldIdent, MemberKey, Placing, ResourceId, VariantIdent};

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
}

/// The values that a path such as `participants/*/identity/phone` selects.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The steps to a single value, or to the collection whose elements are selected.
    pub before: Vec<Step>,
    /// The steps from each element, if the path contains a `*`.
    pub each: Option<Vec<Step>>,
    /// How the selected value is borrowed.
    pub leaf: Leaf,
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
