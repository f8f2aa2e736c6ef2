//! The payloads of notifications.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::lower::name::owner::{Owners, RUST_HELP};
use crate::lower::name::reserved;
use crate::lower::resource::inheritance::lineage;
use crate::lower::resource::type_expr::lower_type;
use crate::model::{Item, Notification, Payload, PayloadShape, ResourceId, TypeRef, VariantIdent};
use crate::schema::document::NotificationDocument;

use super::untagged::Untagged;

/// The payloads of all notifications, without duplicates, sorted by name.
pub struct Payloads(Vec<(String, Payload)>);

impl Payloads {
    /// Collects the payloads, and reports types that cannot be payloads.
    pub fn collect(cx: &mut Cx<'_>) -> Self {
        let mut all: Vec<(String, Payload)> = Vec::new();
        for definition in &cx.documents.notifications {
            let NotificationDocument { payload, r#as, .. } = &definition.document;
            let (shape, resource) = match lower_type(cx, payload) {
                None => continue,
                Some(TypeRef::One(Item::Resource(id))) => (PayloadShape::Object, id),
                Some(TypeRef::Many(Item::Resource(id))) if cx.resources[id.0].family.is_some() => {
                    let message =
                        format!("`{}` is abstract, so a collection of it cannot be a payload", cx.resources[id.0].name);
                    cx.report(Code::NotificationProperty, payload.place(), message)
                        .help("define a notification for each derived type");
                    continue;
                }
                Some(TypeRef::Many(Item::Resource(id))) => (PayloadShape::Array, id),
                Some(_) => {
                    let message = "a payload must be an object or a collection of objects";
                    cx.report(Code::NotificationProperty, payload.place(), message);
                    continue;
                }
            };
            if all.iter().any(|(known, _)| *known == **payload) {
                if let PayloadShape::Array = shape {
                    check_name(cx, &definition.document);
                }
                continue;
            }
            let ident = match shape {
                PayloadShape::Object => VariantIdent::holding(&cx.resources[resource.0].ident),
                PayloadShape::Array => VariantIdent::of(r#as),
            };
            let ident = unreserved(ident);
            all.push((payload.to_string(), Payload::new(ident, shape, resource)));
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self(all)
    }

    /// The index of a payload.
    pub fn position(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| known == text)
    }

    /// The payload with this index.
    pub fn get(&self, index: usize) -> &Payload {
        &self.0[index].1
    }

    /// The payloads, each with the paths that announce it.
    ///
    /// A notification can contain a single element of a collection, so every collection has a payload for one element. It
    /// is that of another notification, or an additional one at the end. So are the derived types of a payload.
    pub fn with_paths(&self, cx: &mut Cx<'_>, kinds: &[(&NotificationDocument, Notification)]) -> Vec<Payload> {
        let mut payloads: Vec<_> = self.0.iter().map(|(_, payload)| payload.clone()).collect();
        let untagged = Untagged::find(cx, kinds, &payloads);
        untagged.check(cx);
        for index in 0..self.0.len() {
            if let PayloadShape::Array = payloads[index].shape {
                let element = object(cx, &mut payloads, self.0[index].1.resource);
                payloads[index].element = Some(element);
            }
        }
        let derived: BTreeSet<_> = kinds.iter().flat_map(|(_, kind)| kind.derived.iter().copied()).collect();
        for resource in derived {
            object(cx, &mut payloads, resource);
        }
        for payload in &mut payloads {
            (payload.paths, payload.fallback_paths) = untagged.paths(payload.shape, payload.resource);
            payload.when_untagged = untagged.is_meant(payload.shape, payload.resource);
        }
        self.check_variants(cx, &payloads);
        payloads
    }

    /// Checks that each payload has a variant of its own. The name of a collection is the one that the schema can change,
    /// so collections come last.
    fn check_variants(&self, cx: &mut Cx<'_>, payloads: &[Payload]) {
        let documents = cx.documents;
        let bringing = |text: &str| {
            let mut documents = documents.notifications.iter().map(|definition| &definition.document);
            documents.find(|document| *document.payload == *text)
        };
        let mut owners = Owners::default();
        let mut claim = |payload: &Payload, place: Place, help: &str| {
            let ident = payload.ident.as_str();
            let message = || format!("a second payload becomes `{ident}` in Rust");
            owners.claim_as(cx.diagnostics, ident, place, message, help);
        };
        let is_array = |payload: &Payload| payload.shape == PayloadShape::Array;
        // An element that is no payload of its own stands where its collection does, and a derived type where its base does.
        let resources = cx.resources;
        let source = |added: &Payload| {
            let is_source = |(_, payload): &&(String, Payload)| match payload.shape {
                PayloadShape::Array => payload.resource == added.resource,
                PayloadShape::Object => lineage(resources, added.resource).any(|base| base == payload.resource),
            };
            self.0.iter().find(is_source)
        };
        for (index, payload) in payloads.iter().enumerate().filter(|(_, payload)| !is_array(payload)) {
            let named = self.0.get(index).or_else(|| source(payload));
            if let Some(document) = named.and_then(|(text, _)| bringing(text)) {
                claim(payload, document.payload.place(), RUST_HELP);
            }
        }
        for (text, payload) in self.0.iter().filter(|(_, payload)| is_array(payload)) {
            if let Some(document) = bringing(text) {
                claim(payload, document.r#as.place(), "give the collection another name with `as`");
            }
        }
    }
}

/// The variant of a payload that is one object of this type. If there is no such payload, it is added.
fn object(cx: &Cx<'_>, payloads: &mut Vec<Payload>, resource: ResourceId) -> VariantIdent {
    let is_object = |payload: &&Payload| payload.shape == PayloadShape::Object && payload.resource == resource;
    if let Some(known) = payloads.iter().find(is_object) {
        return known.ident.clone();
    }
    let ident = unreserved(VariantIdent::holding(&cx.resources[resource.0].ident));
    payloads.push(Payload::new(ident.clone(), PayloadShape::Object, resource));
    ident
}

/// The variant, unless the name is that of a variant that every schema has.
fn unreserved(ident: VariantIdent) -> VariantIdent {
    ident.unlike(&reserved::PAYLOAD_VARIANTS.iter().map(|ident| (*ident).to_owned()).collect())
}

/// Checks that a collection has the same name in every notification that contains it. It becomes
/// one variant, which a new file could otherwise rename.
fn check_name(cx: &mut Cx<'_>, document: &NotificationDocument) {
    let notifications = cx.documents.notifications.iter().map(|definition| &definition.document);
    let first = notifications.into_iter().find(|other| *other.payload == *document.payload);
    let Some(first) = first.filter(|first| *first.r#as != *document.r#as) else {
        return;
    };
    let (name, other) = (&document.r#as, &first.r#as);
    let message = format!("`{}` is named `{}` elsewhere", *document.payload, **other);
    cx.report(Code::NotificationProperty, name.place(), message)
        .note(other.place(), "it is named here")
        .help(format!("write `as: {}`", **other));
}
