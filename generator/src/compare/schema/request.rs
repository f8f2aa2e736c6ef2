//! Compares actions and other requests.

mod answer;
mod facts;
mod keys;
mod parameter;
mod path;
mod query;

use super::axis::Request;
use super::catalogue::{request as kind, Kind};
use super::change::Change;
use super::comparison::Comparison;
use super::naming::{is_other, meanings, tells, Meaning};
use super::rule;
use super::side::Side;
use crate::diagnostic::Place;
use crate::model::{Action, RequestKind};
use keys::RequestKeys;

pub use facts::{names, Pair};

/// Compares all requests.
pub fn compare(cx: &mut Comparison<'_>) {
    let aligned = cx.requests.clone();
    for index in aligned.removed {
        let (action, place) = (&cx.old.api.actions[index], RequestKeys::of(&cx.old, index).name);
        let removed = choose(action, &kind::ACTION_REMOVE, &kind::REQUEST_REMOVE);
        cx.add(removed, &action.key, place, None).about(names(action));
    }
    for index in aligned.added.iter().copied() {
        let (action, place) = (&cx.new.api.actions[index], RequestKeys::of(&cx.new, index).name);
        let added = choose(action, &kind::ACTION_ADD, &kind::REQUEST_ADD);
        cx.add(added, &action.key, None, place).about(names(action));
    }
    let actions = [&cx.old.api.actions, &cx.new.api.actions];
    let meanings = meanings(&aligned.pairs, &aligned.added, actions[0], actions[1]);
    for (old, new) in aligned.pairs {
        let pair = Pair {
            old: &cx.old.api.actions[old],
            new: &cx.new.api.actions[new],
            keys: [RequestKeys::of(&cx.old, old), RequestKeys::of(&cx.new, new)],
        };
        if tells(meanings.get(&new), new, |at| (&actions[1][at].doc.text, at)) {
            ident(cx, &pair, meanings.get(&new));
        }
        compare_pair(cx, &pair);
    }
}

/// Where the name of a request stands.
pub fn place(side: &Side<'_>, index: usize) -> Place {
    RequestKeys::of(side, index).name
}

/// Where a parameter of a request stands.
pub fn parameter_place(side: &Side<'_>, key: &str, name: &str) -> Option<Place> {
    let at = side.api.actions.iter().position(|action| action.key == key)?;
    RequestKeys::of(side, at).parameter(name).map(|(name, _)| name.place())
}

/// One kind for an action, and one for a request that is none.
fn choose(action: &Action, of_action: &'static Kind, of_request: &'static Kind) -> &'static Kind {
    match action.kind {
        RequestKind::Action => of_action,
        RequestKind::Request => of_request,
    }
}

/// Compares the names in Rust.
fn ident<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>, meaning: Option<&Meaning>) {
    let [old, new] = [pair.old, pair.new].map(|action| action.ident.as_str());
    if old == new {
        if pair.old.key != pair.new.key && pair.old.name != pair.new.name {
            let renamed = choose(pair.new, &kind::ACTION_RENAME_SAME_RUST, &kind::REQUEST_RENAME_SAME_RUST);
            pair.report(cx, renamed, None, pair.at(|_| None)).from_to(&pair.old.name, &pair.new.name);
        }
        return;
    }
    let renamed = match pair.old.name == pair.new.name {
        true => choose(pair.new, &kind::ACTION_RUST, &kind::REQUEST_RUST),
        false => choose(pair.new, &kind::ACTION_RENAME, &kind::REQUEST_RENAME),
    };
    let change = pair.report(cx, renamed, None, pair.at(|keys| keys.rust)).from_to(old, new);
    if is_other(meaning) {
        change.request(Request::Changes);
    }
}

fn compare_pair<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    // The files, modules, and imports follow from the names. A body and its builders are compared by its parameters.
    // Whether its operation is awaited follows from the parameters and from the type that it returns.
    let Action {
        kind: request_kind,
        file: _,
        name: _,
        key: _,
        ident: _,
        module: _,
        doc: _,
        notes: _,
        example: _,
        method,
        paths: _,
        path_parameters: _,
        is_idempotent,
        headers: _,
        permissions: _,
        parameters: _,
        body,
        query: _,
        builders: _,
        returns: _,
        awaits: _,
        requirements: _,
        rules: _,
        imports: _,
    } = pair.old;
    if *request_kind != pair.new.kind {
        pair.report(cx, &kind::KIND, None, pair.at(|_| None));
    }
    pair.texts(cx);
    let taken = path::Taken::find(cx, pair);
    if let Some(taken) = taken.as_ref().filter(|taken| !taken.is_told) {
        let places = pair.at(|keys| Some(keys.path));
        let change = pair.report(cx, &kind::PATH_TAKES, None, places);
        change.detail(format!("the other one was `{}`", taken.other.key)).about(names(taken.other));
    }
    if *method != pair.new.method && taken.is_none() {
        let repeats = *is_idempotent != pair.new.is_idempotent;
        let places = pair.at(|keys| keys.method);
        let change = pair.report(cx, &kind::METHOD, None, places).from_to(method, &pair.new.method);
        // Whether it can be repeated follows from the method.
        let follow = repeats.then(|| Change::new(&kind::IDEMPOTENT, pair.new.key.as_str(), places.0, places.1));
        change.follows.extend(follow);
    } else if *is_idempotent != pair.new.is_idempotent && taken.is_none() {
        pair.report(cx, &kind::IDEMPOTENT, None, pair.at(|keys| keys.idempotent));
    }
    path::compare(cx, pair);
    pair.headers(cx);
    pair.permissions(cx);
    parameter::compare(cx, pair);
    query::compare(cx, pair);
    let is_same_body = match (body, pair.new.body) {
        (Some(old), Some(new)) => cx.is_same(*old, new),
        (None, None) => true,
        _ => false,
    };
    if !is_same_body {
        let places = pair.at(|keys| keys.body);
        pair.report(cx, &kind::BODY_TYPE, None, places).request(Request::Changes);
    }
    pair.required(cx);
    answer::compare(cx, pair);
    pair.requirements(cx);
    rule::compare(cx, pair);
}
