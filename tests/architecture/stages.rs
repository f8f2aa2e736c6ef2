//! No lower stage imports a higher one.

use super::imports::{imports, Imports};
use super::sources::Sources;

/// The imports that are allowed in a stage.
#[derive(Clone, Copy)]
enum May {
    /// All lower stages.
    Lower,
    /// Only these stages.
    Only(&'static [&'static str]),
}

/// The stages, from the lowest to the highest: the files and folders with these names in
/// `generator/src`.
const STAGES: &[(&str, May)] = &[
    // The runtime becomes part of another crate.
    ("support", May::Only(&[])),
    ("parallel", May::Only(&[])),
    ("artefact", May::Only(&[])),
    ("printable", May::Only(&[])),
    // It depends on no language and on no stage.
    ("diagnostic", May::Only(&["parallel", "printable"])),
    // It does not depend on the notation.
    ("yaml", May::Only(&["diagnostic", "parallel", "printable"])),
    // It does not depend on the source of the model.
    ("model", May::Only(&[])),
    ("schema", May::Lower),
    // It describes, and judges nothing.
    ("metadata", May::Only(&["diagnostic", "model", "schema"])),
    ("compare", May::Only(&["artefact", "diagnostic", "metadata", "model", "schema"])),
    ("lower", May::Lower),
    // It reads only the model.
    ("emit", May::Only(&["artefact", "model", "parallel", "printable"])),
    ("format", May::Only(&["artefact", "parallel"])),
    ("output", May::Lower),
    ("report", May::Lower),
    ("draft", May::Lower),
    ("lib", May::Lower),
    ("review", May::Lower),
    ("command", May::Lower),
    ("cli", May::Lower),
    ("main", May::Lower),
];

/// The stage of a file, and its index.
fn stage(file: &str) -> Option<(usize, &'static str, May)> {
    let name = file.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    STAGES.iter().enumerate().find(|(_, (stage, _))| *stage == name).map(|(place, (stage, may))| (place, *stage, *may))
}

/// The forbidden imports.
fn wrong(imports: &Imports) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((from, to), paths) in imports {
        let (Some((from_place, from_stage, may)), Some((to_place, to_stage, _))) = (stage(from), stage(to)) else {
            wrong.push(format!("{from} > {to}: one of them is in no stage; add it to STAGES in this test"));
            continue;
        };
        let is_fine = match may {
            _ if from_stage == to_stage => true,
            May::Lower => to_place < from_place && to_stage != "support",
            May::Only(stages) => stages.contains(&to_stage),
        };
        if !is_fine {
            wrong.push(format!("{from} > {to} by {paths:?}"));
        }
    }
    wrong
}

#[test]
fn no_lower_stage_imports_a_higher_one() {
    let wrong = wrong(&imports(&Sources::of_generator()));
    assert!(wrong.is_empty(), "these stages may not import those:\n{}", wrong.join("\n"));
}

#[test]
fn a_stage_that_imports_a_higher_one_is_found() {
    let files = [
        ("artefact.rs", "pub fn new() {}"),
        ("model.rs", "pub struct Api; use crate::schema::Document;"),
        ("schema/document.rs", "use crate::diagnostic::Place; pub struct Document;"),
        ("schema.rs", "mod document; pub use document::Document;"),
        ("diagnostic.rs", "pub struct Place; fn f() { crate::parallel::map(); crate::artefact::new() }"),
        ("emit.rs", "use crate::model::Api; use crate::schema; fn f() { schema::Document }"),
        ("lower.rs", "use crate::emit::f; use crate::support::x;"),
        ("parallel.rs", "pub fn map() {}"),
        ("support.rs", ""),
        ("lib.rs", ""),
        ("new.rs", "use crate::model::Api;"),
    ];
    let found = wrong(&imports(&Sources::new(files)));
    let found: Vec<_> = found.iter().map(|line| line.split(" by ").next().unwrap_or_default()).collect();
    assert_eq!(
        found,
        [
            "diagnostic.rs > artefact.rs",
            "emit.rs > schema/document.rs",
            "lower.rs > emit.rs",
            "lower.rs > support.rs",
            "model.rs > schema/document.rs",
            "new.rs > model.rs: one of them is in no stage; add it to STAGES in this test",
        ]
    );
}
