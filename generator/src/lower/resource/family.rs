//! Abstract types that values have: each becomes a choice among the types that are derived from it.

use std::collections::BTreeSet;

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::name::reserved;
use crate::lower::request::written::Written;
use crate::model::{Construction, FamilyMember, Item, Resource, ResourceId, TypeRef, VariantIdent};
use crate::schema::document::NotificationDocument;

use super::inheritance::lineage;
use super::type_expr::element;

/// Turns each abstract type that a property, a parameter, a response, or a payload has into a
/// choice. Its derived types take over its properties, because a choice is not a base type in Rust.
pub fn resolve_families(cx: &mut Cx<'_>, resources: &mut [Resource]) {
    let mut families: Vec<ResourceId> = used(cx, resources).into_iter().collect();
    families.retain(|id| resources[id.0].is_abstract);
    let reserved = reserved::FAMILY_VARIANTS.iter().map(|ident| (*ident).to_owned()).collect();
    for &id in &families {
        let members = (0..resources.len()).map(ResourceId).filter(|derived| {
            *derived != id && !resources[derived.0].is_abstract && lineage(resources, *derived).any(|base| base == id)
        });
        let members = members.map(|derived| FamilyMember {
            variant: VariantIdent::holding(&resources[derived.0].ident).unlike(&reserved),
            resource: derived,
        });
        resources[id.0].family = Some(members.collect());
    }
    // A type can be derived from several families, the nearest of which comes first.
    for id in (0..resources.len()).map(ResourceId) {
        while let Some(base) = resources[id.0].base.filter(|base| resources[base.0].family.is_some()) {
            let family = resources[base.0].clone();
            let resource = &mut resources[id.0];
            resource.base = family.base;
            resource.properties.splice(0..0, family.properties);
        }
    }
    for id in families {
        resources[id.0].base = None;
        resources[id.0].properties.clear();
    }
    check_choices(cx, resources);
}

/// The types that values have.
fn used(cx: &Cx<'_>, resources: &[Resource]) -> BTreeSet<ResourceId> {
    let of_properties = resources.iter().flat_map(|resource| &resource.properties);
    let of_properties = of_properties.filter_map(|property| property.ty.item());
    let requests = Written::all(cx.documents);
    let of_requests = requests.iter().flat_map(|request| {
        let parameters = request.parameters.iter().map(|(_, parameter)| &parameter.r#type);
        parameters.chain(request.returns.iter().filter_map(|answer| answer.r#type.as_ref()))
    });
    let of_notifications = cx.documents.notifications.iter().flat_map(|notification| {
        let NotificationDocument { payload, reply, .. } = &notification.document;
        [payload].into_iter().chain(reply)
    });
    let named = of_requests.chain(of_notifications).map(|ty| element(ty).unwrap_or(ty));
    let named = named.filter_map(|name| cx.names.get(name));
    let ids = of_properties.chain(named).filter_map(|item| match item {
        Item::Resource(id) => Some(id),
        Item::Primitive(_) | Item::Enum(_) => None,
    });
    ids.collect()
}

/// Checks that no choice among members has members that are themselves a choice among types.
fn check_choices(cx: &mut Cx<'_>, resources: &[Resource]) {
    for (resource, definition) in resources.iter().zip(&cx.documents.types) {
        let is_family = |ty| matches!(ty, TypeRef::One(Item::Resource(id)) if resources[id.0].family.is_some());
        let has_family = resource.properties.iter().any(|property| is_family(property.ty));
        if let (Some(place), Construction::Choice, true) =
            (definition.document.choice.place(), resource.construction, has_family)
        {
            cx.report(Code::ChoiceMembers, place, format!("the members of `{}` have an abstract type", resource.name))
                .help("remove `choice`: an abstract type is already a choice");
        }
    }
}
