//! Compares notifications.

mod delivery;
mod pair;
mod resource;

use std::collections::BTreeSet;

use super::align::Alignment;
use super::axis::{Response, Verdict};
use super::catalogue::notification as kind;
use super::comparison::Comparison;
use super::keys::{NotificationKeys, NotificationsKeys};
use crate::model::Notification;
use delivery::deliveries;
use pair::Pair;

/// Compares notifications, and the resources that they are about.
pub fn compare(cx: &mut Comparison<'_>) {
    let before = cx.changes.len();
    let aligned = alignment(cx);
    arrival(cx);
    resource::compare(cx);
    let all = kinds(cx);
    for at in &aligned.removed {
        let (notification, document) = (&all[0][*at], &cx.old.documents.notifications[*at]);
        let keys = NotificationKeys::of(&document.document);
        cx.add(&kind::REMOVE, &document.stem, keys.name, None).about(names(notification, &document.stem));
    }
    for at in &aligned.added {
        let (notification, document) = (&all[1][*at], &cx.new.documents.notifications[*at]);
        let keys = NotificationKeys::of(&document.document);
        cx.add(&kind::ADD, &document.stem, None, keys.name).about(names(notification, &document.stem));
    }
    for (old, new) in &aligned.pairs {
        Pair::new(cx, [*old, *new]).compare(cx);
    }
    judge(cx, before, &aligned);
}

/// The notifications of both schemas.
fn kinds<'s>(cx: &Comparison<'s>) -> [&'s [Notification]; 2] {
    [cx.old.api, cx.new.api].map(|api| api.notifications.as_ref().map_or(&[][..], |notifications| &notifications.kinds))
}

fn names(notification: &Notification, stem: &str) -> [String; 2] {
    [notification.ident.as_str().to_owned(), stem.to_owned()]
}

/// Which of the old notifications is which of the new ones.
fn alignment(cx: &Comparison<'_>) -> Alignment {
    let stems = [cx.old.documents, cx.new.documents]
        .map(|documents| documents.notifications.iter().map(|definition| definition.stem.clone()).collect::<Vec<_>>());
    let all = kinds(cx);
    let likeness = |old: usize, new: usize| {
        let (Some(one), Some(other)) = (all[0].get(old), all[1].get(new)) else {
            return 0;
        };
        let documents = [&cx.old.documents.notifications[old], &cx.new.documents.notifications[new]];
        let [old, new] = documents.map(|definition| &definition.document);
        let is_payload = *old.payload == *new.payload;
        let words =
            |list: &[crate::schema::spanned::Spanned<String>]| list.iter().map(|it| it.to_string()).collect::<Vec<_>>();
        let is_place =
            words(&old.resources) == words(&new.resources) && words(&old.change_types) == words(&new.change_types);
        let points = u32::from(one.ident == other.ident) * 100
            + u32::from(one.doc.text == other.doc.text) * 60
            + u32::from(is_payload && is_place) * 60;
        points
    };
    Alignment::new(&stems[0], &stems[1], likeness)
}

/// How notifications arrive.
fn arrival(cx: &mut Comparison<'_>) {
    let [old, new] =
        [cx.old.documents, cx.new.documents].map(|documents| documents.service.document.notifications.as_ref());
    let (old, new) = match (old, new) {
        (None, None) => return,
        (Some(old), None) => {
            cx.add(&kind::NOTIF_REMOVE, "notifications", old.key(), None);
            return;
        }
        (None, Some(new)) => {
            cx.add(&kind::NOTIF_ADD, "notifications", None, new.key());
            return;
        }
        (Some(old), Some(new)) => (NotificationsKeys::of(old), NotificationsKeys::of(new)),
    };
    for (at, (one, other)) in old.names.iter().zip(new.names).enumerate() {
        let is_same = match (at, cx.old.named(one), cx.new.named(other)) {
            (0, Some(old), Some(new)) => cx.is_same(old, new),
            _ => cx.renamed_property(one) == **other,
        };
        if !is_same {
            cx.add(&kind::NOTIF_ENVELOPE, "notifications", one.place(), other.place())
                .from_to(one.as_str(), other.as_str());
        }
    }
    let names = [
        old.path.iter().map(|name| cx.renamed_property(name)).collect::<Vec<_>>(),
        new.path.iter().map(|name| name.to_string()).collect(),
    ];
    let paths = Alignment::new(&names[0], &names[1], |_, _| 0);
    for at in paths.removed {
        cx.add(&kind::NOTIF_PATH_DROP, "notifications", old.path[at].place(), new.path.place())
            .detail(format!("`{}`", names[0][at]));
    }
    for at in paths.added {
        cx.add(&kind::NOTIF_PATH_ADD, "notifications", old.path.place(), new.path[at].place())
            .detail(format!("`{}`", names[1][at]));
    }
    let mut by_old = paths.pairs.clone();
    by_old.sort_by_key(|(old, _)| *old);
    if by_old != paths.pairs {
        cx.add(&kind::NOTIF_PATH_ORDER, "notifications", old.path.place(), new.path.place());
    }
}

/// Finds out what becomes of events, and makes changes that lose one breaking.
fn judge(cx: &mut Comparison<'_>, before: usize, aligned: &Alignment) {
    let deliveries = deliveries(cx);
    let partner = |old: usize| aligned.pairs.iter().find(|(one, _)| *one == old).map(|(_, new)| *new);
    let is_gone = |old: usize| aligned.removed.contains(&old);
    let lost = |events: &[Option<usize>; 2]| match events {
        [Some(old), new] => !is_gone(*old) && partner(*old) != *new,
        [None, _] => false,
    };
    let lost: Vec<_> = deliveries.iter().filter(|(_, events)| lost(events)).collect();
    if lost.is_empty() {
        return;
    }
    let event = |side: usize, at: Option<usize>| match at {
        Some(at) => kinds(cx)[side][at].ident.as_str().to_owned(),
        None => "Other".to_owned(),
    };
    let examples: BTreeSet<_> = lost
        .iter()
        .map(|(posted, events)| {
            format!(
                "`Event::{}` becomes `Event::{}` at `/{}`",
                event(0, events[0]),
                event(1, events[1]),
                posted.path.replace('~', "{…}")
            )
        })
        .collect();
    let detail = examples.into_iter().take(2).collect::<Vec<_>>().join("; ");
    mark(cx, before, detail);
}

/// Marks the change that explains that events are lost. A change that is breaking by itself explains it.
fn mark(cx: &mut Comparison<'_>, before: usize, detail: String) {
    let candidates = &mut cx.changes[before..];
    for change in candidates.iter_mut() {
        let harder = match change.kind.id {
            id if id == kind::ADD.id => &kind::ADD_SAME_SHAPE,
            id if id == kind::RESOURCE_ADD.id => &kind::RESOURCE_ADD_SHADOWS,
            _ => change.kind,
        };
        if change.kind != harder
            || (change.response == Response::Reclassified && change.kind != &kind::NOTIF_PATH_ORDER)
        {
            change.kind = harder;
            change.verdict = Verdict::Breaking;
            if change.detail.is_empty() {
                change.detail(detail.clone());
            }
            return;
        }
    }
    let is_explained = cx.changes.iter().any(|change| change.overall() == Verdict::Breaking);
    if !is_explained {
        cx.add(&kind::EVENT_LOST, "notifications", None, None).detail(detail);
    }
}
