//! Compares the resources that paths identify.

use std::collections::BTreeSet;

use crate::compare::schema::align::{is_reordered, Alignment};
use crate::compare::schema::axis::{Response, Rust};
use crate::compare::schema::catalogue::{notification as kind, structured, Kind};
use crate::compare::schema::change::{Change, Places};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{self, are_alike, is_other, meanings, tells, Meaning};
use crate::compare::schema::service_keys::ResourceKeys;
use crate::compare::schema::side::Side;
use crate::diagnostic::Place;
use crate::model::{PathParameter, ResourcePath};
use crate::schema::document::ResourceDocument;
use crate::schema::spanned::Spanned;

/// A resource as its document describes it.
type Entry<'d> = (&'d Spanned<String>, &'d ResourceDocument);

/// Compares all resources.
pub fn compare(cx: &mut Comparison<'_>) {
    let [old, new] = entries(cx);
    let aligned = align(&old, &new);
    for at in &aligned.removed {
        let (name, _) = old[*at];
        let about = names(name, path(cx.old.api, name, &old));
        cx.add(&kind::RESOURCE_REMOVE, format!("resources/{}", **name), name.place(), None).about(about);
    }
    for at in &aligned.added {
        let (name, _) = new[*at];
        let about = names(name, path(cx.new.api, name, &new));
        cx.add(&kind::RESOURCE_ADD, format!("resources/{}", **name), None, name.place()).about(about);
    }
    let lists = [(cx.old.api, &old), (cx.new.api, &new)]
        .map(|(api, list)| list.iter().filter_map(|(name, _)| path(api, name, list)).collect::<Vec<_>>());
    let meanings = meanings(&aligned.pairs, &aligned.added, &lists[0], &lists[1]);
    for (one, other) in &aligned.pairs {
        let paths = [path(cx.old.api, old[*one].0, &old), path(cx.new.api, new[*other].0, &new)];
        let [Some(before), Some(after)] = paths else {
            continue;
        };
        let entries = [old[*one], new[*other]];
        let keys = entries.map(|(_, document)| ResourceKeys::of(document));
        let pair = Pair { paths: [before, after], entries, keys };
        if tells(meanings.get(other), *other, |at| at) {
            let meaning = meanings.get(other);
            let names = |path: &ResourcePath| path.parameters.iter().map(|it| it.name.clone()).collect::<BTreeSet<_>>();
            let is_alike = |one: usize, other: usize| names(lists[0][one]) == names(lists[1][other]);
            let is_noticed = !are_alike(meaning, *other, [&lists[0], &lists[1]], is_alike);
            pair.ident(cx, meaning, is_noticed);
        }
        pair.compare(cx);
    }
}

/// The resources of both schemas.
fn entries<'s>(cx: &Comparison<'s>) -> [Vec<Entry<'s>>; 2] {
    [cx.old.documents, cx.new.documents]
        .map(|documents| documents.service.document.resources.iter().map(|(name, document)| (name, document)).collect())
}

