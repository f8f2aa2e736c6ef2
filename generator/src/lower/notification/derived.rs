//! Payloads of derived types, and replies.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::resource::inheritance::lineage;
use crate::model::{DerivedPayload, Notification, PathId, Payload, PayloadShape, ResourceId, TypeIdent, VariantIdent};
use crate::schema::document::NotificationDocument;

/// The derived types that the payload of a notification can have.
pub fn derived_types(cx: &mut Cx<'_>, document: &NotificationDocument, payload: &Payload) -> Vec<ResourceId> {
    let Some(place) = document.derived.place() else {
        return Vec::new();
    };
    let resources = cx.resources;
    let problem = match payload.shape {
        PayloadShape::Array => Some("the elements of a collection have one type"),
        PayloadShape::Object if resources[payload.resource.0].family.is_some() => {
            Some("a payload of an abstract type always has a derived type")
        }
        PayloadShape::Object => None,
    };
    if let Some(message) = problem {
        cx.report(Code::NotificationProperty, place, message).help("remove `derived`");
        return Vec::new();
    }
    let is_derived = |id: &ResourceId| {
        let resource = &resources[id.0];
        let has_objects = !resource.is_abstract && resource.family.is_none();
        *id != payload.resource && has_objects && lineage(resources, *id).any(|base| base == payload.resource)
    };
    (0..resources.len()).map(ResourceId).filter(is_derived).collect()
}

/// The payloads of derived types that become events of their base types. A notification whose payload has exactly the type
/// comes first, and then the one with the nearest base type.
pub fn derived_payloads(cx: &Cx<'_>, kinds: &[Notification], payloads: &[Payload]) -> Vec<DerivedPayload> {
    let mut all = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        for &resource in &kind.derived {
            let base = payloads[kind.payload].resource;
            let bases: Vec<ResourceId> = to_base(cx, resource, base);
            all.push((bases.len(), index, resource, bases));
        }
    }
    all.sort();
    let mut taken = exact(kinds, payloads);
    let mut lowered = Vec::new();
    for (_, index, resource, bases) in all {
        let kind = &kinds[index];
        let is_object = |payload: &&Payload| payload.shape == PayloadShape::Object && payload.resource == resource;
        let Some(payload) = payloads.iter().find(is_object) else {
            continue;
        };
        for &path in &kind.paths {
            let is_free = |change: &&VariantIdent| !taken.contains(&(resource, path, (*change).clone()));
            let change_types: Vec<_> = kind.change_types.iter().filter(is_free).cloned().collect();
            if change_types.is_empty() {
                continue;
            }
            taken.extend(change_types.iter().map(|change| (resource, path, change.clone())));
            let bases = bases.iter().map(|id| cx.resources[id.0].ident.clone()).collect();
            lowered.push(DerivedPayload { kind: index, variant: payload.ident.clone(), bases, path, change_types });
        }
    }
    lowered
}

/// The payloads of one object that notifications have themselves, each with a path and a change type.
fn exact(kinds: &[Notification], payloads: &[Payload]) -> Vec<(ResourceId, PathId, VariantIdent)> {
    let with_paths = kinds.iter().flat_map(|kind| kind.paths.iter().map(move |path| (kind, *path)));
    with_paths
        .flat_map(|(kind, path)| {
            let resource = payloads[kind.payload].resource;
            kind.change_types.iter().map(move |change| (resource, path, change.clone()))
        })
        .collect()
}

/// The types from the base type of a type up to `base`.
fn to_base(cx: &Cx<'_>, resource: ResourceId, base: ResourceId) -> Vec<ResourceId> {
    let mut bases = Vec::new();
    let mut next = cx.resources[resource.0].base;
    while let Some(id) = next {
        bases.push(id);
        next = cx.resources[id.0].base.filter(|_| id != base);
    }
    bases
}

/// The types that the events use: those of their payloads, of the conversions to base types, and of the replies.
/// `notification` is the type of a notification.
pub fn event_types(
    cx: &Cx<'_>,
    notification: ResourceId,
    kinds: &[Notification],
    payloads: &[Payload],
    derived: &[DerivedPayload],
) -> Vec<TypeIdent> {
    let of_payloads = kinds.iter().map(|kind| payloads[kind.payload].resource);
    let replies = kinds.iter().filter_map(|kind| Some(kind.reply.as_ref()?.resource));
    let ids = of_payloads.chain(replies).chain([notification]);
    let bases = derived.iter().flat_map(|payload| payload.bases.iter().cloned());
    let mut all: Vec<_> = ids.map(|id| cx.resources[id.0].ident.clone()).chain(bases).collect();
    all.sort();
    all.dedup();
    all
}
