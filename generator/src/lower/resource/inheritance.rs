//! What a type has from its bases.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Construction, Presence, Resource, ResourceId};
use crate::schema::load::Documents;

use crate::lower::resource::property::MOST_PROPERTIES;

/// A type and its bases, now that no type is its own base.
pub fn lineage(resources: &[Resource], id: ResourceId) -> impl Iterator<Item = ResourceId> + '_ {
    std::iter::successors(Some(id), |id| resources[id.0].base)
}

/// Finds out how each type is made.
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

/// A property must not be declared again by a derived type, and all of them together must not be too many.
pub fn check_inherited(diagnostics: &mut Diagnostics, documents: &Documents, resources: &[Resource]) {
    for (id, resource) in resources.iter().enumerate() {
        let place = Place::file(documents.types[id].file).key("properties");
        let mut total = resource.properties.len();
        for base in lineage(resources, ResourceId(id)).skip(1) {
            let inherited = &resources[base.0];
            total += inherited.properties.len();
            for property in &resource.properties {
                if inherited.properties.iter().any(|known| known.name == property.name) {
                    let message = format!("`{}` already declares `{}`", inherited.name, property.name);
                    let other = Place::file(documents.types[base.0].file).key("properties").key(property.name.as_str());
                    diagnostics
                        .report(Code::InheritedTwice, place.clone().key(property.name.as_str()).at_key(), message)
                        .note(other.at_key(), "it is inherited from here");
                } else if let Some(known) = inherited.properties.iter().find(|known| known.ident == property.ident) {
                    let message = format!(
                        "`{}` is called `{}` in Rust, as is the inherited `{}`",
                        property.name,
                        property.ident.as_str(),
                        known.name
                    );
                    let other = Place::file(documents.types[base.0].file).key("properties").key(known.name.as_str());
                    diagnostics
                        .report(Code::InheritedTwice, place.clone().key(property.name.as_str()).at_key(), message)
                        .note(other.at_key(), "it is inherited from here")
                        .help("give it a name of its own with `rust:`");
                }
            }
        }
        if total > MOST_PROPERTIES && resource.properties.len() <= MOST_PROPERTIES {
            diagnostics
                .report(Code::TooManyProperties, place.at_key(), format!("{total} properties are too many"))
                .help(format!("a type can have at most {MOST_PROPERTIES}, inherited ones included"));
        }
    }
}
