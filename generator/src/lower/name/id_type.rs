//! The types of the IDs in paths. They are items at the root of the crate, as definitions are.

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{IdType, TypeIdent, WireName};
use crate::schema::document::{IdDocument, ResourceDocument};
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

use super::ident::Case;
use super::owner::Owners;
use super::reserved;
use crate::lower::request::written::Written;

/// The name that the type of an ID has, however the parameter is spelled.
fn derived(name: &str) -> TypeIdent {
    TypeIdent::of(name)
}

/// Collects the types of the IDs in the paths of resources and actions, sorted. `owners` are the items at the root of the
/// crate.
pub fn collect(diagnostics: &mut Diagnostics, documents: &Documents, owners: &mut Owners) -> Vec<IdType> {
    let declared = &documents.service.document.ids;
    let mut found: BTreeMap<TypeIdent, (&str, Place)> = BTreeMap::new();
    for (name, place) in parameters(documents) {
        let (known, first) = *found.entry(derived(name)).or_insert((name, place));
        if known != name {
            diagnostics
                .report(Code::PathParameters, place, format!("`{{{name}}}` is the same as `{{{known}}}` in Rust"))
                .note(first, "it is spelled differently here")
                .help("spell it the same way everywhere");
        }
    }
    let has_all_paths = has_all_paths(documents);
    for (name, _) in declared {
        let names = || found.values().map(|(name, _)| *name);
        if has_all_paths && !names().any(|known| *known == **name) {
            diagnostics
                .report(Code::PathParameters, name.place(), format!("no path has a `{{{}}}`", **name))
                .did_you_mean(suggest(name, names()));
        }
    }
    let mut all = Vec::new();
    for (ident, (name, place)) in found {
        let (rust, doc) = match declared.get(name) {
            Some(IdDocument { rust, doc }) => (rust.as_ref(), Some(doc.to_string())),
            None => (None, None),
        };
        let chosen = rust.and_then(|rust| Case::UpperCamel.choose(diagnostics, rust, TypeIdent::chosen));
        let ident = chosen.unwrap_or(ident);
        check_free(diagnostics, owners, &ident, name, rust.map_or(place, Spanned::place));
        all.push(IdType { name: WireName::new(name), ident, doc });
    }
    all.sort_by(|one, other| one.ident.cmp(&other.ident));
    all
}

/// The type of a parameter.
pub fn ident_of(ids: &[IdType], name: &str) -> TypeIdent {
    // A parameter that is not found has been reported.
    ids.iter().find(|id| id.name.as_str() == name).map_or_else(|| derived(name), |id| id.ident.clone())
}

/// Takes the name at the root of the crate, or reports who has it.
fn check_free(diagnostics: &mut Diagnostics, owners: &mut Owners, ident: &TypeIdent, name: &str, place: Place) {
    let ident = ident.as_str();
    let help =
        format!("give the ID another name in Rust: `{name}: {{ doc: …, rust: … }}` under `ids` in `service.yaml`");
    if reserved::ROOT.contains(&ident) {
        let message = format!("`{ident}` is reserved for the generated crate");
        diagnostics.report(Code::ReservedName, place, message).help(help);
    } else if let Some(first) = owners.place(ident) {
        let message = format!("the ID `{{{name}}}` becomes `{ident}` in Rust, and so does another definition");
        diagnostics.report(Code::DuplicateDefinition, place, message).note(first, "the other one is here").help(help);
    } else {
        owners.claim(diagnostics, ident, place);
    }
}

/// Whether all paths of resources and actions could be read.
fn has_all_paths(documents: &Documents) -> bool {
    let resources = &documents.service.document.resources;
    let is_known = |(_, resource): &(Spanned<String>, ResourceDocument)| {
        let ResourceDocument { rust: _, doc: _, paths } = resource;
        !paths.place().is_nowhere() && paths.iter().all(|path| !path.place().is_nowhere())
    };
    let has_all_requests = Written::all(documents).iter().all(Written::has_all_paths);
    // Notifications name resources, so that none of them is known has been reported.
    let lacks_resources = resources.is_empty() && !documents.notifications.is_empty();
    documents.lost.is_empty()
        && !lacks_resources
        && resources.is_whole()
        && resources.iter().all(is_known)
        && has_all_requests
}

/// The parameters of all paths, each with the place of its path.
fn parameters(documents: &Documents) -> impl Iterator<Item = (&str, Place)> {
    let of_resources = documents.service.document.resources.iter().flat_map(|(_, resource)| resource.paths.iter());
    let of_requests = Written::all(documents).into_iter().flat_map(|request| request.paths().collect::<Vec<_>>());
    of_resources.chain(of_requests).flat_map(|path| names(path).map(|name| (name, path.place())))
}

/// The names in braces. What is no path is reported where the path is lowered.
fn names(template: &str) -> impl Iterator<Item = &str> {
    let is_word = |name: &&str| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_part)
    };
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).filter(is_word)
}
