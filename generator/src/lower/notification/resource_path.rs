//! The paths that identify a resource.

use std::collections::btree_map::{BTreeMap, Entry};
use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::lower::name::id_type::ident_of;
use crate::lower::name::ident::{is_name, Case, NAME_HELP};
use crate::lower::name::owner::Owners;
use crate::lower::name::reserved::{PATH_METHODS, PATH_VARIANTS};
use crate::lower::path::{placing, template_parameters};
use crate::model::{
    FieldIdent, IdType, PathAccessor, PathId, PathParameter, Placing, ResourcePath, VariantIdent, WireName,
};
use crate::schema::document::{Entries, ResourceDocument};
use crate::schema::spanned::Spanned;

/// Lowers the paths that identify a resource. Each is returned with its name, by which
/// notifications refer to it.
pub fn lower_paths(
    diagnostics: &mut Diagnostics,
    ids: &[IdType],
    resources: &Entries<ResourceDocument>,
) -> Vec<(String, ResourcePath)> {
    let mut owners = Owners::default();
    let mut shapes = BTreeMap::new();
    let mut paths = Vec::new();
    for (name, resource) in resources {
        let ResourceDocument { rust, doc, paths: templates } = resource;
        let chosen = rust.as_ref().and_then(|rust| Case::UpperCamel.choose(diagnostics, rust, VariantIdent::chosen));
        let ident = chosen.unwrap_or_else(|| VariantIdent::of(name)).unlike(&reserved(PATH_VARIANTS));
        if is_name(name) {
            let place = rust.as_ref().map_or(name.place(), Spanned::place);
            owners.claim(diagnostics, ident.as_str(), place);
        } else {
            let message = format!("`{}` is not a valid name of a resource", **name);
            diagnostics.report(Code::InvalidName, name.place(), message).help(NAME_HELP);
        }
        check_unique(diagnostics, templates, &mut shapes);
        let parameters = lower_parameters(diagnostics, ids, name, templates);
        let templates = templates.iter().map(|template| template.to_string()).collect();
        paths.push((name.to_string(), ResourcePath { ident, parameters, templates, doc: doc.to_string() }));
    }
    paths.sort_by(|(one, _), (other, _)| one.cmp(other));
    paths
}

/// The methods that return the parameters of the paths, by their names.
pub fn accessors(paths: &[ResourcePath]) -> Vec<PathAccessor> {
    let taken = reserved(PATH_METHODS);
    let mut all: Vec<PathAccessor> = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        for PathParameter { name, ident, ty, placing: _, doc: _ } in &path.parameters {
            match all.iter_mut().find(|accessor| accessor.name == *name) {
                Some(known) => known.paths.push(PathId(index)),
                None => all.push(PathAccessor {
                    name: name.clone(),
                    ident: ident.clone().unlike(&taken),
                    field: ident.clone(),
                    ty: ty.clone(),
                    paths: vec![PathId(index)],
                }),
            }
        }
    }
    all.sort_by(|one, other| one.ident.cmp(&other.ident));
    all
}

fn reserved(idents: &[&str]) -> BTreeSet<String> {
    idents.iter().map(|ident| (*ident).to_owned()).collect()
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

/// The parameters, which must be the same in all paths.
fn lower_parameters(
    diagnostics: &mut Diagnostics,
    ids: &[IdType],
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
    let lower = |name: &String| PathParameter {
        name: WireName::new(name),
        ident: FieldIdent::of(name),
        ty: ident_of(ids, name),
        placing: templates.first().map_or(Placing::Segment, |template| placing(template, name)),
        doc: String::new(),
    };
    parameters.unwrap_or_default().iter().map(lower).collect()
}
