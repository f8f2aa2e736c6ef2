//! Finds the items that one file of the generated crate imports from the others.

use std::collections::BTreeSet;

use crate::model::{
    Action, Check, EventParameter, Imports, Item, Notification, OpenEnum, Payload, Resource, ResourceId, ResponseBody,
    Rule, Service, TypeIdent, TypeRef,
};

/// Resolves the imports of the file of each type and of each action.
pub fn resolve_imports(service: &Service, resources: &mut [Resource], enums: &[OpenEnum], actions: &mut [Action]) {
    for action in actions {
        if let Some(parameters) = &mut action.parameters {
            parameters.imports = of_type(resources, enums, parameters);
        }
        if let ResponseBody::Wrapper(wrapper) = &mut action.returns.body {
            wrapper.resource.imports = of_type(resources, enums, &wrapper.resource);
        }
        action.imports = of_action(service, resources, enums, action);
    }
    let imports: Vec<_> = resources.iter().map(|resource| of_type(resources, enums, resource)).collect();
    for (resource, imports) in resources.iter_mut().zip(imports) {
        resource.imports = imports;
    }
}

/// The types of the payloads and the type of a notification.
pub fn payload_types(resources: &[Resource], notification: ResourceId, payloads: &[Payload]) -> Vec<TypeIdent> {
    let ids = payloads.iter().map(|payload| payload.resource).chain([notification]);
    sorted(ids.map(|id| &resources[id.0].ident).collect())
}

/// The types of the IDs in events.
pub fn id_types(kinds: &[Notification]) -> Vec<TypeIdent> {
    let parameters = kinds.iter().flat_map(|kind| &kind.parameters);
    sorted(parameters.map(|EventParameter { parameter, .. }| &parameter.ty).collect())
}

fn of_type(resources: &[Resource], enums: &[OpenEnum], resource: &Resource) -> Imports {
    let mut used = Used::new(resources, enums);
    if let Some(family) = &resource.family {
        used.types.extend(family.iter().map(|member| &resources[member.resource.0].ident));
        return used.imports();
    }
    used.add_properties(resource);
    used.types.extend(resource.base.map(|base| &resources[base.0].ident));
    if let Some(outcome) = &resource.outcome {
        used.add(Item::Enum(outcome.status_enum));
        if let Some((_, result)) = outcome.result {
            used.add(Item::Resource(result));
        }
    }
    used.types.extend(resource.who.iter().map(|who| &resources[who.member().0].ident));
    used.open_enums.extend(resource.roster.iter().map(|roster| &enums[roster.change_type.0].ident));
    used.types.remove(&resource.ident);
    used.imports()
}

fn of_action(service: &Service, resources: &[Resource], enums: &[OpenEnum], action: &Action) -> Imports {
    let mut used = Used::new(resources, enums);
    if let Some(parameters) = &action.parameters {
        used.add_properties(parameters);
    }
    let counted = action.rules.iter().filter_map(|rule| match rule.check {
        Check::Members { resource, with: None, .. } => Some(resource),
        _ => None,
    });
    let narrowed = action.rules.iter().flat_map(Rule::narrowings).map(|narrowing| narrowing.family);
    let error = service.error.as_ref().map(|error| error.resource);
    let returned = match action.returns.body {
        ResponseBody::Object(id) => Some(id),
        ResponseBody::None | ResponseBody::Bytes | ResponseBody::Wrapper(_) => None,
    };
    let ids = returned.into_iter().chain(action.body).chain(error).chain(counted).chain(narrowed);
    used.types.extend(ids.map(|id| &resources[id.0].ident));
    let ids = action.path_parameters.iter().map(|parameter| &parameter.ty).collect();
    Imports { ids: sorted(ids), ..used.imports() }
}

/// The imports of a file that have been found so far.
struct Used<'a> {
    resources: &'a [Resource],
    enums: &'a [OpenEnum],
    types: BTreeSet<&'a TypeIdent>,
    open_enums: BTreeSet<&'a TypeIdent>,
    payload: bool,
}

impl<'a> Used<'a> {
    fn new(resources: &'a [Resource], enums: &'a [OpenEnum]) -> Self {
        Self { resources, enums, types: BTreeSet::new(), open_enums: BTreeSet::new(), payload: false }
    }

    fn add_properties(&mut self, resource: &Resource) {
        for property in &resource.properties {
            match property.ty {
                TypeRef::Payload => self.payload = true,
                TypeRef::One(item) | TypeRef::Many(item) => self.add(item),
            }
        }
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Primitive(_) => {}
            Item::Resource(id) => {
                self.types.insert(&self.resources[id.0].ident);
            }
            Item::Enum(id) => {
                self.open_enums.insert(&self.enums[id.0].ident);
            }
        }
    }

    fn imports(self) -> Imports {
        Imports { types: sorted(self.types), ids: Vec::new(), enums: sorted(self.open_enums), payload: self.payload }
    }
}

fn sorted(idents: BTreeSet<&TypeIdent>) -> Vec<TypeIdent> {
    idents.into_iter().cloned().collect()
}
