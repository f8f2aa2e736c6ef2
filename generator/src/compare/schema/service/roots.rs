//! Compares the roots: the URLs of the service.

use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::catalogue::{service as kind, structured};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{meanings, others, tells, Meaning};
use crate::compare::schema::service_keys::RootKeys;
use crate::diagnostic::Place;
use crate::model::Root;
use crate::schema::document::ServiceDocument;

/// Compares the roots.
pub fn compare(cx: &mut Comparison<'_>, [old_document, new_document]: [&ServiceDocument; 2]) {
    let [old, new] = [&cx.old.api.service.roots, &cx.new.api.service.roots];
    let aligned = align(old, new);
    // The roots are in the order of the document.
    for at in aligned.removed {
        if let Some((name, place, _)) = keys(old_document, at) {
            cx.add(&kind::ROOT_RENAME, format!("roots/{name}"), place, None);
        }
    }
    for at in &aligned.added {
        if let Some((name, place, _)) = keys(new_document, *at) {
            cx.add(&kind::ROOT_ADD, format!("roots/{name}"), None, place);
        }
    }
    let lists = [old, new].map(|roots| roots.iter().collect::<Vec<_>>());
    let meanings = meanings(&aligned.pairs, &aligned.added, &lists[0], &lists[1]);
    for (one, other) in &aligned.pairs {
        let (Some((_, old_place, old_keys)), Some((name, new_place, new_keys))) =
            (keys(old_document, *one), keys(new_document, *other))
        else {
            continue;
        };
        let (Root { constant, url, doc }, root) = (&old[*one], &new[*other]);
        let subject = format!("roots/{name}");
        let (is_renamed, meaning) = (*constant != root.constant, meanings.get(other));
        // The first one is the same for the opposite change.
        let order = |at: usize| {
            let partner = aligned.pairs.iter().find(|(_, known)| *known == at).map(|(one, _)| &old[*one].constant);
            (partner.map_or(new[at].constant.as_str(), |old| old.as_str().min(new[at].constant.as_str())), at)
        };
        if is_renamed && tells(meaning, *other, order) {
            let places = (old_keys.rust.unwrap_or(old_place), new_keys.rust.unwrap_or(new_place));
            match meaning {
                // Code that names the root still compiles, and sends its requests to the other one.
                Some(Meaning::Exchanged(with)) => {
                    let detail = others(with, |at| new[at].constant.as_str().to_owned());
                    cx.add(&kind::ROOT_URL, &subject, places.0, places.1).detail(detail);
                }
                _ => {
                    let change = cx.add(&kind::ROOT_RENAME, &subject, places.0, places.1);
                    change.from_to(constant.as_str(), root.constant.as_str());
                }
            }
        }
        if *url != root.url {
            let is_same = same(url) == same(&root.url);
            let kind = if is_same { &kind::ROOT_URL_SPELLING } else { &kind::ROOT_URL };
            cx.add(kind, &subject, old_keys.url, new_keys.url).from_to(url, &root.url);
        }
        if *doc != root.doc {
            cx.add(&structured::DOC, &subject, old_keys.doc, new_keys.doc);
        }
    }
    let is_exchanged = meanings.values().any(|meaning| matches!(meaning, Meaning::Exchanged(_)));
    let moved = moved(&aligned.pairs, |at| new[at].constant.as_str().to_owned()).filter(|_| !is_exchanged);
    if let Some((one, other)) = moved {
        let places = [keys(old_document, one), keys(new_document, other)].map(|keys| keys.map(|(_, place, _)| place));
        cx.add(&kind::ROOT_ORDER, "roots", places[0], places[1]);
    }
}

/// Which of the old roots is which of the new ones.
fn align(old: &[Root], new: &[Root]) -> Alignment {
    let constants = |roots: &[Root]| roots.iter().map(|root| root.constant.as_str().to_owned()).collect::<Vec<_>>();
    let likeness = |one: usize, other: usize| {
        u32::from(old[one].url == new[other].url) * 100 + u32::from(old[one].doc == new[other].doc) * 60
    };
    let mut aligned = Alignment::new(&constants(old), &constants(new), likeness);
    aligned.exchange(|one, other| likeness(one, other) == 160);
    aligned
}

/// A URL in the spelling that is the same for all that lead to the same place: the host in lower case, without the usual port.
fn same(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    format!("{}://{}{path}", scheme.to_ascii_lowercase(), host.strip_suffix(":443").unwrap_or(&host))
}

/// The name of a root, where it stands, and where its parts stand.
fn keys(document: &ServiceDocument, at: usize) -> Option<(String, Place, RootKeys)> {
    let (name, document) = document.roots.iter().nth(at)?;
    Some((name.to_string(), name.place(), RootKeys::of(document)))
}
