//! Rules: what a client can check of a request.

use super::{FieldIdent, ResourceId, VariantIdent, WireName};

/// A rule of an action.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name, in kebab case.
    pub id: String,
    /// The static that holds what it says.
    pub ident: VariantIdent,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What it says.
    pub says: String,
    /// The URL of the page that documents it.
    pub url: String,
    /// When it applies, each of these being true.
    pub conditions: Vec<Condition>,
    /// What it checks.
    pub check: Check,
}

/// The severity of a violation of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The service would reject the request.
    Error,
    /// It would do something else.
    Warning,
}

/// When a rule applies.
#[derive(Clone, Debug)]
pub enum Condition {
    /// Any value stands there.
    Any(Selection),
    /// The rule with this static has found nothing at the same place or inside it.
    Unless(VariantIdent),
}

/// What a rule checks.
#[derive(Clone, Debug)]
pub enum Check {
    /// A collection has as many elements.
    Count {
        /// The collection.
        of: Selection,
        /// At least.
        min: Option<usize>,
        /// At most.
        max: Option<usize>,
    },
    /// A text is as long.
    Length {
        /// The text.
        of: Selection,
        /// In what the length is counted.
        unit: Unit,
        /// At least.
        min: Option<usize>,
        /// At most.
        max: Option<usize>,
    },
    /// An object of a choice type has as many members; one that is not there has none.
    Members {
        /// The object.
        of: Selection,
        /// Its type.
        resource: ResourceId,
        /// At least.
        min: Option<usize>,
        /// At most.
        max: Option<usize>,
        /// What a member must have to count.
        with: Option<MemberKey>,
    },
    /// A text has a form; one that is not there has none.
    Format {
        /// The text.
        of: Selection,
        /// The form.
        is: Format,
    },
    /// No two objects of a choice type share a member with the same key.
    Distinct {
        /// The objects.
        of: Selection,
        /// The key of a member.
        by: MemberKey,
    },
    /// Nothing stands there.
    Absent {
        /// What should not.
        of: Selection,
    },
    /// A collection is there, even if it is empty.
    Given {
        /// The collection.
        of: Selection,
    },
    /// No name in the body differs from a declared one in letter case only.
    Names,
    /// A path parameter can be a segment of a path.
    Segment {
        /// The parameter.
        of: FieldIdent,
        /// Its JSON Pointer.
        pointer: String,
    },
}

/// The property that tells who a member of a choice is.
#[derive(Clone, Debug)]
pub struct MemberKey {
    /// The field.
    pub ident: FieldIdent,
    /// Its name on the wire.
    pub name: WireName,
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
    /// The steps to a single value, or to the collection whose elements are looked at.
    pub before: Vec<Step>,
    /// The steps from each element, if there is a `*`.
    pub each: Option<Vec<Step>>,
    /// What stands at the end.
    pub leaf: Leaf,
}

/// A step into an object.
#[derive(Clone, Debug)]
pub struct Step {
    /// The property's name on the wire, for the JSON Pointer.
    pub name: String,
    /// Its field.
    pub ident: FieldIdent,
    /// How the field's value is borrowed.
    pub leaf: Leaf,
}

/// How a value is borrowed from its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// Text: `as_deref` gives `&str`.
    Text,
    /// An object: `as_deref` gives it out of its box.
    Object,
    /// A collection, number, boolean or enum: `as_ref`.
    Plain,
}
