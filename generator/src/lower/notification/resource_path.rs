//! The paths that lead to a resource.

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{FieldIdent, PathParameter, ResourcePath, VariantIdent, WireName};
use crate::schema::document::{ResourceDocument, ServiceDocument};
use crate::schema::load::Definition;

use crate::lower::name::{is_name, Owners, NAMES};
use crate::lower::path::template_parameters;

/// Lowers the paths that lead to a resource, by name.
pub fn lower_paths(diagnostics: &mut Diagnostics, definition: &Definition<ServiceDocument>) -> Vec<ResourcePath> {
    let mut owners = Owners::default();
    let mut shapes = BTreeMap::new();
    let mut spellings = BTreeMap::new();
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
        let place = place.key("paths");
        check_unique(diagnostics, resource, &place, &mut shapes);
        let parameters = lower_parameters(diagnostics, name, resource, &place);
        for parameter in &parameters {
            let (known, first) =
                spellings.entry(parameter.ident.clone()).or_insert_with(|| (parameter.name.clone(), place.clone()));
            if *known != parameter.name {
                let message = format!("`{{{}}}` is the same as `{{{known}}}` in Rust", parameter.name);
                diagnostics
                    .report(Code::PathParameters, place.clone().index(0), message)
                    .note(first.clone().index(0), "it is spelled otherwise here")
                    .help("write it alike everywhere");
            }
        }
        let (templates, doc) = (resource.paths.clone(), resource.doc.clone());
        paths.push((name, ResourcePath { ident, parameters, templates, doc }));
    }
    paths.sort_by_key(|(name, _)| *name);
    paths.into_iter().map(|(_, path)| path).collect()
}

/// Paths that match the same ones must not lead to two resources.
fn check_unique(
    diagnostics: &mut Diagnostics,
    resource: &ResourceDocument,
    place: &Place,
    shapes: &mut BTreeMap<String, Place>,
) {
    for (index, template) in resource.paths.iter().enumerate() {
        let place = place.clone().index(index);
        match shapes.entry(shape(template)) {
            Entry::Vacant(entry) => {
                entry.insert(place);
            }
            Entry::Occupied(first) => {
                let message = format!("`{template}` leads to a resource already");
                diagnostics
                    .report(Code::DuplicatePath, place, message)
                    .note(first.get().clone(), "the first path is here");
            }
        }
    }
}

/// What the paths have in common that a template matches.
fn shape(template: &str) -> String {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/").to_ascii_lowercase()
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
