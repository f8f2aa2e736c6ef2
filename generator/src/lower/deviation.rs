//! Deviations: points on which sources disagree, and how the schema resolves them.

mod claim;

use crate::diagnostic::{suggest, Code};
use crate::model::{Deviation, Evidence};
use crate::schema::document::{DeviationDocument, Entries, EvidenceDocument};
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::name::id::Ids;

/// Collects the deviations of all files.
pub fn lower_deviations(cx: &mut Cx<'_>) -> Vec<Deviation> {
    let documents = cx.documents;
    let mut all = Vec::new();
    let service = &documents.service;
    lower_file(cx, &mut all, &service.path, &service.document.deviations, Some(&[]));
    for definition in &documents.types {
        let (path, document) = (&definition.path, &definition.document);
        lower_file(cx, &mut all, path, &document.deviations, known(&document.properties).as_deref());
    }
    for definition in &documents.enums {
        let (path, document) = (&definition.path, &definition.document);
        lower_file(cx, &mut all, path, &document.deviations, known(&document.members).as_deref());
    }
    for definition in &documents.actions {
        let (path, document) = (&definition.path, &definition.document);
        lower_file(cx, &mut all, path, &document.deviations, known(&document.parameters).as_deref());
    }
    for definition in &documents.requests {
        let (path, document) = (&definition.path, &definition.document);
        lower_file(cx, &mut all, path, &document.deviations, known(&document.query).as_deref());
    }
    for definition in &documents.notifications {
        lower_file(cx, &mut all, &definition.path, &definition.document.deviations, Some(&[]));
    }
    all
}

/// The names to which a deviation can apply, if all of them are known.
fn known<T>(entries: &Entries<T>) -> Option<Vec<&str>> {
    entries.is_whole().then(|| entries.names().collect())
}

/// Lowers the deviations of a file. `known` contains the names to which a deviation can apply, if they are known.
fn lower_file(
    cx: &mut Cx<'_>,
    all: &mut Vec<Deviation>,
    path: &str,
    deviations: &[Spanned<DeviationDocument>],
    known: Option<&[&str]>,
) {
    let mut ids = Ids::default();
    for deviation in deviations {
        let place = deviation.place();
        let DeviationDocument {
            id,
            of,
            documentation,
            metadata,
            declares: _,
            messages,
            here: _,
            evidence,
            unproved: _,
        } = &**deviation;
        ids.check(cx.diagnostics, id);
        if let (Some(of), Some(known)) = (of, known) {
            check_of(cx, of, known);
        }
        if [documentation, metadata, messages].into_iter().flatten().count() < 2 {
            cx.report(Code::DeviationSources, place, "a deviation needs at least two sources")
                .help("add at least two of `documentation`, `metadata`, and `messages`");
        }
        check_proof(cx, deviation);
        claim::check_claims(cx, deviation, has_definition(path));
        let evidence = evidence.iter().flat_map(|evidence| evidence.iter());
        let evidence = evidence.map(|evidence| lower_evidence(cx, evidence)).collect();
        all.push(Deviation { file: header_path(path), id: id.to_string(), evidence });
    }
}

/// Whether a file defines something that the metadata can declare.
fn has_definition(path: &str) -> bool {
    !path.starts_with("notifications/") && path.contains('/')
}

fn check_of(cx: &mut Cx<'_>, of: &Spanned<String>, known: &[&str]) {
    if !known.contains(&of.as_str()) {
        let file = of.place().file.0;
        let subject = if known.is_empty() { file.to_string() } else { format!("{file}/{}", **of) };
        cx.report(Code::DeviationOf, of.place(), format!("nothing in this file is named `{}`", **of))
            .did_you_mean(suggest(of, known.iter().copied()))
            .or_help(|| "name a property, member, or parameter of this file, or remove `of`".to_owned())
            .about(subject);
    }
}

fn lower_evidence(cx: &mut Cx<'_>, evidence: &EvidenceDocument) -> Evidence {
    let EvidenceDocument { message, at, is } = evidence;
    if !at.is_empty() && !at.starts_with('/') {
        cx.report(Code::InvalidPath, at.place(), format!("`{}` is not a JSON Pointer", **at))
            .help("a pointer starts with a slash, such as `/value/0/id`");
    }
    Evidence { message: message.clone(), at: at.to_string(), is: is.clone() }
}

/// Checks that `messages` has either evidence or a reason why there is none.
fn check_proof(cx: &mut Cx<'_>, deviation: &DeviationDocument) {
    let evidence = deviation.evidence.as_ref().filter(|evidence| !evidence.is_empty());
    let (place, message, help) = match (&deviation.messages, evidence, &deviation.unproved) {
        (None, None, None) | (Some(_), Some(_), None) | (Some(_), None, Some(_)) => return,
        (None, Some(evidence), _) => {
            (evidence.key(), "there is evidence, but no `messages`", "state under `messages` what the messages show")
        }
        (None, None, Some(unproved)) => {
            (unproved.key(), "there is nothing to prove", "remove `unproved`, or add `messages`")
        }
        (Some(messages), None, None) => (
            messages.key(),
            "there is no evidence for this",
            "add `evidence`, or explain under `unproved` why no body can prove it",
        ),
        (Some(_), Some(_), Some(unproved)) => (unproved.key(), "there is evidence for this", "remove `unproved`"),
    };
    cx.report(Code::DeviationProof, place, message).help(help);
}
