//! Actions.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{
    Action, ActionPath, Builder, Construction, Documentation, FieldIdent, Header, Openness, PathParameter, Permission,
    Presence, Requirement, Resource, Returns, TypeIdent, WireName,
};
use crate::schema::document::{ActionDocument, Entries, ParameterDocument, PropertyDocument};
use crate::schema::load::{Definition, Documents};

use super::collect::{module, Names};
use super::deviation::check_id;
use super::rule::lower_rules;
use super::types::{chosen_ident, url};
use super::{header_path, types};

/// What every request's type has of its own.
const METHODS: &[&str] = &["new", "parameters", "validate", "build", "to_http", "read_request", "read_response"];

/// Lowers the actions, in the order of the documents.
pub fn lower_actions(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    resources: &[Resource],
) -> Vec<Action> {
    let lower = |definition| lower_action(diagnostics, documents, names, resources, definition);
    documents.actions.iter().map(lower).collect()
}

fn lower_action(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    resources: &[Resource],
    definition: &Definition<ActionDocument>,
) -> Action {
    let document = &definition.document;
    let place = Place::file(definition.file);
    let pattern = &documents.service.document.documentation;
    let page = url(pattern, Some(&document.source));
    check_bound_to(diagnostics, &document.bound_to, &place.clone().key("boundTo"));
    check_method(diagnostics, &document.method, &place.clone().key("method"));

    let mut taken: BTreeSet<String> = METHODS.iter().map(|method| (*method).to_owned()).collect();
    let path_parameters = lower_path_parameters(diagnostics, document, &place, &mut taken);
    let builders = lower_builders(diagnostics, document, &place, &mut taken);
    let parameters =
        (!document.parameters.is_empty()).then(|| lower_parameters(diagnostics, names, definition, pattern));
    let rules = lower_rules(diagnostics, documents, resources, definition, parameters.as_ref(), &path_parameters);
    Action {
        file: header_path(&definition.path),
        name: WireName::new(&document.action),
        ident: TypeIdent::of(&document.action),
        module: module(&document.action),
        doc: Documentation { text: document.doc.clone(), url: page.clone() },
        method: document.method.clone(),
        paths: document
            .paths
            .iter()
            .map(|path| ActionPath { template: path.path.clone(), is_deprecated: path.deprecated })
            .collect(),
        path_parameters,
        headers: document
            .headers
            .iter()
            .map(|(name, header)| Header { name: name.clone(), value: header.value.clone(), doc: header.doc.clone() })
            .collect(),
        permissions: lower_permissions(diagnostics, document, &place),
        parameters,
        builders,
        returns: lower_returns(diagnostics, names, document, &place),
        requirements: lower_requirements(diagnostics, document, &place, pattern),
        rules,
    }
}

/// What an action is bound to needs no definition of its own: a bot may never see an object of it.
fn check_bound_to(diagnostics: &mut Diagnostics, bound_to: &str, place: &Place) {
    let inner = bound_to.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(bound_to);
    if inner.is_empty() || !inner.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        diagnostics
            .report(Code::InvalidType, place.clone(), format!("`{bound_to}` is not a type expression"))
            .help("write `call` or `Collection(participant)`");
    }
}

fn check_method(diagnostics: &mut Diagnostics, method: &str, place: &Place) {
    const KNOWN: &[&str] = &["GET", "POST", "PATCH", "PUT", "DELETE"];
    if !KNOWN.contains(&method) {
        diagnostics
            .report(Code::InvalidMethod, place.clone(), format!("`{method}` is not an HTTP method"))
            .help(format!("write one of {}", types::list(KNOWN)));
    }
}

