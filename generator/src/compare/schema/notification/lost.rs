//! Events that are lost: notifications that become another event, or none.

use std::collections::{BTreeMap, BTreeSet};

use super::delivery::{deliveries, Delivery};
use super::kinds::kinds;
use crate::compare::schema::align::Alignment;
use crate::compare::schema::axis::{Response, Verdict};
use crate::compare::schema::catalogue::{notification as kind, open_enum, property, service, structured};
use crate::compare::schema::change::Change;
use crate::compare::schema::comparison::Comparison;

/// Makes the changes that lose events breaking. `aligned` says which of the old notifications is which of the new ones.
pub fn judge(cx: &mut Comparison<'_>, aligned: &Alignment) {
    let partner = |old: usize| aligned.pairs.iter().find(|(one, _)| *one == old).map(|(_, new)| *new);
    let is_lost = |events: &[Option<usize>; 2]| match events {
        // That the events of a notification that is removed are lost is known.
        [Some(old), new] => !aligned.removed.contains(old) && partner(*old) != *new,
        [None, _] => false,
    };
    let all = kinds(cx);
    let event = |side: usize, at: Option<usize>| at.map_or("Other", |at| all[side][at].ident.as_str());
    let mut lost = BTreeMap::<Cause, BTreeSet<String>>::new();
    for delivery in deliveries(cx).into_iter().filter(|delivery| is_lost(&delivery.events)) {
        let about = about(cx, &delivery);
        if cx.changes.iter().any(|change| is_enough(change, &about)) {
            continue;
        }
        let Delivery { path, events, .. } = delivery;
        let (old, new) = (event(0, events[0]), event(1, events[1]));
        let path = path.replace('~', "{…}");
        let example = format!("`Event::{old}` becomes `Event::{new}` at `/{path}`");
        lost.entry(cause(&cx.changes, &about)).or_default().insert(example);
    }
    for (cause, examples) in lost {
        mark(cx, cause, examples.into_iter().take(2).collect::<Vec<_>>().join("; "));
    }
}

/// Why events are lost.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Cause {
    /// A change that usually only adds events takes them.
    Taken(usize),
    /// It follows from another change: what identifies an event is different, such as the members of its payload.
    Follows(usize),
    /// It is not known.
    Unknown,
}

/// The names of everything that decides which event a notification becomes.
fn about(cx: &Comparison<'_>, delivery: &Delivery) -> BTreeSet<String> {
    let Delivery { path: _, resources, types, events } = delivery;
    let mut names = BTreeSet::new();
    let all = kinds(cx);
    for (side, schema) in [&cx.old, &cx.new].into_iter().enumerate() {
        if let Some(at) = events[side] {
            names.insert(all[side][at].ident.as_str().to_owned());
            names.insert(schema.documents.notifications[at].stem.clone());
        }
        names.extend(resources[side].map(|id| schema.api.paths[id.0].ident.as_str().to_owned()));
        let types = types.iter().filter_map(|types| types[side]).flat_map(|id| schema.lineage(id));
        names.extend(types.map(|id| schema.api.resource(id).name.to_string()));
        let change_types = schema.api.notifications.as_ref().map(|notifications| notifications.change_type_enum);
        names.extend(change_types.map(|id| schema.api.open_enum(id).name.to_string()));
    }
    names
}

/// Whether a change that is breaking by itself explains that an event is lost.
fn is_enough(change: &Change, about: &BTreeSet<String>) -> bool {
    let is_of_all = [
        &service::ALIAS_REMOVE,
        &service::ALIAS_RENAME,
        &service::ALIAS_TARGET,
        &service::NAMESPACE,
        &kind::NOTIF_ENVELOPE,
        &kind::NOTIF_PATH_DROP,
    ];
    let of_type = [
        &structured::TYPE_FAMILY,
        &structured::TYPE_RENAME,
        &structured::TYPE_RENAME_SAME_RUST,
        &structured::TYPE_REPLACED,
        &structured::TYPE_REMOVE_USED,
        &structured::TYPE_ABSTRACT_ON,
    ];
    let is_of_type = change.kind.id.starts_with("base-") || of_type.contains(&change.kind);
    let is_of_events = kind::ALL.contains(change.kind) && change.response >= Response::Reclassified;
    let is_of_members = open_enum::ALL.contains(change.kind) && change.response >= Response::Untyped;
    let is_about = || !change.about.is_disjoint(about);
    change.overall() == Verdict::Breaking
        && (is_of_all.contains(&change.kind) || ((is_of_type || is_of_events || is_of_members) && is_about()))
}

/// The change that an event is lost by: one that is about the same, if there is one.
fn cause(changes: &[Change], about: &BTreeSet<String>) -> Cause {
    const TAKE: [&str; 9] = [
        kind::ADD.id,
        kind::RESOURCE_ADD.id,
        kind::UNTAGGED.id,
        kind::RESOURCES_ADD.id,
        kind::RESOURCES_ADD_FIELD.id,
        kind::RESOURCE_PATH_ADD.id,
        kind::CHANGE_TYPES_ADD.id,
        kind::DERIVED_ON.id,
        service::ALIAS_ADD.id,
    ];
    let takes = |change: &Change| TAKE.contains(&change.kind.id);
    let is_near = |change: &Change| !change.about.is_disjoint(about);
    let identifies = |change: &Change| {
        change.kind == &structured::TYPE_UNTAGGED_ON
            || (open_enum::ALL.contains(change.kind) && change.response >= Response::Untyped)
            || (property::ALL.contains(change.kind) && change.response >= Response::Untyped)
            || ((property::ALL.contains(change.kind) || kind::ALL.contains(change.kind))
                && change.overall() == Verdict::Breaking)
    };
    let near = |is_kind: &dyn Fn(&Change) -> bool| changes.iter().position(|change| is_kind(change) && is_near(change));
    let taken = || near(&takes).or_else(|| changes.iter().position(takes)).map(Cause::Taken);
    // What is the only change is the cause of everything.
    let only = || (changes.len() == 1).then_some(0);
    let any = || changes.iter().position(identifies);
    let follows = || near(&identifies).or_else(only).or_else(any).map(Cause::Follows);
    taken().or_else(follows).unwrap_or(Cause::Unknown)
}

fn mark(cx: &mut Comparison<'_>, cause: Cause, detail: String) {
    let change = match cause {
        Cause::Taken(at) => &mut cx.changes[at],
        Cause::Follows(at) => {
            let cause = &mut cx.changes[at];
            let mut lost = Change::new(&kind::EVENT_LOST, "notifications", cause.old, cause.new);
            lost.detail(detail);
            cause.follows.push(lost);
            return;
        }
        Cause::Unknown => {
            cx.add(&kind::EVENT_LOST, "notifications", None, None).detail(detail);
            return;
        }
    };
    change.kind = match change.kind {
        known if known == &kind::ADD => &kind::ADD_SAME_SHAPE,
        known if known == &kind::RESOURCE_ADD => &kind::RESOURCE_ADD_SHADOWS,
        known => known,
    };
    change.verdict(Verdict::Breaking).detail(detail);
}
