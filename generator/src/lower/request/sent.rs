//! The types whose objects can stand in a request.

use crate::model::{Action, Item, Resource, ResourceId};

/// Marks the types that a body of an action leads to, and their bases.
pub fn mark_sent(resources: &mut [Resource], actions: &[Action]) {
    let bodies = actions.iter().filter_map(|action| action.parameters.as_ref());
    let mut next: Vec<_> = bodies.flat_map(leads_to).collect();
    while let Some(ResourceId(index)) = next.pop() {
        let resource = &mut resources[index];
        if !resource.is_sent {
            resource.is_sent = true;
            next.extend(leads_to(resource));
        }
    }
}

/// The base of a type, the types of its properties, and those that it is a choice of.
fn leads_to(resource: &Resource) -> Vec<ResourceId> {
    let of_properties = resource.properties.iter().filter_map(|property| match property.ty.item() {
        Some(Item::Resource(id)) => Some(id),
        _ => None,
    });
    let members = resource.family.iter().flatten().map(|member| member.resource);
    resource.base.into_iter().chain(of_properties).chain(members).collect()
}