/// The parameters of the first path. All paths must have the same ones, so that either can be read.
fn lower_path_parameters(
    diagnostics: &mut Diagnostics,
    document: &ActionDocument,
    place: &Place,
    taken: &mut BTreeSet<String>,
) -> Vec<PathParameter> {
    let mut first: Option<Vec<String>> = None;
    for (index, path) in document.paths.iter().enumerate() {
        let place = place.clone().key("paths").index(index).key("path");
        let Some(names) = template_parameters(diagnostics, &path.path, &place) else {
            continue;
        };
        match &first {
            None => first = Some(names),
            Some(known) if *known != names => {
                diagnostics
                    .report(Code::PathParameters, place, "the paths of an action must have the same parameters")
                    .help(format!(
                        "the first one has {}",
                        types::list(&known.iter().map(String::as_str).collect::<Vec<_>>())
                    ));
            }
            Some(_) => {}
        }
    }
    if document.paths.first().is_none_or(|path| path.deprecated) {
        diagnostics
            .report(Code::PathParameters, place.clone().key("paths").at_key(), "there is no path to build")
            .help("the first path is the one that is built, so it must not be deprecated");
    }
    let names = first.unwrap_or_default();
    let documents = place.clone().key("pathParameters");
    for (name, _) in &document.path_parameters {
        if !names.iter().any(|known| known == name) {
            diagnostics.report(
                Code::PathParameters,
                documents.clone().key(name).at_key(),
                format!("no path has a `{{{name}}}`"),
            );
        }
    }
    let lower = |name: String| {
        let doc = document.path_parameters.get(&name).map(|parameter| parameter.doc.clone());
        if doc.is_none() {
            diagnostics
                .report(Code::PathParameters, documents.clone(), format!("`{name}` is not documented"))
                .help(format!("add `{name}: {{ doc: … }}` under `pathParameters`"));
        }
        let chosen = document.path_parameters.get(&name).and_then(|parameter| parameter.rust.as_ref());
        let ident = match chosen {
            None => FieldIdent::of(&name).unlike(taken),
            Some(rust) => {
                let place = documents.clone().key(&name).key("rust");
                chosen_ident(diagnostics, rust, place, FieldIdent::chosen(rust), taken)
                    .unwrap_or_else(|| FieldIdent::of(&name))
            }
        };
        taken.insert(ident.as_str().to_owned());
        PathParameter { name: WireName::new(name), ident, doc: doc.unwrap_or_default() }
    };
    names.into_iter().map(lower).collect()
}

/// The parameters of a path such as `/calls/{callId}`; what is no path is reported.
pub fn template_parameters(diagnostics: &mut Diagnostics, template: &str, place: &Place) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let problem = match template.strip_prefix('/') {
        None => Some("a path starts with a slash".to_owned()),
        Some(path) => path.split('/').find_map(|segment| {
            let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            match name {
                Some(name) if name.starts_with(|c: char| c.is_ascii_alphabetic()) && is_word(name) => {
                    let is_new = !names.iter().any(|known| known == name);
                    names.push(name.to_owned());
                    (!is_new).then(|| format!("`{{{name}}}` stands in it twice"))
                }
                None if !segment.is_empty() && !segment.contains(['{', '}', '?', '#', '%', ' ', '"', '\\']) => None,
                _ => Some(format!("`{segment}` is not a segment: write a word or `{{name}}`")),
            }
        }),
    };
    let Some(problem) = problem else {
        return Some(names);
    };
    diagnostics.report(Code::InvalidPath, place.clone(), format!("`{template}` is not a path")).help(problem);
    None
}

