//! Types that contain themselves where they must not.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Item, Presence, Resource, ResourceId, TypeRef};
use crate::schema::load::Documents;

/// Reports every type that is its own base, and takes its base away, so that what follows comes to an end.
pub fn check_bases(diagnostics: &mut Diagnostics, documents: &Documents, resources: &mut [Resource]) {
    let found = cycles(resources, |id: ResourceId| resources[id.0].base.into_iter().collect());
    for (id, chain) in found {
        resources[id.0].base = None;
        let place = Place::file(documents.types[id.0].file).key("baseType");
        diagnostics.report(Code::BaseCycle, place, format!("`{}` is its own base: {chain}", resources[id.0].name));
    }
}

/// Reports every type whose constructor would need an object of the type itself.
pub fn check_required(diagnostics: &mut Diagnostics, documents: &Documents, resources: &[Resource]) {
    let next = |id: ResourceId| {
        let required = resources[id.0].properties.iter().filter(|property| property.presence == Presence::Required);
        let objects = required.filter_map(|property| match property.ty {
            TypeRef::One(Item::Resource(id)) => Some(id),
            _ => None,
        });
        objects.collect()
    };
    for (id, chain) in cycles(resources, next) {
        let place = Place::file(documents.types[id.0].file).key("properties").at_key();
        diagnostics
            .report(Code::RequiredCycle, place, format!("nobody can make a `{}`: {chain}", resources[id.0].name))
            .help("one of these must not be `required`");
    }
}

/// The first type of each cycle, with the cycle written out.
fn cycles(resources: &[Resource], next: impl Fn(ResourceId) -> Vec<ResourceId>) -> Vec<(ResourceId, String)> {
    let mut state = vec![State::New; resources.len()];
    let mut found = Vec::new();
    for start in (0..resources.len()).map(ResourceId) {
        if state[start.0] == State::New {
            let mut path = Vec::new();
            walk(start, &next, &mut state, &mut path, &mut |cycle| {
                let names: Vec<_> = cycle.iter().chain(cycle.first()).map(|id| resources[id.0].name.as_str()).collect();
                found.push((cycle[0], names.join(" → ")));
            });
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

/// Depth first, with a stack of its own: a chain of bases may be as long as the schema.
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
