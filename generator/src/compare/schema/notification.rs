//! Compares notifications.

mod delivery;
mod kinds;
mod lost;
mod pair;
mod resource;
mod token;

use super::align::{is_reordered, Alignment};
use super::axis::{Response, Rust, Verdict};
use super::catalogue::{notification as kind, property};
use super::change::Change;
use super::comparison::Comparison;
use super::holder::Holder;
use super::naming::{are_alike, meanings, tells};
use super::service_keys::{NotificationKeys, NotificationsKeys};
use crate::model::Notification;
use crate::schema::document::NotificationDocument;
use crate::schema::spanned::Spanned;
pub use resource::pairs as resources;

use kinds::kinds;
use pair::Pair;
use token::token;

/// Compares notifications, and the resources that they are about.
pub fn compare(cx: &mut Comparison<'_>) {
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
    let lists = all.map(|list| list.iter().collect::<Vec<_>>());
    let meanings = meanings(&aligned.pairs, &aligned.added, &lists[0], &lists[1]);
    for (old, new) in &aligned.pairs {
        let pair = Pair::new(cx, [*old, *new]);
        if tells(meanings.get(new), *new, |at| (&lists[1][at].doc.text, at)) {
            let meaning = meanings.get(new);
            let is_noticed = !are_alike(meaning, *new, [&lists[0], &lists[1]], |one, other| {
                Pair::new(cx, [one, other]).is_used_alike(cx)
            });
            pair.names(cx, meaning, is_noticed);
        }
        pair.compare(cx);
    }
    without_arrival(cx);
    lost::judge(cx, &aligned);
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
        u32::from(one.ident == other.ident) * 100 + content([one, other], [old, new])
    };
    let mut aligned = Alignment::new(&stems[0], &stems[1], likeness);
    let documents = |old: usize, new: usize| {
        [&cx.old.documents.notifications[old], &cx.new.documents.notifications[new]].map(|known| &known.document)
    };
    // Without the description of how notifications arrive, no notification is in the model.
    if stems[0].len() == all[0].len() && stems[1].len() == all[1].len() {
        aligned.exchange(|old, new| content([&all[0][old], &all[1][new]], documents(old, new)) == 120);
    }
    aligned
}

/// How much alike two notifications are apart from their names.
fn content([one, other]: [&Notification; 2], [old, new]: [&NotificationDocument; 2]) -> u32 {
    let is_payload = *old.payload == *new.payload;
    let words = |list: &[Spanned<String>]| list.iter().map(|it| it.to_string()).collect::<Vec<_>>();
    let is_place =
        words(&old.resources) == words(&new.resources) && words(&old.change_types) == words(&new.change_types);
    u32::from(one.doc.text == other.doc.text) * 60 + u32::from(is_payload && is_place) * 60
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
            // A notification that the service writes today has the property under its old name.
            _ => one.as_str() == other.as_str(),
        };
        if !is_same {
            envelope(cx, [one, other]);
        }
    }
    unread(cx, old.names.into_iter().chain(&**old.path).map(|name| name.to_string()).collect());
    let notification = cx.old.api.notifications.as_ref().map(|notifications| Holder::Type(notifications.notification));
    let renamed = |name: &str| notification.map_or(name.to_owned(), |root| cx.renamed_path(root, name));
    let names = [
        old.path.iter().map(|name| renamed(name)).collect::<Vec<_>>(),
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
    if is_reordered(&paths.pairs) {
        cx.add(&kind::NOTIF_PATH_ORDER, "notifications", old.path.place(), new.path.place());
    }
    token(cx, [old.token, new.token]);
}

/// Events are lost if what the service posts is no longer read. `names` are those of the properties that decide about them.
fn unread(cx: &mut Comparison<'_>, names: Vec<String>) {
    let Some(notifications) = cx.new.api.notifications.as_ref() else {
        return;
    };
    let types = [notifications.envelope, notifications.notification].map(|id| cx.new.api.resource(id).name.as_str());
    let subjects: Vec<_> = types.iter().flat_map(|ty| names.iter().map(move |name| format!("{ty}/{name}"))).collect();
    for change in cx.changes.iter_mut().filter(|change| subjects.contains(&change.subject)) {
        let is_lost = match change.kind {
            kind if kind == &property::RENAME_SAME_RUST => change.response == Response::BreaksOld,
            kind => [&property::SPELLING_REMOVE, &property::SPELLING_CHANGE].contains(&kind),
        };
        if is_lost {
            change.verdict(Verdict::Breaking);
            change.response = change.response.max(Response::Reclassified);
        }
    }
}

/// Another type or property of the posted body. That a property has another name is a part of it.
fn envelope(cx: &mut Comparison<'_>, [old, new]: [&Spanned<String>; 2]) {
    let models = [cx.old.api.notifications.as_ref(), cx.new.api.notifications.as_ref()];
    let types = models[1].map(|model| [model.envelope, model.notification]);
    let subjects = types.map(|types| types.map(|id| format!("{}/{}", cx.new.api.resource(id).name, **old)));
    let is_rename = |change: &Change| {
        [&property::RENAME, &property::RENAME_SAME_RUST].contains(&change.kind)
            && change.detail.ends_with(&format!("`{}`", **new))
            && subjects.iter().flatten().any(|subject| change.subject == *subject)
    };
    let renamed = cx.changes.iter().position(is_rename).map(|at| cx.changes.remove(at));
    let posted = [(&cx.old.api, models[0]), (&cx.new.api, models[1])].into_iter().filter_map(|(api, model)| {
        let model = model?;
        Some([model.envelope, model.notification].map(|id| api.resource(id).ident.as_str()))
    });
    let posted: Vec<_> = posted.flatten().collect();
    let change = cx.add(&kind::NOTIF_ENVELOPE, "notifications", old.place(), new.place());
    change.from_to(old.as_str(), new.as_str()).about(posted);
    // Code still compiles if the name in Rust stays, but what the service posts under the old name is lost.
    if renamed.as_ref().is_some_and(|renamed| renamed.kind == &property::RENAME_SAME_RUST) {
        change.rust(Rust::Patch);
    }
    change.follows.extend(renamed);
}

/// Without notifications, there is nothing that they could be about: all of that is one change.
fn without_arrival(cx: &mut Comparison<'_>) {
    let Some(at) = cx.changes.iter().position(|change| change.kind == &kind::NOTIF_REMOVE) else {
        return;
    };
    let mut cause = cx.changes.remove(at);
    let follows = |change: &Change| [&kind::REMOVE, &kind::RESOURCE_REMOVE].contains(&change.kind);
    let (mut follows, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut cx.changes).into_iter().partition(follows);
    // What was an event is no longer typed at all.
    follows.iter_mut().for_each(|change| change.response = Response::Untyped);
    cause.follows.extend(follows);
    cx.changes = rest;
    cx.changes.push(cause);
}
