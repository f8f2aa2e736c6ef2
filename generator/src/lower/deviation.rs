//! Deviations: where the sources disagree, and what the schema does about it.

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics, FileId, Place};
use crate::model::Deviation;
use crate::schema::document::DeviationDocument;
use crate::schema::load::Documents;

use super::header_path;

/// Collects the deviations of all files.
pub fn lower_deviations(diagnostics: &mut Diagnostics, documents: &Documents) -> Vec<Deviation> {
    let mut all = Vec::new();
    let mut file = |file: FileId, path: &str, deviations: &[DeviationDocument], known: &[&str]| {
        check_deviations(diagnostics, file, deviations, known);
        let file = header_path(path);
        all.extend(deviations.iter().map(|document| Deviation { file: file.clone(), document: document.clone() }));
    };
    let service = &documents.service;
    file(service.file, &service.path, &service.document.deviations, &[]);
    for definition in &documents.types {
        let known: Vec<_> = definition.document.properties.names().collect();
        file(definition.file, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.enums {
        let known: Vec<_> = definition.document.members.names().collect();
        file(definition.file, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.actions {
        let known: Vec<_> = definition.document.parameters.names().collect();
        file(definition.file, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.notifications {
        file(definition.file, &definition.path, &definition.document.deviations, &[]);
    }
    all
}

fn check_deviations(diagnostics: &mut Diagnostics, file: FileId, deviations: &[DeviationDocument], known: &[&str]) {
    let mut ids: BTreeMap<&str, Place> = BTreeMap::new();
    for (index, deviation) in deviations.iter().enumerate() {
        let place = Place::file(file).key("deviations").index(index);
        check_id(diagnostics, &mut ids, &deviation.id, place.clone().key("id"));
        if let Some(of) = &deviation.of {
            if !known.contains(&of.as_str()) {
                let report = diagnostics.report(
                    Code::DeviationOf,
                    place.clone().key("of"),
                    format!("nothing here is called `{of}`"),
                );
                match suggest(of, known.iter().copied()) {
                    Some(name) => report.help(format!("did you mean `{name}`?")),
                    None => report
                        .help("a deviation is about a property, member or parameter of its file, or about all of it"),
                };
            }
        }
        let sources = [&deviation.documentation, &deviation.metadata, &deviation.messages];
        if sources.iter().filter(|source| source.is_some()).count() < 2 {
            diagnostics
                .report(Code::DeviationSources, place.clone(), "one source alone cannot disagree")
                .help("give at least two of `documentation`, `metadata` and `messages`");
        }
        check_proof(diagnostics, deviation, &place);
    }
}

/// What `messages` says is either proved or says why it cannot be.
fn check_proof(diagnostics: &mut Diagnostics, deviation: &DeviationDocument, place: &Place) {
    for (index, evidence) in deviation.evidence.iter().enumerate() {
        if !evidence.at.is_empty() && !evidence.at.starts_with('/') {
            let place = place.clone().key("evidence").index(index).key("at");
            diagnostics
                .report(Code::InvalidPath, place, format!("`{}` is not a JSON Pointer", evidence.at))
                .help("a pointer starts with a slash, such as `/value/0/id`");
        }
    }
    let key = |key| place.clone().key(key).at_key();
    let (place, message, help) = match (&deviation.messages, &deviation.evidence[..], &deviation.unproved) {
        (None, [], None) | (Some(_), [_, ..], None) | (Some(_), [], Some(_)) => return,
        (None, [_, ..], _) => (
            key("evidence"),
            "evidence for what `messages` does not say",
            "say under `messages` what these messages show",
        ),
        (None, [], Some(_)) => {
            (key("unproved"), "nothing here needs a proof", "remove `unproved`, or say under `messages` what they show")
        }
        (Some(_), [], None) => (
            key("messages"),
            "nothing proves this",
            "add `evidence`; if no value in a body can prove it, say why under `unproved`",
        ),
        (Some(_), [_, ..], Some(_)) => {
            (key("unproved"), "this has evidence", "remove `unproved`, which is for what no body can prove")
        }
    };
    diagnostics.report(Code::DeviationProof, place, message).help(help);
}

/// An id is in kebab case and unique in its list.
pub fn check_id<'a>(diagnostics: &mut Diagnostics, ids: &mut BTreeMap<&'a str, Place>, id: &'a str, place: Place) {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if !id.split('-').all(is_word) {
        diagnostics
            .report(Code::InvalidId, place, format!("`{id}` is not an id"))
            .help("write lower-case words with dashes between them");
    } else if let Some(first) = ids.get(id) {
        diagnostics
            .report(Code::DuplicateId, place, format!("`{id}` is taken"))
            .note(first.clone(), "it was first used here");
    } else {
        ids.insert(id, place);
    }
}
