//! The effects of base types on a type.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::name::owner::RUST_HELP;
use crate::model::{Construction, Presence, Property, Resource, ResourceId};

use super::method::check_methods;
use super::property::{report_too_many, MOST_PROPERTIES};

/// A type and its base types. No type may be its own base.
pub fn lineage(resources: &[Resource], id: ResourceId) -> impl Iterator<Item = ResourceId> + '_ {
    std::iter::successors(Some(id), |id| resources[id.0].base)
}

/// Determines how each type is constructed.
pub fn resolve_construction(resources: &mut [Resource]) {
    let requires_own: Vec<bool> = resources
        .iter()
        .map(|resource| resource.properties.iter().any(|property| property.presence == Presence::Required))
        .collect();
    for id in (0..resources.len()).map(ResourceId) {
        let takes_base = lineage(resources, id).skip(1).any(|base| requires_own[base.0]);
        let resource = &mut resources[id.0];
        if resource.construction != Construction::Choice && (takes_base || requires_own[id.0]) {
            resource.construction = Construction::New { takes_base };
        }
    }
}

/// Checks that no derived type declares an inherited property again, and that no type has too many
/// properties in total.
pub fn check_inherited(cx: &mut Cx<'_>) {
    for id in (0..cx.resources.len()).map(ResourceId) {
        let (resources, definition) = (cx.resources, &cx.documents.types[id.0]);
        let resource = &resources[id.0];
        let mut total = resource.properties.len();
        for base in lineage(resources, id).skip(1) {
            total += resources[base.0].properties.len();
            for property in &resource.properties {
                check_property(cx, id, base, property);
            }
            check_spellings(cx, id, base);
            check_methods(cx, id, base);
        }
        if total > MOST_PROPERTIES && resource.properties.len() <= MOST_PROPERTIES {
            let place = definition.document.properties.place().unwrap_or(definition.place);
            report_too_many(cx, total, place);
        }
    }
}

/// No spelling of a property is a spelling of an inherited one.
fn check_spellings(cx: &mut Cx<'_>, derived: ResourceId, base: ResourceId) {
    let [own, inherited] = [derived, base].map(|id| &cx.documents.types[id.0].document.properties);
    let spelled = |name: &str| {
        inherited.iter().find(|(known, property)| {
            **known == *name || property.also_spelled.iter().any(|spelling| **spelling == *name)
        })
    };
    for (name, property) in own {
        let names = property.also_spelled.iter().chain(inherited.get(name).is_none().then_some(name));
        for spelling in names {
            if let Some((other, _)) = spelled(spelling) {
                let message = format!("`{}` is already the name of an inherited property", **spelling);
                cx.report(Code::SpelledAlike, spelling.place(), message)
                    .note(other.place(), "the inherited property is here");
            }
        }
    }
}

fn check_property(cx: &mut Cx<'_>, derived: ResourceId, base: ResourceId, property: &Property) {
    let inherited = &cx.resources[base.0];
    // A constructor can have the arguments of both.
    let is_alike = |known: &&Property| {
        known.name == property.name || known.ident == property.ident || known.argument == property.argument
    };
    let Some(known) = inherited.properties.iter().find(is_alike) else {
        return;
    };
    let [place, other] = [(derived, &property.name), (base, &known.name)].map(|(id, name)| {
        let definition = &cx.documents.types[id.0];
        definition.document.properties.place_of(name.as_str()).unwrap_or(definition.place)
    });
    let is_same = known.name == property.name;
    let message = match is_same {
        true => format!("`{}` already declares `{}`", inherited.name, property.name),
        false => format!(
            "`{}` is named `{}` in Rust, like the inherited `{}`",
            property.name,
            property.ident.as_str(),
            known.name
        ),
    };
    let report = cx.report(Code::InheritedTwice, place, message).note(other, "the inherited property is here");
    if !is_same {
        report.help(RUST_HELP);
    }
}
