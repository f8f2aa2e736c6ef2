//! Compares the types of IDs.

use std::collections::BTreeSet;

use crate::compare::schema::align::Alignment;
use crate::compare::schema::catalogue::{service as kind, structured};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{self, meanings, tells};
use crate::compare::schema::notification::resources;
use crate::compare::schema::service_keys::IdKeys;
use crate::compare::schema::side::Side;
use crate::diagnostic::Place;
use crate::model::{IdType, PathParameter};
use crate::schema::document::ServiceDocument;
use crate::schema::spanned::Spanned;

/// Compares the types of IDs.
pub fn compare(cx: &mut Comparison<'_>, documents: [&ServiceDocument; 2]) {
    let [old, new] = [&cx.old.api.ids, &cx.new.api.ids];
    let aligned = align(cx);
    for at in &aligned.removed {
        let id = &old[*at];
        let change = cx.add(&kind::ID_REMOVE, subject(id), place(&cx.old, id), None);
        change.because(Some(id.name.to_string())).about([id.ident.as_str()]);
    }
    for at in &aligned.added {
        let id = &new[*at];
        let change = cx.add(&kind::ID_ADD, subject(id), None, place(&cx.new, id));
        change.because(Some(id.name.to_string())).about([id.ident.as_str()]);
    }
    let lists = [old, new].map(|ids| ids.iter().collect::<Vec<_>>());
    let meanings = meanings(&aligned.pairs, &aligned.added, &lists[0], &lists[1]);
    for (one, other_at) in &aligned.pairs {
        let (id, other) = (&old[*one], &new[*other_at]);
        let keys = [keys(documents[0], id), keys(documents[1], other)];
        let at = |part: fn(&IdKeys) -> Option<Place>| {
            let [old, new] =
                keys.each_ref().map(|keys| keys.as_ref().map(|(place, keys)| part(keys).unwrap_or(*place)));
            (old, new)
        };
        if id.name != other.name {
            let places = (place(&cx.old, id), place(&cx.new, other));
            let change = cx.add(&kind::ID_RENAME, subject(other), places.0, places.1);
            change.from_to(&id.name, &other.name).about([id.ident.as_str(), other.ident.as_str()]);
        } else if id.ident != other.ident && tells(meanings.get(other_at), *other_at, |at| new[at].name.as_str()) {
            let places = at(|keys| keys.rust);
            let change = cx.add(&kind::ID_RUST, subject(other), places.0, places.1);
            change.from_to(id.ident.as_str(), other.ident.as_str());
            change.about([id.ident.as_str(), other.ident.as_str()]);
        }
        if id.doc != other.doc {
            let places = at(|keys| Some(keys.doc));
            cx.add(&structured::DOC, subject(other), places.0, places.1);
        }
    }
}

/// Which of the old IDs is which of the new ones: one is another one if each path that has a new one had an old one there.
fn align(cx: &Comparison<'_>) -> Alignment {
    let [old, new] = [&cx.old.api.ids, &cx.new.api.ids];
    let names = |ids: &[IdType]| ids.iter().map(|id| id.name.to_string()).collect::<Vec<_>>();
    let renamed = renamed(cx);
    let is_renamed =
        |one: usize, other: usize| renamed.contains(&[old[one].name.to_string(), new[other].name.to_string()]);
    Alignment::new(&names(old), &names(new), |one, other| u32::from(is_renamed(one, other)))
}

/// The old and the new names of parameters that have another name at the same position of a path.
fn renamed(cx: &Comparison<'_>) -> BTreeSet<[String; 2]> {
    let mut renamed = BTreeSet::new();
    let mut collect = |old: &[PathParameter], new: &[PathParameter]| {
        if old.len() == new.len() {
            renamed.extend(old.iter().zip(new).map(|(one, other)| [&one.name, &other.name].map(ToString::to_string)));
        }
    };
    for (old, new) in &cx.requests.pairs {
        collect(&cx.old.api.actions[*old].path_parameters, &cx.new.api.actions[*new].path_parameters);
    }
    for [old, new] in resources(cx) {
        collect(&old.parameters, &new.parameters);
    }
    renamed
}

fn subject(id: &IdType) -> String {
    naming::id(&id.name)
}

fn keys(document: &ServiceDocument, id: &IdType) -> Option<(Place, IdKeys)> {
    let (name, document) = document.ids.iter().find(|(known, _)| **known == *id.name.as_str())?;
    Some((name.place(), IdKeys::of(document)))
}

/// Where an ID is described, or else the first path that has it.
fn place(side: &Side<'_>, id: &IdType) -> Option<Place> {
    let document = &side.documents.service.document;
    let resources = document.resources.iter().flat_map(|(_, resource)| resource.paths.iter());
    let actions = side.documents.actions.iter().map(|action| &action.document.path);
    let requests = side.documents.requests.iter().map(|request| &request.document.path);
    let parameter = format!("{{{}}}", id.name);
    let mut paths = resources.chain(actions).chain(requests);
    let path = || paths.find(|path| path.contains(&parameter)).map(Spanned::place);
    keys(document, id).map(|(place, _)| place).or_else(path)
}
