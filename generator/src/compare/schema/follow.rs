//! One finding for one edit: what follows from a change stands under it.

use std::collections::HashMap;

use super::axis::Rust;
use super::catalogue::{notification, open_enum, property, request, service, structured, Kind};
use super::change::Change;
use super::comparison::Comparison;
use super::structured::constructors;

/// Puts what follows from a change under it.
pub fn follow(cx: &mut Comparison<'_>) {
    merge(cx);
    moves(cx);
    causes(cx);
    inherited(cx);
    families(cx);
    replaced(cx);
    ids(cx);
}

/// Changes of one kind at one place are one change: what many requests share is written once.
fn merge(cx: &mut Comparison<'_>) {
    let mut merged: Vec<Change> = Vec::new();
    let mut known: HashMap<_, usize> = HashMap::new();
    for change in std::mem::take(&mut cx.changes) {
        let key = (change.kind.id, change.old, change.new, change.detail.clone());
        let first = known.get(&key).copied().filter(|_| change.old.or(change.new).is_some());
        match first {
            Some(first) if merged[first].subject != change.subject => merged[first].follows.push(change),
            _ => {
                known.entry(key).or_insert(merged.len());
                merged.push(change);
            }
        }
    }
    cx.changes = merged;
}

/// A part that is removed in one place and new in another one is moved.
fn moves(cx: &mut Comparison<'_>) {
    let is_same_part = |removed: &Change, added: &Change| {
        let ends = |change: &Change| {
            let words = change.subject.split('/').map(str::to_owned).collect::<Vec<_>>();
            words.first().cloned().zip(words.last().cloned())
        };
        ends(removed) == ends(added)
    };
    let is_same_path = |removed: &Change, added: &Change| removed.detail == added.detail;
    moved(cx, [&property::CODE_REMOVE, &property::CODE_ADD, &property::CODE_MOVE], is_same_part);
    moved(cx, [&property::EXCERPT_REMOVE, &property::EXCERPT_ADD, &property::EXCERPT_MOVE], is_same_part);
    let of_path =
        [&notification::RESOURCE_PATH_REMOVE, &notification::RESOURCE_PATH_ADD, &notification::RESOURCE_PATH_MOVE];
    moved(cx, of_path, is_same_path);
    exchanged(cx);
}

/// Two resources that exchange their paths.
fn exchanged(cx: &mut Comparison<'_>) {
    let ends = |change: &Change| {
        let (from, to) = change.detail.split_once(" became ")?;
        (change.kind == &notification::RESOURCE_PATH_REMOVE).then(|| (from.to_owned(), to.to_owned()))
    };
    let mut at = 0;
    while at < cx.changes.len() {
        let back = ends(&cx.changes[at]).map(|(from, to)| (to, from));
        let other = (at + 1..cx.changes.len()).find(|other| back.is_some() && ends(&cx.changes[*other]) == back);
        if let Some(other) = other {
            let about = cx.changes.remove(other).about;
            cx.changes[at].kind = &notification::RESOURCE_PATH_MOVE;
            cx.changes[at].about(about);
        }
        at += 1;
    }
}

