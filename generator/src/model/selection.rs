//! Selections: which values of a request a rule is about.

use super::{FieldIdent, ResourceId, VariantIdent, WireName};

/// The values that a path such as `participants/*/identity/phone` selects.
#[derive(Clone, Debug, PartialEq)]
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

/// A step to a property of an object.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
