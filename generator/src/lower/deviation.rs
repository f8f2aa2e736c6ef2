//! Deviations: where the sources disagree, and what the schema does about it.

use crate::diagnostic::{suggest, Code, Place};
use crate::model::{Deviation, Evidence};
use crate::schema::document::{DeviationDocument, EvidenceDocument};
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::name::id::Ids;

/// Collects the deviations of all files.
pub fn lower_deviations(cx: &mut Cx<'_>) -> Vec<Deviation> {
    let documents = cx.documents;
    let mut all = Vec::new();
    let service = &documents.service;
    lower_file(cx, &mut all, &service.path, &service.document.deviations, &[]);
    for definition in &documents.types {
        let known: Vec<_> = definition.document.properties.names().collect();
        lower_file(cx, &mut all, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.enums {
        let known: Vec<_> = definition.document.members.names().collect();
        lower_file(cx, &mut all, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.actions {
        let known: Vec<_> = definition.document.parameters.names().collect();
        lower_file(cx, &mut all, &definition.path, &definition.document.deviations, &known);
    }
    for definition in &documents.notifications {
        lower_file(cx, &mut all, &definition.path, &definition.document.deviations, &[]);
    }
    all
}

/// The deviations of a file, in which `known` is what one can be about.
fn lower_file(
    cx: &mut Cx<'_>,
    all: &mut Vec<Deviation>,
    path: &str,
    deviations: &[Spanned<DeviationDocument>],
    known: &[&str],
) {
    let mut ids = Ids::default();
    for deviation in deviations {
        let place = deviation.place();
        let DeviationDocument { id, of, documentation, metadata, messages, here: _, evidence } = &**deviation;
        ids.check(cx.diagnostics, id);
        if let Some(of) = of {
            check_of(cx, of, known);
        }
        if [documentation, metadata, messages].into_iter().flatten().count() < 2 {
            cx.report(Code::DeviationSources, place, "one source alone cannot disagree")
                .help("give at least two of `documentation`, `metadata` and `messages`");
        }
        let evidence = evidence.as_ref().map(|evidence| lower_evidence(cx, evidence, messages.is_some()));
        all.push(Deviation {
            file: header_path(path),
            id: id.to_string(),
            messages: messages.as_ref().map(|messages| messages.to_string()),
            evidence: evidence.unwrap_or_default(),
        });
    }
}

fn check_of(cx: &mut Cx<'_>, of: &Spanned<String>, known: &[&str]) {
    if !known.contains(&of.as_str()) {
        cx.report(Code::DeviationOf, of.place(), format!("nothing here is called `{}`", **of))
            .did_you_mean(suggest(of, known.iter().copied()), || {
                "a deviation is about a property, member or parameter of its file, or about all of it".to_owned()
            });
    }
}

fn lower_evidence(cx: &mut Cx<'_>, evidence: &Spanned<Vec<EvidenceDocument>>, has_claim: bool) -> Vec<Evidence> {
    if !has_claim && !evidence.is_empty() {
        let place: Place = evidence.key();
        cx.report(Code::DeviationSources, place, "evidence for what `messages` does not say")
            .help("say under `messages` what these messages show");
    }
    let lower = |EvidenceDocument { message, at, is }: &EvidenceDocument| {
        if !at.is_empty() && !at.starts_with('/') {
            cx.report(Code::InvalidPath, at.place(), format!("`{}` is not a JSON Pointer", **at))
                .help("a pointer starts with a slash, such as `/value/0/id`");
        }
        Evidence { message: message.clone(), at: at.to_string(), is: is.clone() }
    };
    evidence.iter().map(lower).collect()
}
