//! Compares a schema with the metadata of its service.
//!
//! Both are facts in the same form, so one pass over two sorted maps finds every [`Difference`]. Then the claims of
//! deviations are checked: a claim that is true explains the difference at its place, and one that is not is a finding.

mod claim;
mod comparison;
mod difference;
mod finding;
mod lead;
mod member;
mod names;
mod open_enum;
mod operation;
mod request;
mod structured;
mod there;

use std::collections::BTreeSet;

use self::comparison::Comparison;
pub use self::difference::{Difference, Noun, Subject, What};
pub use self::lead::Lead;
pub use self::names::Names;
use crate::diagnostic::Diagnostics;
use crate::metadata::declared::declared;
use crate::metadata::Facts;
use crate::schema::kind::Documents;

/// The result of a comparison.
#[derive(Debug)]
pub struct Drift {
    /// The differences that no deviation explains.
    pub differences: Vec<Difference>,
    /// The definitions of the schema about which the metadata says nothing, because it is only a slice.
    pub unknown: BTreeSet<String>,
    /// The number of claims that are true.
    pub claims: usize,
}

/// Compares a schema with metadata, and reports what differs.
///
/// Metadata in which a reference leads nowhere is a slice: it says nothing about the definitions that it lacks.
pub fn compare(diagnostics: &mut Diagnostics, documents: &Documents, metadata: &Facts) -> Drift {
    let schema = declared(documents);
    let namespace = documents.service.document.service.as_str();
    let names = Names::new(documents, &schema, metadata, namespace);
    let mut comparison = Comparison {
        schema: &schema,
        metadata,
        names: &names,
        namespace,
        is_slice: !metadata.dangling().is_empty(),
        differences: Vec::new(),
        unknown: BTreeSet::new(),
    };
    comparison.types();
    comparison.enums();
    comparison.operations();
    comparison.requests();
    let claims = claim::check(diagnostics, documents, &mut comparison);
    let Comparison { differences, unknown, .. } = comparison;
    for difference in &differences {
        diagnostics.extend([finding::finding(difference, namespace)]);
    }
    Drift { differences, unknown, claims }
}