/// Makes one change of two: something that is removed, and the same thing that is new elsewhere.
fn moved(
    cx: &mut Comparison<'_>,
    [removed, added, moved]: [&'static Kind; 3],
    is_same: impl Fn(&Change, &Change) -> bool,
) {
    let (mut gone, mut rest): (Vec<_>, Vec<_>) = cx.changes.drain(..).partition(|change| change.kind == removed);
    gone.retain_mut(|from| {
        let Some(to) = rest.iter_mut().find(|change| change.kind == added && is_same(from, change)) else {
            return true;
        };
        let mut change = Change::new(moved, &to.subject, from.old, to.new);
        change.from_to(&from.subject, &to.subject);
        change.about(std::mem::take(&mut from.about)).about(std::mem::take(&mut to.about));
        *to = change;
        false
    });
    cx.changes = rest;
    cx.changes.extend(gone);
}

/// What has a cause stands under it: a property whose type is removed, and a name that another property takes.
fn causes(cx: &mut Comparison<'_>) {
    let is_removal = |kind: &Kind| {
        [
            &structured::TYPE_REMOVE_USED,
            &structured::TYPE_REMOVE_UNUSED,
            &open_enum::REMOVE,
            &property::ADD_STEALS_NAME,
            &property::ADD_CHOSEN_NAME,
            &request::PARAM_TAKES_NAME,
            &request::QUERY_TAKES_NAME,
            &notification::NOTIF_REMOVE,
            &service::ID_RENAME,
        ]
        .contains(&kind)
    };
    let mut at = 0;
    while at < cx.changes.len() {
        let cause = cx.changes[at].cause.clone();
        let found = cause
            .and_then(|cause| cx.changes.iter().position(|change| is_removal(change.kind) && change.subject == cause));
        match found {
            Some(found) if found != at => {
                let change = cx.changes.remove(at);
                let found = if found > at { found - 1 } else { found };
                cx.changes[found].follows.push(change);
            }
            _ => at += 1,
        }
    }
}

/// Constructors of derived types follow from the properties of their base types.
fn inherited(cx: &mut Comparison<'_>) {
    for (id, change) in constructors(cx) {
        let lineage: Vec<_> = cx.new.lineage(id).map(|id| cx.new.api.resource(id).name.to_string()).collect();
        let touches = |known: &Change| {
            known.rust == Rust::Major
                && (known.kind.id.starts_with("prop-")
                    || known.kind.id.starts_with("base-")
                    || known.kind.id.starts_with("type-choice")
                    || known.kind.id.starts_with("move-"))
        };
        let of = |name: &str| {
            cx.changes.iter().position(|known| touches(known) && known.subject.split('/').next() == Some(name))
        };
        // A change of the type itself explains its constructor.
        let Some(nearest) = lineage.iter().position(|name| of(name).is_some()) else {
            cx.changes.push(change);
            continue;
        };
        let is_base = |found: usize| {
            let kind = cx.changes[found].kind;
            kind.id.starts_with("base-") && kind != &structured::BASE_ADD_REQUIRES
        };
        let found = of(&lineage[nearest]);
        if let Some(found) = found.filter(|found| nearest > 0 || is_base(*found)) {
            let cause = &mut cx.changes[found];
            let places = if nearest == 0 { (cause.old, cause.new) } else { (change.old, change.new) };
            cause.follows.push(Change { old: places.0, new: places.1, ..change });
        }
    }
}

/// An abstract type becomes a choice, or stops being one, because of something else that has it or no longer has it.
fn families(cx: &mut Comparison<'_>) {
    let is_used_otherwise = |change: &Change| {
        let types = cx.types.pairs.iter().map(|(old, new)| [&cx.old.api.resources[*old], &cx.new.api.resources[*new]]);
        let mut same = types.filter(|[_, new]| new.name.as_str() == change.subject);
        change.kind == &structured::TYPE_FAMILY && same.any(|[old, new]| old.is_abstract == new.is_abstract)
    };
    let (families, mut rest): (Vec<_>, Vec<_>) = cx.changes.drain(..).partition(is_used_otherwise);
    for family in families {
        let names = format!("`{}`", family.subject);
        let only = (rest.len() == 1).then_some(0);
        match rest.iter().position(|change| change.detail.contains(&names)).or(only) {
            Some(at) => rest[at].follows.push(family),
            None => rest.push(family),
        }
    }
    cx.changes = rest;
}

/// What differs between a type that is removed and a similar one that is new follows from that.
fn replaced(cx: &mut Comparison<'_>) {
    let names: Vec<_> = cx
        .changes
        .iter()
        .filter(|change| change.kind == &structured::TYPE_REPLACED)
        .map(|change| change.subject.clone())
        .collect();
    for name in names {
        let is_in = |change: &Change| change.subject.split('/').next() == Some(name.as_str());
        let (mut inside, mut rest): (Vec<_>, Vec<_>) = std::mem::take(&mut cx.changes).into_iter().partition(is_in);
        if let Some(at) = inside.iter().position(|change| change.kind == &structured::TYPE_REPLACED) {
            let mut cause = inside.remove(at);
            cause.follows.extend(inside);
            rest.push(cause);
        }
        cx.changes = rest;
    }
}

/// The types of IDs follow from the paths.
fn ids(cx: &mut Comparison<'_>) {
    let is_id = |kind: &Kind| [&service::ID_ADD, &service::ID_REMOVE].contains(&kind);
    let is_cause = |change: &Change| {
        let kinds = [
            &request::PATH_PARAM_ADD,
            &request::PATH_PARAM_REMOVE,
            &request::PATH_PARAM_RENAME,
            &request::PATH_FIRST,
            &request::ACTION_ADD,
            &request::ACTION_REMOVE,
            &request::REQUEST_ADD,
            &request::REQUEST_REMOVE,
            &notification::RESOURCE_ADD,
            &notification::RESOURCE_ADD_SHADOWS,
            &notification::RESOURCE_REMOVE,
            &notification::RESOURCE_PARAM_ADD,
            &notification::RESOURCE_PARAM_RENAME,
            &notification::NOTIF_REMOVE,
        ];
        kinds.contains(&change.kind)
    };
    let (found, mut rest): (Vec<_>, Vec<_>) =
        std::mem::take(&mut cx.changes).into_iter().partition(|change| is_id(change.kind));
    // An ID that is renamed in one place only is a part of that change.
    for change in &mut rest {
        if change.kind == &service::ID_RENAME && change.follows.len() == 1 {
            let place = change.follows.remove(0);
            let id = std::mem::replace(change, place);
            change.follows.push(id);
        }
    }
    for change in found {
        match rest.iter_mut().find(|known| is_cause(known)) {
            Some(cause) => cause.follows.push(change),
            None => rest.push(change),
        }
    }
    cx.changes = rest;
}
