//! Actions.

pub mod parameter;

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{
    Action, ActionPath, Documentation, Header, Imports, Permission, Requirement, Resource, Returns, TypeIdent, WireName,
};
use crate::schema::document::{ActionDocument, PermissionDocument, RequirementDocument};
use crate::schema::load::{Definition, Documents};

use crate::lower::deviation::check_id;
use crate::lower::name::ident::Taken;
use crate::lower::name::{is_name, module, Names};
use crate::lower::path::lower_path_parameters;
use crate::lower::request::parameter::{lower_builders, lower_parameters};
use crate::lower::rule::lower_rules;
use crate::lower::{header_path, list, url};

/// What every request's type has of its own.
const METHODS: &[&str] = &[
    "new",
    "parameters",
    "validate",
    "build",
    "to_http",
    "read_request",
    "read_response",
    "path",
    "body",
    "service",
    "token",
];

/// What a reader would take for the method of a trait of the standard library.
const METHODS_OF_TRAITS: &[&str] = &[
    "add",
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "eq",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "shl",
    "shr",
    "sub",
];

/// Lowers the actions, in the order of the documents.
pub fn lower_actions(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    resources: &[Resource],
) -> Vec<Action> {
    check_requests(diagnostics, &documents.actions);
    let lower = |definition| lower_action(diagnostics, documents, names, resources, definition);
    documents.actions.iter().map(lower).collect()
}

/// A request is one of one action, and by one of its paths.
fn check_requests(diagnostics: &mut Diagnostics, actions: &[Definition<ActionDocument>]) {
    let mut known = BTreeMap::new();
    for definition in actions {
        for (index, path) in definition.document.paths.iter().enumerate() {
            let place = Place::file(definition.file).key("paths").index(index).key("path");
            match known.entry((&definition.document.method, path.path.to_ascii_lowercase())) {
                Entry::Vacant(entry) => {
                    entry.insert(place);
                }
                Entry::Occupied(first) => {
                    let message = format!("`{} {}` is a request already", definition.document.method, path.path);
                    diagnostics
                        .report(Code::DuplicatePath, place, message)
                        .note(first.get().clone(), "the first path is here");
                }
            }
        }
    }
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
    check_headers(diagnostics, document, &place);
    check_method(diagnostics, document, &place.clone().key("method"));

    let mut taken = Taken::new("a method of every request", METHODS);
    for method in METHODS_OF_TRAITS {
        taken.add(method, "a trait of the standard library".to_owned());
    }
    let path_parameters = lower_path_parameters(diagnostics, document, &place, &mut taken);
    let builders = lower_builders(diagnostics, document, &place, &mut taken);
    let parameters = lower_parameters(diagnostics, names, definition, pattern);
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
        imports: Imports::default(),
    }
}

/// What an action is bound to needs no definition of its own: a bot may never see an object of it.
fn check_bound_to(diagnostics: &mut Diagnostics, bound_to: &str, place: &Place) {
    let inner = bound_to.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(bound_to);
    if !is_name(inner) {
        diagnostics
            .report(Code::InvalidType, place.clone(), format!("`{bound_to}` is not a type expression"))
            .help("write `call` or `Collection(participant)`");
    }
}

fn check_method(diagnostics: &mut Diagnostics, document: &ActionDocument, place: &Place) {
    const KNOWN: &[&str] = &["GET", "POST", "PATCH", "PUT", "DELETE"];
    let method = document.method.as_str();
    if method == "GET" && document.parameters.names().next().is_some() {
        diagnostics
            .report(Code::InvalidMethod, place.clone(), "a GET request has no body for `parameters`")
            .help("write the method of the documentation");
    }
    if !KNOWN.contains(&method) {
        diagnostics
            .report(Code::InvalidMethod, place.clone(), format!("`{method}` is not an HTTP method"))
            .help(format!("write one of {}", list(KNOWN)));
    }
}

fn lower_permissions(diagnostics: &mut Diagnostics, document: &ActionDocument, place: &Place) -> Vec<Permission> {
    for (index, permission) in document.permissions.iter().enumerate() {
        let kind = &permission.r#type;
        let message = match (permission.supported, permission.names.is_empty()) {
            (true, true) => format!("`{kind}` is supported, but names no permission"),
            (false, false) => format!("`{kind}` names permissions, but is not supported"),
            _ => continue,
        };
        let place = place.clone().key("permissions").index(index);
        diagnostics.report(Code::Permission, place, message).help("list `names` exactly where `supported` is true");
    }
    let lower = |permission: &PermissionDocument| Permission {
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
    if matches!(returns.status, 204 | 205) && returns.r#type.is_some() {
        let message = format!("an answer with status {} has no body", returns.status);
        diagnostics
            .report(Code::InvalidStatus, place.clone().key("type"), message)
            .help("remove `type`, or write the status that comes with it");
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
    let lower = |requirement: &RequirementDocument| Requirement {
        id: requirement.id.clone(),
        says: requirement.says.trim().to_owned(),
        url: url(pattern, requirement.source.as_ref().or(Some(&document.source))).unwrap_or_default(),
    };
    document.requirements.iter().map(lower).collect()
}

/// How a request says who sends it.
const BEARER: &str = "Bearer {token}";

/// The names and values of headers are such that HTTP can carry them.
fn check_headers(diagnostics: &mut Diagnostics, document: &ActionDocument, place: &Place) {
    for (name, header) in &document.headers {
        let place = place.clone().key("headers").key(name);
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if document.headers.names().any(|other| other != name && other.eq_ignore_ascii_case(name)) {
            let message = format!("`{name}` stands here in another letter case, too");
            diagnostics.report(Code::DuplicateId, place.clone().at_key(), message);
        }
        if !name.chars().all(is_token) {
            diagnostics.report(
                Code::InvalidName,
                place.clone().at_key(),
                format!("`{name}` is not a name of a header"),
            );
        }
        let place = place.key("value");
        let is_sent = match name.eq_ignore_ascii_case("authorization") {
            true => header.value == BEARER,
            false => !header.value.contains(['{', '}']),
        };
        if !header.value.chars().all(|c| (' '..='~').contains(&c)) {
            let message = "the value of a header has one line of ASCII characters";
            diagnostics.report(Code::InvalidName, place, message);
        } else if !is_sent {
            let message = format!("nothing fills in `{}`", header.value);
            diagnostics
                .report(Code::InvalidName, place, message)
                .help(format!("`Authorization` is `{BEARER}`, every other header has a fixed value"));
        }
    }
}
