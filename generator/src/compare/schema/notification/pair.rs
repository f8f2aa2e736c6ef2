//! A notification that both schemas have.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::kinds;
use crate::compare::schema::align::{is_reordered, Alignment};
use crate::compare::schema::axis::{Response, Rust};
use crate::compare::schema::catalogue::{notification as kind, structured, Kind};
use crate::compare::schema::change::{Change, Places};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{is_other, Meaning};
use crate::compare::schema::page::is_other_page;
use crate::compare::schema::service_keys::NotificationKeys;
use crate::compare::schema::side::Side;
use crate::model::{Notification, Payload, PayloadShape, Presence};
use crate::schema::document::NotificationDocument;

/// A notification that both schemas have.
pub struct Pair<'s> {
    old: &'s Notification,
    new: &'s Notification,
    documents: [&'s NotificationDocument; 2],
    stems: [&'s str; 2],
    keys: [NotificationKeys; 2],
}

impl<'s> Pair<'s> {
    /// The notification with these indices.
    pub fn new(cx: &Comparison<'s>, [old, new]: [usize; 2]) -> Self {
        let definitions = [&cx.old.documents.notifications[old], &cx.new.documents.notifications[new]];
        let [olds, news] = kinds(cx);
        Self {
            old: &olds[old],
            new: &news[new],
            documents: definitions.map(|definition| &definition.document),
            stems: definitions.map(|definition| definition.stem.as_str()),
            keys: definitions.map(|definition| NotificationKeys::of(&definition.document)),
        }
    }

    fn report<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static Kind,
        place: impl Fn(&NotificationKeys) -> Option<crate::diagnostic::Place>,
    ) -> &'c mut Change {
        let (old, new): Places = self.keys.each_ref().map(|keys| Some(place(keys).unwrap_or(keys.name))).into();
        let idents = [self.old, self.new].map(|notification| notification.ident.as_str());
        cx.add(kind, self.stems[1], old, new).about(self.stems).about(idents)
    }

    /// Compares the names. `is_noticed` tells whether code with an exchanged name does not compile.
    pub fn names(&self, cx: &mut Comparison<'s>, meaning: Option<&Meaning>, is_noticed: bool) {
        let [old, new] = [self.old, self.new].map(|notification| notification.ident.as_str());
        if old == new {
            return;
        }
        let renamed = if self.stems[0] == self.stems[1] { &kind::RUST } else { &kind::RENAME };
        let change = self.report(cx, renamed, |keys| keys.rust).from_to(old, new);
        if is_other(meaning) {
            change.response = Response::Reclassified;
            if !is_noticed {
                change.rust(Rust::Patch);
            }
        }
    }

    /// Whether code that handles the old event compiles with the new one, whatever they are called.
    pub fn is_used_alike(&self, cx: &Comparison<'s>) -> bool {
        let [old, new] = [self.old, self.new];
        let [before, after] = [self.payload(&cx.old, old), self.payload(&cx.new, new)];
        let fields = |notification: &Notification| {
            let parameters = notification.parameters.iter().map(|it| (it.parameter.name.to_string(), it.presence));
            (parameters.collect::<BTreeMap<_, _>>(), notification.change_type.is_some(), notification.field.clone())
        };
        cx.is_same(before.resource, after.resource)
            && before.shape == after.shape
            && fields(old) == fields(new)
            && old.reply.is_some() == new.reply.is_some()
    }

    /// Compares everything else that the notification says.
    pub fn compare(&self, cx: &mut Comparison<'s>) {
        // The file follows from the name, and the fields from the paths and the change types.
        let Notification {
            file: _,
            ident: _,
            doc,
            change_types: _,
            paths: _,
            parameters: _,
            change_type: _,
            payload: _,
            field,
            derived: _,
            reply,
        } = self.old;
        let new = self.new;
        if doc.text != new.doc.text {
            self.report(cx, &structured::DOC, |keys| Some(keys.doc));
        }
        if is_other_page(cx, doc.url.as_deref(), new.doc.url.as_deref()) {
            self.report(cx, &structured::SOURCE_TYPE, |keys| Some(keys.source));
        }
        self.change_types(cx);
        self.resources(cx);
        let [before, after] = [self.payload(&cx.old, self.old), self.payload(&cx.new, new)];
        if !cx.is_same(before.resource, after.resource) {
            self.report(cx, &kind::PAYLOAD_TYPE, |keys| Some(keys.payload));
        } else if before.shape != after.shape {
            self.report(cx, &kind::PAYLOAD_SHAPE, |keys| Some(keys.payload));
        }
        if *field != new.field {
            let is_array = after.shape == PayloadShape::Array;
            let kind = if is_array { &kind::AS_ARRAY } else { &kind::AS_OBJECT };
            self.report(cx, kind, |keys| Some(keys.r#as)).from_to(field.as_str(), new.field.as_str());
        }
        self.untagged(cx);
        match (reply, &new.reply) {
            (None, None) => {}
            (None, Some(_)) => self.report(cx, &kind::REPLY_ADD, |keys| keys.reply).done(),
            (Some(_), None) => self.report(cx, &kind::REPLY_REMOVE, |keys| keys.reply).done(),
            // The function follows from the name of the event.
            (Some(old), Some(new)) if cx.is_same(old.resource, new.resource) => {}
            (Some(_), Some(_)) => self.report(cx, &kind::REPLY_TYPE, |keys| keys.reply).done(),
        }
    }

    fn payload(&self, side: &Side<'s>, notification: &Notification) -> &'s Payload {
        let notifications = side.api.notifications.as_ref();
        // A schema with a notification says how notifications arrive.
        let payloads = notifications.map_or(&[][..], |notifications| &notifications.payloads);
        &payloads[notification.payload]
    }

    fn change_types(&self, cx: &mut Comparison<'s>) {
        let documents = self.documents;
        let id = cx.old.api.notifications.as_ref().map(|notifications| notifications.change_type_enum);
        let renamed = |name: &str| id.map_or_else(|| name.to_owned(), |id| cx.renamed_member(id, name)[1].clone());
        let lists = [
            documents[0].change_types.iter().map(|it| renamed(it).to_ascii_lowercase()).collect::<Vec<_>>(),
            documents[1].change_types.iter().map(|it| it.to_ascii_lowercase()).collect::<Vec<_>>(),
        ];
        let aligned = Alignment::new(&lists[0], &lists[1], |_, _| 0);
        if let Some((one, other)) = aligned.exchanged() {
            let names = (documents[0].change_types[one].as_str(), documents[1].change_types[other].as_str());
            self.report(cx, &kind::CHANGE_TYPES_REMOVE, |keys| Some(keys.change_types)).from_to(names.0, names.1);
            return;
        }
        for at in &aligned.removed {
            let name = documents[0].change_types[*at].as_str();
            let has_field = self.new.change_type.is_some();
            let change = self.report(cx, &kind::CHANGE_TYPES_REMOVE, |keys| Some(keys.change_types));
            change.detail(format!("`{name}`"));
            if self.old.change_type.is_some() && !has_field {
                change.rust(Rust::Major);
            }
        }
        for at in &aligned.added {
            let name = documents[1].change_types[*at].as_str();
            let change = self.report(cx, &kind::CHANGE_TYPES_ADD, |keys| Some(keys.change_types));
            change.detail(format!("`{name}`"));
            if self.old.change_type.is_none() && self.new.change_type.is_some() {
                change.rust(Rust::Minor);
            }
        }
        if is_reordered(&aligned.pairs) {
            self.report(cx, &kind::CHANGE_TYPES_ORDER, |keys| Some(keys.change_types));
        }
    }

    fn resources(&self, cx: &mut Comparison<'s>) {
        let lists =
            self.documents.map(|document| document.resources.iter().map(|it| it.to_string()).collect::<Vec<_>>());
        let renamed = super::resource::alignment(cx);
        let old_names: Vec<_> = lists[0]
            .iter()
            .map(|name| {
                let found = renamed.iter().find(|(old, _)| old == name);
                found.map_or_else(|| name.clone(), |(_, new)| new.clone())
            })
            .collect();
        let aligned = Alignment::new(&old_names, &lists[1], |_, _| 0);
        let fields = |notification: &Notification| {
            let fields = notification.parameters.iter();
            fields.map(|known| (known.parameter.name.to_string(), known.presence)).collect::<BTreeMap<_, _>>()
        };
        let [old, new] = [fields(self.old), fields(self.new)];
        // A field that is gone or has another type breaks code. One that is new does not.
        let breaks = old.iter().any(|(name, presence)| new.get(name) != Some(presence));
        let gains = new.keys().any(|name| !old.contains_key(name));
        let drops = old
            .iter()
            .any(|(name, presence)| *presence == Presence::Required && new.get(name) == Some(&Presence::Optional));
        if let Some((one, other)) = aligned.exchanged() {
            let kind = if breaks { &kind::RESOURCES_NARROW } else { &kind::RESOURCES_REMOVE };
            let change = self.report(cx, kind, |keys| Some(keys.resources));
            change.from_to(&lists[0][one], &lists[1][other]);
            return;
        }
        for at in &aligned.removed {
            let kind = if breaks { &kind::RESOURCES_NARROW } else { &kind::RESOURCES_REMOVE };
            self.report(cx, kind, |keys| Some(keys.resources)).detail(format!("`{}`", lists[0][*at]));
        }
        for at in &aligned.added {
            let kind = match () {
                () if drops => &kind::RESOURCES_DROP_FIELD,
                () if gains => &kind::RESOURCES_ADD_FIELD,
                () => &kind::RESOURCES_ADD,
            };
            self.report(cx, kind, |keys| Some(keys.resources)).detail(format!("`{}`", lists[1][*at]));
        }
        if is_reordered(&aligned.pairs) {
            self.report(cx, &kind::RESOURCES_ORDER, |keys| Some(keys.resources));
        }
    }

    /// Which payloads without a type it takes, and whether it takes those of derived types.
    fn untagged(&self, cx: &mut Comparison<'s>) {
        let keys = self.documents.map(|document| {
            let NotificationDocument { when_untagged, element_when_untagged, .. } = document;
            [when_untagged, element_when_untagged].map(|key| key.as_ref().map(|key| **key))
        });
        if keys[0] != keys[1] {
            self.report(cx, &kind::UNTAGGED, |keys| keys.untagged);
        }
        // Without derived types, it makes no difference whether they are taken.
        let has_derived = |side: &Side<'s>, notification: &Notification| {
            let resource = self.payload(side, notification).resource;
            side.api.resources.iter().any(|derived| derived.base == Some(resource))
        };
        let any_derived = has_derived(&cx.old, self.old) || has_derived(&cx.new, self.new);
        // An abstract type includes its derived types without saying so.
        let takes_derived = |side: &Side<'s>, notification: &Notification, document: &NotificationDocument| {
            let resource = self.payload(side, notification).resource;
            (document.derived.is_set() && any_derived) || side.api.resource(resource).family.is_some()
        };
        let was_derived = takes_derived(&cx.old, self.old, self.documents[0]);
        match (was_derived, takes_derived(&cx.new, self.new, self.documents[1])) {
            (false, true) => self.report(cx, &kind::DERIVED_ON, |keys| keys.derived).done(),
            (true, false) => {
                // The payloads of derived types have variants of their own.
                let variants = |side: &Side<'s>| {
                    let payloads = side.api.notifications.iter().flat_map(|notifications| &notifications.payloads);
                    payloads.map(|payload| payload.ident.as_str().to_owned()).collect::<BTreeSet<_>>()
                };
                let is_gone = !variants(&cx.old).is_subset(&variants(&cx.new));
                let change = self.report(cx, &kind::DERIVED_OFF, |keys| keys.derived);
                if is_gone {
                    change.rust(Rust::Major);
                }
            }
            _ => {}
        }
    }
}
