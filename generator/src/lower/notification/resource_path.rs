//! The paths that identify a resource.

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::lower::name::ident::{is_name, Case, NAME_HELP};
use crate::lower::name::owner::Owners;
use crate::lower::path::template_parameters;
use crate::model::{FieldIdent, PathParameter, ResourcePath, VariantIdent, WireName};
use crate::schema::document::{Entries, ResourceDocument};
use crate::schema::spanned::Spanned;

/// Lowers the paths that identify a resource. Each is returned with its name, by which
/// notifications refer to it.
pub fn lower_paths(
    diagnostics: &mut Diagnostics,
    resources: &Entries<ResourceDocument>,
) -> Vec<(String, ResourcePath)> {
    let mut owners = Owners::default();
    let mut shapes = BTreeMap::new();
    let mut spellings = BTreeMap::new();
    let mut paths = Vec::new();
    for (name, resource) in resources {
        let ResourceDocument { rust, doc, paths: templates } = resource;
        let chosen = rust.as_ref().and_then(|rust| Case::UpperCamel.choose(diagnostics, rust, VariantIdent::chosen));
        let ident = chosen.unwrap_or_else(|| VariantIdent::of(name));
        if is_name(name) {
            let place = rust.as_ref().map_or(name.place(), Spanned::place);
            owners.claim(diagnostics, ident.as_str(), place);
        } else {
            let message = format!("`{}` is not a valid name of a resource", **name);
            diagnostics.report(Code::InvalidName, name.place(), message).help(NAME_HELP);
        }
        check_unique(diagnostics, templates, &mut shapes);
        let parameters = lower_parameters(diagnostics, name, templates);
        check_spelling(diagnostics, &parameters, templates, &mut spellings);
        let templates = templates.iter().map(|template| template.to_string()).collect();
        paths.push((name.to_string(), ResourcePath { ident, parameters, templates, doc: doc.to_string() }));
    }
    paths.sort_by(|(one, _), (other, _)| one.cmp(other));
    paths
}

/// Checks that two templates that match the same paths do not identify different resources.
fn check_unique(diagnostics: &mut Diagnostics, templates: &[Spanned<String>], shapes: &mut BTreeMap<String, Place>) {
    for template in templates {
        match shapes.entry(shape(template)) {
            Entry::Vacant(entry) => {
                entry.insert(template.place());
            }
            Entry::Occupied(first) => {
                let message = format!("`{}` already identifies a resource", **template);
                diagnostics
                    .report(Code::DuplicatePath, template.place(), message)
                    .note(*first.get(), "the first path is here");
            }
        }
    }
}

/// The form that all paths that match a template share.
fn shape(template: &str) -> String {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/").to_ascii_lowercase()
}

/// Checks that a parameter is spelled the same way in the paths of all resources.
fn check_spelling(
    diagnostics: &mut Diagnostics,
    parameters: &[PathParameter],
    templates: &[Spanned<String>],
    spellings: &mut BTreeMap<FieldIdent, (WireName, Place)>,
) {
    let Some(place) = templates.first().map(Spanned::place) else {
        return;
    };
    for parameter in parameters {
        let first = spellings.entry(parameter.ident.clone()).or_insert_with(|| (parameter.name.clone(), place));
        let (known, first) = &*first;
        if *known != parameter.name {
            diagnostics
                .report(
                    Code::PathParameters,
                    place,
                    format!("`{{{}}}` is the same as `{{{known}}}` in Rust", parameter.name),
                )
                .note(*first, "it is spelled differently here")
                .help("spell it the same way everywhere");
        }
    }
}

/// The parameters, which must be the same in all paths.
fn lower_parameters(
    diagnostics: &mut Diagnostics,
    name: &str,
    templates: &Spanned<Vec<Spanned<String>>>,
) -> Vec<PathParameter> {
    let mut parameters: Option<Vec<String>> = None;
    for template in templates.iter() {
        let Some(names) = template_parameters(diagnostics, template) else {
            continue;
        };
        if *parameters.get_or_insert_with(|| names.clone()) != names {
            let message = format!("the paths of `{name}` must have the same parameters");
            diagnostics.report(Code::PathParameters, template.place(), message);
        }
    }
    if templates.is_empty() {
        diagnostics.report(Code::PathParameters, templates.key(), format!("`{name}` has no path"));
    }
    let lower =
        |name: &String| PathParameter { name: WireName::new(name), ident: FieldIdent::of(name), doc: String::new() };
    parameters.unwrap_or_default().iter().map(lower).collect()
}
