//! Detects types that contain themselves where this is not possible.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::{Item, Presence, Resource, ResourceId, TypeRef};
use crate::schema::spanned::Spanned;

use super::inheritance::lineage;

/// Reports every type that is its own base. Returns one type of each cycle, whose base must be
/// removed.
pub fn check_bases(cx: &mut Cx<'_>, resources: &[Resource]) -> Vec<ResourceId> {
    let mut broken = Vec::new();
    for cycle in cycles(resources, |id: ResourceId| resources[id.0].base.into_iter().collect()) {
        let first = cycle[0];
        broken.push(first);
        let message = format!("`{}` is its own base: {}", resources[first.0].name, chain(resources, &cycle));
        let base = &cx.documents.types[first.0].document.base_type;
        let place = base.as_ref().map_or(cx.documents.types[first.0].place, Spanned::place);
        cx.report(Code::BaseCycle, place, message);
    }
    broken
}

/// Reports every type whose constructor would need an object of the type itself.
pub fn check_required(cx: &mut Cx<'_>) {
    let resources = cx.resources;
    let next = |id: ResourceId| required_objects(resources, id).map(|required| required.object).collect();
    for cycle in cycles(resources, next) {
        let (first, second) = (cycle[0], cycle[1 % cycle.len()]);
        let Some(required) = required_objects(resources, first).find(|required| required.object == second) else {
            continue;
        };
        let owner = &cx.documents.types[required.owner.0];
        let place = owner.document.properties.place_of(required.name).unwrap_or(owner.place);
        let message = format!("`{}` cannot be constructed: {}", resources[first.0].name, chain(resources, &cycle));
        cx.report(Code::RequiredCycle, place, message).help("remove `required` from one of these properties");
    }
}

/// A required property that holds an object.
struct RequiredObject<'a> {
    /// The type that declares it.
    owner: ResourceId,
    name: &'a str,
    object: ResourceId,
}

/// The objects that are required to construct an object, inherited properties included.
fn required_objects(resources: &[Resource], id: ResourceId) -> impl Iterator<Item = RequiredObject<'_>> {
    lineage(resources, id).flat_map(|owner| {
        let properties = resources[owner.0].properties.iter();
        properties.filter_map(move |property| match (property.presence, property.ty) {
            (Presence::Required, TypeRef::One(Item::Resource(object))) => {
                Some(RequiredObject { owner, name: property.name.as_str(), object })
            }
            _ => None,
        })
    })
}

/// Formats a cycle for a message.
fn chain(resources: &[Resource], cycle: &[ResourceId]) -> String {
    let names: Vec<_> = cycle.iter().chain(cycle.first()).map(|id| resources[id.0].name.as_str()).collect();
    names.join(" → ")
}

/// The cycles, each as a list of its types in order.
fn cycles(resources: &[Resource], next: impl Fn(ResourceId) -> Vec<ResourceId>) -> Vec<Vec<ResourceId>> {
    let mut state = vec![State::New; resources.len()];
    let mut found = Vec::new();
    for start in (0..resources.len()).map(ResourceId) {
        if state[start.0] == State::New {
            let mut path = Vec::new();
            walk(start, &next, &mut state, &mut path, &mut |cycle| found.push(cycle.to_vec()));
        }
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Searches depth first. It uses an explicit stack, because a chain of base types may be as long as
/// the schema.
fn walk(
    start: ResourceId,
    next: &impl Fn(ResourceId) -> Vec<ResourceId>,
    state: &mut [State],
    path: &mut Vec<(ResourceId, Vec<ResourceId>)>,
    found: &mut impl FnMut(&[ResourceId]),
) {
    state[start.0] = State::Open;
    path.push((start, next(start)));
    while let Some((id, waiting)) = path.last_mut() {
        let Some(successor) = waiting.pop() else {
            state[id.0] = State::Done;
            path.pop();
            continue;
        };
        match state[successor.0] {
            State::New => {
                state[successor.0] = State::Open;
                path.push((successor, next(successor)));
            }
            State::Open => {
                let ids: Vec<_> = path.iter().map(|(id, _)| *id).collect();
                let first = ids.iter().position(|id| *id == successor).unwrap_or_default();
                found(&ids[first..]);
            }
            State::Done => {}
        }
    }
}
