//! Compares the service as a whole.

mod aliases;
mod ids;
mod roots;

use super::catalogue::{service as kind, structured, Kind};
use super::change::{Places, EVERYTHING, REQUESTS};
use super::comparison::Comparison;
use super::holder::{Holder, Word};
use super::service_keys::ErrorKeys;
use super::side::Side;
use crate::diagnostic::Place;
use crate::model::{ErrorBody, Example, Privacy, Service};
use crate::schema::document::{AuthorizationDocument, ExampleDocument, Prose, ServiceDocument};
use crate::schema::spanned::Spanned;

/// Compares the service as a whole.
pub fn compare(cx: &mut Comparison<'_>) {
    let [old, new] = [cx.old.documents, cx.new.documents].map(|documents| &documents.service.document);
    package(cx, [old, new]);
    authorization(cx, [old, new]);
    roots::compare(cx, [old, new]);
    error(cx, [old, new]);
    aliases::compare(cx, [&old.aliases, &new.aliases]);
    ids::compare(cx, [old, new]);
    examples(cx, [&old.examples, &new.examples]);
}

/// What the package says about itself.
fn package(cx: &mut Comparison<'_>, [old, new]: [&ServiceDocument; 2]) {
    // What is compared by itself, what is compared in the definitions that name it, and what is not generated: deviations.
    let ServiceDocument {
        service,
        package,
        version: _,
        title,
        keywords,
        repository,
        homepage,
        documentation,
        notes,
        examples: _,
        roots: _,
        authorization: _,
        error: _,
        aliases: _,
        resources: _,
        ids: _,
        shared: _,
        notifications: _,
        deviations: _,
    } = old;
    if **service != *new.service {
        let is_case = service.eq_ignore_ascii_case(&new.service);
        let namespace = if is_case { &kind::NAMESPACE_CASE } else { &kind::NAMESPACE };
        cx.add(namespace, "service", service.place(), new.service.place())
            .from_to(service.as_str(), new.service.as_str())
            .about(EVERYTHING);
    }
    if **package != *new.package {
        cx.add(&kind::PACKAGE, "package", package.place(), new.package.place())
            .from_to(package.as_str(), new.package.as_str())
            .about(EVERYTHING);
    }
    if **documentation != *new.documentation {
        let places = (documentation.place(), new.documentation.place());
        cx.add(&kind::DOCUMENTATION, "documentation", places.0, places.1).about(EVERYTHING);
    }
    // The model has what is generated of these.
    let Service {
        package: _,
        library: _,
        version: _,
        title: old_title,
        keywords: old_keywords,
        repository: old_repository,
        homepage: old_homepage,
        notes: old_notes,
        roots: _,
        authorization: _,
        error: _,
        aliases: _,
        file: _,
    } = &cx.old.api.service;
    let model = &cx.new.api.service;
    let first = |list: &[Spanned<String>]| list.first().map(Spanned::place);
    let note = |list: &[Prose]| list.first().map(Prose::place);
    let url = |url: &Option<Spanned<String>>| url.as_ref().map(Spanned::place);
    let changed: [(bool, &str, Places); 5] = [
        (*old_title != model.title, "title", (Some(title.place()), Some(new.title.place()))),
        (*old_keywords != model.keywords, "keywords", (first(keywords), first(&new.keywords))),
        (*old_repository != model.repository, "repository", (url(repository), url(&new.repository))),
        (*old_homepage != model.homepage, "homepage", (url(homepage), url(&new.homepage))),
        (*old_notes != model.notes, "notes", (note(notes), note(&new.notes))),
    ];
    let fallback = (Some(service.place()), Some(new.service.place()));
    for (_, subject, (old, new)) in changed.into_iter().filter(|(is_changed, _, _)| *is_changed) {
        // The pages of requests repeat the notes.
        cx.add(&kind::NOTES, subject, old.or(fallback.0), new.or(fallback.1)).about(REQUESTS);
    }
}

fn authorization(cx: &mut Comparison<'_>, [old, new]: [&ServiceDocument; 2]) {
    let key = |document: &ServiceDocument| {
        document.authorization.as_ref().map(|AuthorizationDocument { scheme: _, doc }| doc.place())
    };
    if cx.old.api.service.authorization != cx.new.api.service.authorization {
        let (was, is) = (key(old), key(new));
        let kind: &'static Kind = match (was, is) {
            (Some(_), Some(_)) => &structured::DOC,
            _ => &super::catalogue::request::HEADER_AUTHORIZATION,
        };
        cx.add(kind, "authorization", was, is).about(REQUESTS);
    }
}

/// The body of an error, and the paths to what is shown of it.
fn error(cx: &mut Comparison<'_>, [old, new]: [&ServiceDocument; 2]) {
    let [old_model, new_model] = [&cx.old.api.service.error, &cx.new.api.service.error];
    let root = match (old_model, new_model) {
        (None, None) => return,
        (Some(old), Some(new)) if cx.is_same(old.resource, new.resource) => Some(Holder::Type(old.resource)),
        _ => None,
    };
    let [old, new] = [old, new].map(|document| document.error.as_ref().map(ErrorKeys::of));
    let Some(root) = root else {
        let places = (old.map(|keys| keys.ty), new.map(|keys| keys.ty));
        cx.add(&kind::ERROR_TYPE, "error", places.0, places.1).about(REQUESTS);
        return;
    };
    let (Some(old), Some(new)) = (old, new) else {
        return;
    };
    let before = old.paths.map(|path| path.map(|path| cx.renamed_path(root, path)));
    let after = new.paths.map(|path| path.map(|path| path.to_string()));
    let differing: Vec<_> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    // That two of them change places is one change.
    let is_exchange = matches!(differing[..], [a, b] if before[a] == after[b] && before[b] == after[a]);
    for (at, (one, other)) in old.paths.into_iter().zip(new.paths).enumerate() {
        let is_told = is_exchange && differing.first() != Some(&at);
        if differing.contains(&at) && !is_told {
            let place = |path: Option<&Spanned<String>>, ty: Place| path.map_or(ty, Spanned::place);
            let is_shown = is_sensitive(&cx.new, new_model, other) && !is_sensitive(&cx.old, old_model, one);
            let kind = if is_shown { &kind::ERROR_PATH_SENSITIVE } else { &kind::ERROR_PATH };
            cx.add(kind, "error", place(one, old.ty), place(other, new.ty));
        }
    }
}

/// Whether a path leads to a property whose value must not be shown.
fn is_sensitive(side: &Side<'_>, error: &Option<ErrorBody>, path: Option<&Spanned<String>>) -> bool {
    let (Some(error), Some(path)) = (error, path) else {
        return false;
    };
    let words = Holder::Type(error.resource).words(side, path);
    words.iter().any(|word| matches!(word, Word::Property(_, property) if property.privacy == Privacy::Sensitive))
}

fn examples(cx: &mut Comparison<'_>, [old, new]: [&[ExampleDocument]; 2]) {
    let words = |example: &Example| {
        let Example { of, doc, code } = example;
        (of.clone(), doc.clone(), code.0.clone())
    };
    let [was, is] = [&cx.old.api.examples, &cx.new.api.examples].map(|list| list.iter().map(words).collect::<Vec<_>>());
    if was == is {
        return;
    }
    let place = |examples: &[ExampleDocument], at: usize| {
        examples.get(at).map(|ExampleDocument { of: _, doc, code: _ }| doc.place())
    };
    let at = was.iter().zip(&is).position(|(was, is)| was != is).unwrap_or(was.len().min(is.len()));
    cx.add(&structured::EXAMPLE, "examples", place(old, at), place(new, at));
}