fn is_word(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn lower_parameters(
    diagnostics: &mut Diagnostics,
    names: &Names,
    definition: &Definition<ActionDocument>,
    pattern: &str,
) -> Resource {
    let document = &definition.document;
    let place = Place::file(definition.file).key("parameters");
    let properties = types::lower_properties(diagnostics, names, &as_properties(&document.parameters), &place, pattern);
    let takes = properties.iter().any(|property| property.presence == Presence::Required);
    Resource {
        file: header_path(&definition.path),
        name: WireName::new(&document.action),
        ident: TypeIdent::of(&format!("{}Parameters", document.action)),
        module: module(&document.action),
        doc: Documentation {
            text: format!("The body of `{}`.", document.action),
            url: url(pattern, Some(&document.source)),
        },
        base: None,
        tag: None,
        openness: Openness::Closed,
        is_abstract: false,
        construction: if takes { Construction::New { takes_base: false } } else { Construction::Default },
        properties,
    }
}

/// Parameters as the properties of the body. One that must not be null has to be given, unless it is a collection, which
/// the builder fills.
fn as_properties(parameters: &Entries<ParameterDocument>) -> Entries<PropertyDocument> {
    let property = |parameter: &ParameterDocument| PropertyDocument {
        r#type: parameter.r#type.clone(),
        nullable: parameter.nullable,
        required: !parameter.nullable && !parameter.r#type.starts_with("Collection("),
        read_only: false,
        sensitive: false,
        rust: parameter.rust.clone(),
        doc: parameter.doc.clone(),
        source: None,
    };
    Entries(parameters.iter().map(|(name, parameter)| (name.clone(), property(parameter))).collect())
}

fn lower_builders(
    diagnostics: &mut Diagnostics,
    document: &ActionDocument,
    place: &Place,
    taken: &mut BTreeSet<String>,
) -> Vec<Builder> {
    let mut builders = Vec::new();
    for (name, parameter) in &document.parameters {
        let place = place.clone().key("parameters").key(name);
        let all = match &parameter.rust {
            None => FieldIdent::of(name).unlike(taken),
            Some(rust) => FieldIdent::chosen(rust).unwrap_or_else(|| FieldIdent::of(name)),
        };
        taken.insert(all.as_str().to_owned());
        let item = parameter.item.as_ref().and_then(|item| {
            if !parameter.r#type.starts_with("Collection(") {
                diagnostics
                    .report(Code::ItemOfNoCollection, place.clone().key("item"), format!("`{name}` has no items"))
                    .help("`item` names the method that adds one element to a collection");
                return None;
            }
            chosen_ident(diagnostics, item, place.clone().key("item"), FieldIdent::chosen(item), taken)
        });
        taken.extend(item.iter().map(|ident| ident.as_str().to_owned()));
        builders.push(Builder { all, item });
    }
    builders
}

fn lower_permissions(diagnostics: &mut Diagnostics, document: &ActionDocument, place: &Place) -> Vec<Permission> {
    for (index, permission) in document.permissions.iter().enumerate() {
        if permission.supported == permission.names.is_empty() {
            let place = place.clone().key("permissions").index(index);
            let message = format!(
                "`{}` is supported without a permission, or names one without being supported",
                permission.r#type
            );
            diagnostics.report(Code::Permission, place, message).help("list `names` exactly where `supported` is true");
        }
    }
    let lower = |permission: &crate::schema::document::PermissionDocument| Permission {
        kind: permission.r#type.clone(),
        names: permission.names.clone(),
    };
    document.permissions.iter().map(lower).collect()
}

fn lower_returns(diagnostics: &mut Diagnostics, names: &Names, document: &ActionDocument, place: &Place) -> Returns {
    let returns = &document.returns;
    let place = place.clone().key("returns");
    if !(200..300).contains(&returns.status) {
        diagnostics
            .report(
                Code::InvalidStatus,
                place.clone().key("status"),
                format!("{} is not the status of a success", returns.status),
            )
            .help("write a status from 200 to 299");
    }
    Returns {
        status: returns.status,
        body: returns.r#type.as_ref().and_then(|name| names.resource(diagnostics, name, place.key("type"))),
        location: returns.location.clone(),
        doc: returns.doc.clone(),
    }
}

fn lower_requirements(
    diagnostics: &mut Diagnostics,
    document: &ActionDocument,
    place: &Place,
    pattern: &str,
) -> Vec<Requirement> {
    let mut ids = BTreeMap::new();
    for (index, requirement) in document.requirements.iter().enumerate() {
        check_id(diagnostics, &mut ids, &requirement.id, place.clone().key("requirements").index(index).key("id"));
    }
    let lower = |requirement: &crate::schema::document::RequirementDocument| Requirement {
        id: requirement.id.clone(),
        says: requirement.says.trim().to_owned(),
        url: url(pattern, requirement.source.as_ref().or(Some(&document.source))).unwrap_or_default(),
    };
    document.requirements.iter().map(lower).collect()
}
