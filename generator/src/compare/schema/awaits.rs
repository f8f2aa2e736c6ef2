//! Whether a client can wait for the operation of a request: that follows from its parameters and from the type it returns.

use std::collections::BTreeSet;

use super::catalogue::{request as kind, structured, Kind};
use super::change::Change;
use super::comparison::Comparison;
use super::keys::TypeKeys;
use super::request::{names, place};
use super::side::Side;
use crate::model::{Action, ResourceId, ResponseBody};

/// Judges for which operations a client can wait in only one of the schemas: it follows from another change.
pub fn judge(cx: &mut Comparison<'_>) {
    of_requests(cx);
    of_types(cx);
}

/// The requests that both schemas have.
fn of_requests(cx: &mut Comparison<'_>) {
    for (old, new) in cx.requests.pairs.clone() {
        let pair = [&cx.old.api.actions[old], &cx.new.api.actions[new]];
        let kind = match pair.map(|action| action.awaits.is_some()) {
            [true, false] => &kind::AWAITS_REMOVE,
            [false, true] => &kind::AWAITS_ADD,
            _ => continue,
        };
        let places = (Some(place(&cx.old, old)), Some(place(&cx.new, new)));
        let types = [operation(&cx.old, pair[0]), operation(&cx.new, pair[1])].concat();
        let mut change = Change::new(kind, &pair[1].key, places.0, places.1);
        change.about(pair.into_iter().flat_map(names)).about(types.iter().cloned());
        let is_cause = |known: &Change| {
            let owner = known.subject.split('/').next().unwrap_or_default();
            owner == pair[1].key || types.iter().any(|name| name == owner)
        };
        under(cx, change, is_cause);
    }
}

/// The types whose operations a client can wait for in only one of the schemas, because of requests that are new or removed.
fn of_types(cx: &mut Comparison<'_>) {
    for (old, new) in cx.types.pairs.clone() {
        let [one, other] = [&cx.old.api.resources[old], &cx.new.api.resources[new]];
        let kind = match (one.awaited.is_some(), other.awaited.is_some()) {
            (true, false) => &structured::AWAITED_REMOVE,
            (false, true) => &structured::AWAITED_ADD,
            _ => continue,
        };
        let name = other.name.as_str();
        let is_told = |change: &&Change| {
            let tells: [&Kind; 4] =
                [&kind::AWAITS_ADD, &kind::AWAITS_REMOVE, &structured::AWAITED_ADD, &structured::AWAITED_REMOVE];
            tells.contains(&change.kind) && (change.subject == name || change.about.contains(name))
        };
        if cx.changes.iter().flat_map(Change::all).any(|change| is_told(&change)) {
            continue;
        }
        let places = [&cx.old.documents.types[old], &cx.new.documents.types[new]].map(|it| TypeKeys::of(it).name);
        let mut change = Change::new(kind, name, Some(places[0]), Some(places[1]));
        change.about([one.name.as_str(), name, one.ident.as_str(), other.ident.as_str()]);
        let returns = |side: &Side<'_>, known: &Change| {
            let mut actions = side.api.actions.iter().filter(|action| action.key == known.subject);
            actions.any(|action| operation(side, action).iter().any(|returned| returned == name))
        };
        let is_request = |known: &Change| {
            let requests = [&kind::ACTION_ADD, &kind::ACTION_REMOVE, &kind::REQUEST_ADD, &kind::REQUEST_REMOVE];
            requests.contains(&known.kind)
        };
        let causes: BTreeSet<_> = cx
            .changes
            .iter()
            .filter(|known| is_request(known) && (returns(&cx.old, known) || returns(&cx.new, known)))
            .map(|known| known.subject.clone())
            .collect();
        under(cx, change, |known| is_request(known) && causes.contains(&known.subject));
    }
}

/// The names of the type that a request returns, and of its base types.
fn operation(side: &Side<'_>, action: &Action) -> Vec<String> {
    let returned = match action.returns.body {
        ResponseBody::Object(id) => Some(id),
        ResponseBody::None | ResponseBody::Bytes | ResponseBody::Wrapper(_) => None,
    };
    let lineage: Vec<ResourceId> = returned.into_iter().flat_map(|id| side.lineage(id)).collect();
    let names = lineage.into_iter().map(|id| side.api.resource(id));
    names.flat_map(|resource| [resource.name.to_string(), resource.ident.as_str().to_owned()]).collect()
}

/// Puts a change under its cause, if there is one.
fn under(cx: &mut Comparison<'_>, change: Change, is_cause: impl Fn(&Change) -> bool) {
    match cx.changes.iter().position(is_cause) {
        Some(at) => cx.changes[at].follows.push(change),
        None => cx.changes.push(change),
    }
}