/// The resource of this name: those of the model are sorted by their names.
fn path<'s>(api: &'s crate::model::Api, name: &str, entries: &[Entry<'s>]) -> Option<&'s ResourcePath> {
    let mut names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    api.paths.get(names.iter().position(|known| *known == name)?)
}

fn names(name: &str, path: Option<&ResourcePath>) -> Vec<String> {
    let ident = path.map(|path| path.ident.as_str().to_owned());
    ident.into_iter().chain([name.to_owned()]).collect()
}

fn align(old: &[Entry<'_>], new: &[Entry<'_>]) -> Alignment {
    let names = |entries: &[Entry<'_>]| entries.iter().map(|(name, _)| name.to_string()).collect::<Vec<_>>();
    let words = |document: &ResourceDocument| document.paths.iter().map(|path| path.to_string()).collect::<Vec<_>>();
    Alignment::new(&names(old), &names(new), |one, other| {
        let ((_, one), (_, other)) = (old[one], new[other]);
        u32::from(words(one) == words(other)) * 100 + u32::from(*one.doc == *other.doc) * 60
    })
}

/// The resources that have another name: the old one, and the new one.
pub fn alignment(cx: &Comparison<'_>) -> Vec<(String, String)> {
    let [old, new] = entries(cx);
    let pairs = align(&old, &new).pairs;
    pairs.into_iter().map(|(one, other)| (old[one].0.to_string(), new[other].0.to_string())).collect()
}

/// The resources that both schemas have.
pub fn pairs<'s>(cx: &Comparison<'s>) -> Vec<[&'s ResourcePath; 2]> {
    let [old, new] = entries(cx);
    let aligned = align(&old, &new);
    let both = |(one, other): (usize, usize)| {
        Some([path(cx.old.api, old[one].0, &old)?, path(cx.new.api, new[other].0, &new)?])
    };
    aligned.pairs.into_iter().filter_map(both).collect()
}

/// A resource in both schemas.
struct Pair<'s> {
    paths: [&'s ResourcePath; 2],
    entries: [Entry<'s>; 2],
    keys: [ResourceKeys; 2],
}

impl<'s> Pair<'s> {
    fn report<'c>(&self, cx: &'c mut Comparison<'s>, kind: &'static Kind, (old, new): Places) -> &'c mut Change {
        let about = [0, 1].map(|at| names(self.entries[at].0, Some(self.paths[at])));
        cx.add(kind, format!("resources/{}", **self.entries[1].0), old, new).about(about.concat())
    }

    fn at(&self, place: impl Fn(&ResourceKeys) -> Option<Place>) -> Places {
        [0, 1].map(|side| Some(place(&self.keys[side]).unwrap_or(self.entries[side].0.place()))).into()
    }

    fn ident(&self, cx: &mut Comparison<'s>, meaning: Option<&Meaning>, is_noticed: bool) {
        let [old, new] = self.paths.map(|path| path.ident.as_str());
        if old == new {
            let names = self.entries.map(|(name, _)| name.as_str());
            if names[0] != names[1] {
                let change = self.report(cx, &kind::RESOURCE_RENAME_SAME_RUST, self.at(|_| None));
                change.from_to(names[0], names[1]);
            }
            return;
        }
        let change = self.report(cx, &kind::RESOURCE_RENAME, self.at(|keys| keys.rust)).from_to(old, new);
        if is_other(meaning) {
            change.response = Response::Reclassified;
            if !is_noticed {
                change.rust(Rust::Patch);
            }
        }
    }

    fn compare(&self, cx: &mut Comparison<'s>) {
        let ResourcePath { ident: _, parameters, templates: _, doc } = self.paths[0];
        let new = self.paths[1];
        if *doc != new.doc {
            self.report(cx, &structured::DOC, self.at(|keys| Some(keys.doc)));
        }
        let names = |list: &[PathParameter]| list.iter().map(|known| known.name.to_string()).collect::<Vec<_>>();
        let [old_names, new_names] = [names(parameters), names(&new.parameters)];
        if old_names != new_names {
            let is_renamed = old_names.len() == new_names.len();
            let is_kept = old_names.iter().all(|name| new_names.contains(name));
            let kind = match (is_renamed, is_kept) {
                (true, true) => &kind::RESOURCE_PARAM_ORDER,
                (true, false) => &kind::RESOURCE_PARAM_RENAME,
                (false, _) => &kind::RESOURCE_PARAM_ADD,
            };
            let places = self.at(|keys| Some(keys.paths));
            let change = self.report(cx, kind, places);
            change.from_to(old_names.join(", "), new_names.join(", "));
            let differing: Vec<_> = old_names.iter().zip(&new_names).filter(|(old, new)| old != new).collect();
            if let ([(_, name)], true) = (&differing[..], is_renamed) {
                change.because(Some(naming::id(name)));
            }
            if is_kept && !is_renamed {
                // The variants are not exhaustive, so that only new fields break no code.
                change.rust(Rust::Minor);
            }
            if !is_renamed {
                return;
            }
        }
        self.templates(cx);
    }

    fn templates(&self, cx: &mut Comparison<'s>) {
        let [old, new] = self.entries.map(|(_, document)| &document.paths);
        let [before, after] = [old, new].map(|paths| paths.iter().map(|path| shape(path)).collect::<Vec<_>>());
        let shapes = [cx.exchanged.respell(before, &after), after];
        let aligned = Alignment::new(&shapes[0], &shapes[1], |_, _| 0);
        if let Some((one, other)) = aligned.exchanged() {
            let places = (Some(old[one].place()), Some(new[other].place()));
            let change = self.report(cx, &kind::RESOURCE_PATH_REMOVE, places);
            change.from_to(old[one].as_str(), new[other].as_str());
            return;
        }
        for at in &aligned.removed {
            let places = (Some(old[*at].place()), Some(new.place()));
            self.report(cx, &kind::RESOURCE_PATH_REMOVE, places).detail(format!("`{}`", *old[*at]));
        }
        for at in &aligned.added {
            let places = (Some(old.place()), Some(new[*at].place()));
            self.report(cx, &kind::RESOURCE_PATH_ADD, places).detail(format!("`{}`", *new[*at]));
        }
        for (one, other) in &aligned.pairs {
            let [one, other] = [&old[*one], &new[*other]];
            let [before, after] = [one, other].map(|path| nameless(path));
            if before != after && before.eq_ignore_ascii_case(&after) {
                let places = (Some(one.place()), Some(other.place()));
                self.report(cx, &kind::RESOURCE_PATH_CASE, places).from_to(one.as_str(), other.as_str());
            }
        }
        if is_reordered(&aligned.pairs) && tried(&cx.old, &shapes) != tried(&cx.new, &shapes) {
            self.report(cx, &kind::RESOURCE_PATH_ORDER, (Some(old.place()), Some(new.place())));
        }
    }
}

/// The paths that both schemas have, in the order in which a path is matched against them: the most specific one first.
fn tried(side: &Side<'_>, both: &[Vec<String>; 2]) -> Vec<String> {
    let shapes = side.api.templates.iter().map(|template| shape(&template.path));
    shapes.filter(|shape| both.iter().all(|paths| paths.contains(shape))).collect()
}

/// What a path matches: a path without the names of its parameters, in any letter case.
fn shape(template: &str) -> String {
    nameless(template).to_ascii_lowercase()
}

/// A path without the names of its parameters.
fn nameless(template: &str) -> String {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}
