//! The payloads of notifications.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::lower::name::owner::{Owners, RUST_HELP};
use crate::lower::name::reserved;
use crate::lower::resource::type_expr::lower_type;
use crate::model::{Item, Notification, PathId, Payload, PayloadShape, TypeRef, VariantIdent};
use crate::schema::document::NotificationDocument;

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
            let lowered = Payload { ident, shape, resource, element: None, paths: Vec::new(), when_untagged: false };
            all.push((payload.to_string(), lowered));
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self(all)
    }

    /// The index of a payload.
    pub fn position(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| known == text)
    }

    /// The payloads, each with the paths that announce it. A path announces a payload if a
    /// notification with this path has it, and no notification with this path has another payload
    /// of the same shape, or this one says `whenUntagged`.
    ///
    /// A notification can contain a single element of a collection, so every collection has a payload for one element. It
    /// is that of another notification, or an additional one at the end.
    pub fn with_paths(&self, cx: &mut Cx<'_>, kinds: &[(&NotificationDocument, Notification)]) -> Vec<Payload> {
        let with_paths = |(index, (_, payload)): (usize, &(String, Payload))| {
            let bringing = || kinds.iter().filter(|(_, kind)| kind.payload == index);
            let when_untagged = bringing().any(|(document, _)| document.when_untagged);
            let paths: BTreeSet<PathId> = bringing().flat_map(|(_, kind)| kind.paths.iter().copied()).collect();
            let is_decisive = |path: &PathId| {
                let mut others = kinds.iter().filter(|(_, kind)| kind.payload != index && kind.paths.contains(path));
                when_untagged || others.all(|(_, other)| self.0[other.payload].1.shape != payload.shape)
            };
            Payload { paths: paths.into_iter().filter(is_decisive).collect(), when_untagged, ..payload.clone() }
        };
        let mut payloads: Vec<_> = self.0.iter().enumerate().map(with_paths).collect();
        self.check_untagged(cx, kinds);
        for index in 0..self.0.len() {
            if let PayloadShape::Array = payloads[index].shape {
                add_element(cx, &mut payloads, index);
            }
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
        // An element that is no payload of its own stands where its collection does.
        let collection = |element: &Payload| {
            let of_element =
                |(_, payload): &&(String, Payload)| is_array(payload) && payload.resource == element.resource;
            self.0.iter().find(of_element)
        };
        for (index, payload) in payloads.iter().enumerate().filter(|(_, payload)| !is_array(payload)) {
            let named = self.0.get(index).or_else(|| collection(payload));
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

    /// Checks that a payload without a type can only be that of one notification.
    fn check_untagged(&self, cx: &mut Cx<'_>, kinds: &[(&NotificationDocument, Notification)]) {
        // Only its tag makes a payload one of an abstract type.
        let is_choice = |payload: &Payload| cx.resources[payload.resource.0].family.is_some();
        let mut found = Vec::new();
        for (index, (document, kind)) in kinds.iter().enumerate() {
            let payload = &self.0[kind.payload].1;
            for (other_document, other) in &kinds[..index] {
                let other_payload = &self.0[other.payload].1;
                let is_ambiguous = kind.payload != other.payload
                    && payload.shape == other_payload.shape
                    && document.when_untagged == other_document.when_untagged
                    && kind.paths.iter().any(|path| other.paths.contains(path));
                if is_ambiguous && !is_choice(payload) && !is_choice(other_payload) {
                    found.push((*document, *other_document));
                }
            }
        }
        for (document, other) in found {
            let (name, other_name) = (&document.notification, &other.notification);
            let message = format!("a payload without a type could be that of `{}` or of `{}`", **name, **other_name);
            cx.report(Code::UntaggedPayload, document.payload.place(), message)
                .note(other.payload.place(), "the other payload is here")
                .help("write `whenUntagged: true` in the one that is meant, and only there");
        }
    }
}

/// Adds the payload that is a single element of the collection at `index`, or extends it.
fn add_element(cx: &Cx<'_>, payloads: &mut Vec<Payload>, index: usize) {
    let Payload { resource, ref paths, .. } = payloads[index];
    let paths = paths.clone();
    let is_element = |payload: &&mut Payload| payload.shape == PayloadShape::Object && payload.resource == resource;
    let element = match payloads.iter_mut().find(is_element) {
        Some(element) => {
            element.paths.extend(paths);
            element.paths.sort();
            element.paths.dedup();
            element.ident.clone()
        }
        None => {
            let ident = unreserved(VariantIdent::holding(&cx.resources[resource.0].ident));
            payloads.push(Payload {
                ident: ident.clone(),
                shape: PayloadShape::Object,
                resource,
                element: None,
                paths,
                when_untagged: false,
            });
            ident
        }
    };
    payloads[index].element = Some(element);
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
