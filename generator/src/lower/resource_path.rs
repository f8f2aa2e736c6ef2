//! The paths that lead to a resource.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{FieldIdent, PathParameter, ResourcePath, VariantIdent, WireName};
use crate::schema::document::{ResourceDocument, ServiceDocument};
use crate::schema::load::Definition;

use super::collect::{is_name, Owners, NAMES};
use super::path::template_parameters;

/// Lowers the paths that lead to a resource, by name.
pub fn lower_paths(diagnostics: &mut Diagnostics, definition: &Definition<ServiceDocument>) -> Vec<ResourcePath> {
    let mut owners = Owners::default();
    let mut paths = Vec::new();
    for (name, resource) in &definition.document.resources {
        let place = Place::file(definition.file).key("resources").key(name);
        let ident = VariantIdent::of(name);
        if is_name(name) {
            owners.claim(diagnostics, ident.as_str(), place.clone().at_key());
        } else {
            let message = format!("`{name}` is not a name that a resource could have");
            diagnostics.report(Code::InvalidName, place.clone().at_key(), message).help(NAMES);
        }
        let parameters = lower_parameters(diagnostics, name, resource, &place.key("paths"));
        let (templates, doc) = (resource.paths.clone(), resource.doc.clone());
        paths.push((name, ResourcePath { ident, parameters, templates, doc }));
    }
    paths.sort_by_key(|(name, _)| *name);
    paths.into_iter().map(|(_, path)| path).collect()
}

/// The parameters, which must be the same in all paths.
fn lower_parameters(
    diagnostics: &mut Diagnostics,
    name: &str,
    resource: &ResourceDocument,
    place: &Place,
) -> Vec<PathParameter> {
    let mut parameters: Option<Vec<String>> = None;
    for (index, template) in resource.paths.iter().enumerate() {
        let place = place.clone().index(index);
        let Some(names) = template_parameters(diagnostics, template, &place) else {
            continue;
        };
        if *parameters.get_or_insert_with(|| names.clone()) != names {
            let message = format!("the paths of `{name}` must have the same parameters");
            diagnostics.report(Code::PathParameters, place, message);
        }
    }
    if resource.paths.is_empty() {
        diagnostics.report(Code::PathParameters, place.clone().at_key(), format!("`{name}` has no path"));
    }
    let lower =
        |name: &String| PathParameter { name: WireName::new(name), ident: FieldIdent::of(name), doc: String::new() };
    parameters.unwrap_or_default().iter().map(lower).collect()
}
