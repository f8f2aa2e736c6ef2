//! Fuzzes the reader of metadata: a file is either read or refused with diagnostics that can be rendered.

use std::collections::BTreeMap;

use graph_calls_codegen::compare::metadata::{compare, Difference, What as Kind};
use graph_calls_codegen::diagnostic::{Diagnostics, Place};
use graph_calls_codegen::draft::import::import;
use graph_calls_codegen::draft::service::{namespace, service};
use graph_calls_codegen::draft::what::What;
use graph_calls_codegen::metadata::{csdl, Facts};
use graph_calls_codegen::report::{render, render_as, Format};
use graph_calls_codegen::schema::gap::Gaps;
use graph_calls_codegen::schema::load::load_files_with;

/// The name of the file in diagnostics.
const NAME: &str = "metadata.csdl";

/// The data is a file.
pub fn metadata(data: &[u8]) {
    let mut diagnostics = Diagnostics::new();
    let facts = csdl::read_bytes(&mut diagnostics, NAME, data.to_vec());
    assert_eq!(facts.is_err(), !diagnostics.is_empty());
    for format in [Format::Text, Format::Json, Format::Markdown, Format::Github] {
        let said = render_as(&diagnostics, format, false);
        assert!(facts.is_ok() || said.contains("GC2"), "{said}");
    }
    if let Ok(facts) = facts {
        check(&diagnostics, &facts);
        import_all(&facts);
    }
}

/// Imports everything: what is imported is a schema in which nothing of the metadata is missing.
fn import_all(facts: &Facts) {
    let (name, text) = ("service.yaml".to_owned(), service(namespace(facts)));
    let load = |files: Vec<(String, Vec<u8>)>| {
        let mut found = Diagnostics::new();
        let documents = load_files_with(&mut found, "", files, Gaps::Accepted);
        (documents, found)
    };
    let (documents, _) = load(vec![(name.clone(), text.clone().into_bytes())]);
    let mut files = BTreeMap::from([(name, text)]);
    let Ok(imported) = import(&documents, &files, facts, &What::all(facts)) else {
        return;
    };
    files.extend(imported.changes.files.into_iter().map(|change| (change.path, change.new)));
    let (documents, found) = load(files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect());
    assert!(found.is_empty(), "{}", render(&found, false));
    let mut differences = Diagnostics::new();
    let drift = compare(&mut differences, &documents, facts);
    let is_missing = |difference: &&Difference| matches!(difference.what, Kind::Missing { .. });
    assert_eq!(drift.differences.iter().filter(is_missing).count(), 0, "{}", render(&differences, false));
}

/// Checks that every fact stands where it says.
fn check(diagnostics: &Diagnostics, facts: &Facts) {
    let text = diagnostics.sources().iter().next().map_or("", |file| diagnostics.sources().text(file));
    let starts_with = |place: Place, word: &str| {
        let shown = &text[place.bytes()];
        assert!(shown.trim_start_matches('<').contains(word), "{shown} is no {word}");
    };
    for fact in facts.types.values() {
        starts_with(fact.place, "Type");
        for (_, property) in fact.properties.iter() {
            starts_with(property.place, "Property");
            starts_with(property.r#type.place, "Type");
        }
    }
    for fact in facts.enums.values() {
        starts_with(fact.place, "EnumType");
        fact.members.iter().for_each(|(_, member)| starts_with(member.place, "Member"));
    }
    for fact in facts.operations.values().flatten() {
        let shown = &text[fact.place.bytes()];
        assert!(shown.contains("Action") || shown.contains("Function"), "{shown}");
        fact.parameters.iter().for_each(|(_, parameter)| starts_with(parameter.place, "Parameter"));
    }
    // Cycles of base types end.
    for (name, fact) in &facts.types {
        for (property, _) in fact.properties.iter() {
            let _ = facts.inherited(name, property);
        }
    }
    let _ = (facts.dangling(), facts.derived());
}
