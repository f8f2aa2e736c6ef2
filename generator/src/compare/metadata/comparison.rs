//! A comparison in progress.

use std::collections::BTreeSet;

use super::difference::{Difference, Subject, What};
use super::names::Names;
use crate::diagnostic::Place;
use crate::metadata::facts::{notation, Facts};

/// What is compared, and what has been found so far.
pub struct Comparison<'c> {
    /// The facts of the schema.
    pub schema: &'c Facts,
    /// The facts of the metadata.
    pub metadata: &'c Facts,
    /// How the metadata names the definitions of the schema.
    pub names: &'c Names,
    /// The namespace of the schema.
    pub namespace: &'c str,
    /// Whether the metadata says nothing about what it lacks.
    pub is_slice: bool,
    /// The differences.
    pub differences: Vec<Difference>,
    /// The definitions of the schema of which the metadata says nothing.
    pub unknown: BTreeSet<String>,
}

impl Comparison<'_> {
    /// Adds a difference.
    pub fn add(&mut self, subject: Subject, what: What, here: Place, there: Option<Place>) {
        self.differences.push(Difference { subject, what, here, there });
    }

    /// A definition of the schema that the metadata lacks.
    pub fn lacks(&mut self, name: &str, what: What, here: Place) {
        let shown = notation(name, self.namespace);
        if self.is_slice {
            self.unknown.insert(shown.to_owned());
        } else {
            self.add(Subject::of(shown), what, here, None);
        }
    }

    /// The subject of a difference in a definition.
    pub fn subject(&self, name: &str) -> Subject {
        Subject::of(notation(name, self.namespace))
    }
}
