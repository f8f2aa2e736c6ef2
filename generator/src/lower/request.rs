//! Actions.

pub mod header;
pub mod parameter;
mod permission;
mod shared;
pub mod written;

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::{list, Code, Diagnostics};
use crate::model::{
    Action, ActionPath, Documentation, Header, Imports, PathUse, Requirement, Resource, ResourceId, Returns, TypeIdent,
    WireName,
};
use crate::schema::document::{HeaderDocument, Prose, RequirementDocument, ReturnsDocument, METHODS};
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::example::lower_code;
use super::name::id::Ids;
use super::name::ident::{is_qualified_name, within};
use super::name::scope::Scope;
use super::name::{reserved, Named};
use super::path::lower_path_parameters;
use super::resource::inheritance::lineage;
use super::resource::property::Holder;
use super::resource::type_expr::element;
use super::rule::lower_rules;
use header::check_headers;
use parameter::{lower_builders, lower_parameters};
use permission::lower_permissions;
use shared::check_shared;
use written::Written;

/// The method of an action that names none.
const USUAL_METHOD: &str = "POST";

/// The methods that are idempotent by definition (RFC 9110, section 9.2.2).
const IDEMPOTENT: &[&str] = &["GET", "PUT", "DELETE"];

/// Lowers the actions, in the order of the documents. `aliases` are the deprecated first segments of paths.
pub fn lower_actions(cx: &mut Cx<'_>, aliases: &[(String, String)]) -> Vec<Action> {
    check_shared(cx);
    let (documents, names) = (cx.documents, cx.names);
    let written = Written::all(documents);
    let paths: Vec<_> = written.iter().map(|request| lower_paths(request, aliases)).collect();
    check_requests(cx, &written, &paths);
    let named = names.actions.iter().zip(&names.bodies);
    let actions = written.iter().zip(paths).zip(named);
    actions.map(|((request, paths), (named, body))| lower_action(cx, request, paths, named, body)).collect()
}

/// The paths of a request, each with the deprecated spellings that follow from the aliases.
fn lower_paths(request: &Written<'_>, aliases: &[(String, String)]) -> Vec<ActionPath> {
    let mut paths: Vec<ActionPath> = Vec::new();
    let mut add = |template: String, usage: PathUse| {
        if !paths.iter().any(|known| known.template.eq_ignore_ascii_case(&template)) {
            paths.push(ActionPath { template, usage });
        }
    };
    for (index, path) in request.paths().enumerate() {
        add(path.to_string(), if index == 0 { PathUse::Requests } else { PathUse::Recognized });
        let rest = path.strip_prefix('/').unwrap_or(path);
        let (first, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        for (alias, _) in aliases.iter().filter(|(_, meant)| meant.eq_ignore_ascii_case(first)) {
            add(format!("/{alias}{rest}"), PathUse::Deprecated);
        }
    }
    paths
}

/// Checks that a method and a path belong to only one request, and that a document lists each path once.
fn check_requests(cx: &mut Cx<'_>, written: &[Written<'_>], paths: &[Vec<ActionPath>]) {
    let mut known = BTreeMap::new();
    for (request, paths) in written.iter().zip(paths) {
        let method = method(request);
        let listed = request.paths().map(|path| (path.as_str(), path.place()));
        let derived = paths.iter().filter(|path| path.usage == PathUse::Deprecated);
        // A derived path stands nowhere, and follows from one that does.
        let derived = derived.map(|path| (path.template.as_str(), request.path.place()));
        let derived = derived.filter(|(derived, _)| request.paths().all(|path| path.as_str() != *derived));
        for (path, place) in listed.chain(derived) {
            match known.entry((method, path.to_ascii_lowercase())) {
                Entry::Vacant(entry) => {
                    entry.insert(place);
                }
                Entry::Occupied(first) => {
                    let message = format!("`{method} {path}` is already a request of an action");
                    cx.report(Code::DuplicatePath, place, message).note(*first.get(), "the first path is here");
                }
            }
        }
    }
}

/// The HTTP method of a request.
fn method<'d>(request: &Written<'d>) -> &'d str {
    request.method.map_or(USUAL_METHOD, |method| method.as_str())
}

fn lower_action(
    cx: &mut Cx<'_>,
    request: &Written<'_>,
    paths: Vec<ActionPath>,
    named: &Named,
    body: &TypeIdent,
) -> Action {
    check_bound_to(cx, request.bound_to);
    check_headers(cx.diagnostics, &request.headers);
    if let Some(method) = request.method {
        check_method(cx.diagnostics, method, !request.parameters.is_empty());
    }

    let mut scope = Scope::new("a method of every request", reserved::REQUEST_METHODS);
    scope.reserve("a trait of the standard library", reserved::TRAIT_METHODS);
    let path_parameters = lower_path_parameters(cx, request, &mut scope);
    let builders = lower_builders(cx, request, &mut scope);
    let parameters = lower_parameters(cx, request, named, body);
    let holder = parameters.as_ref().map(|(resource, gaps)| Holder { resource, gaps });
    let rules = lower_rules(cx, request, holder, &path_parameters);
    let lower_header = |(name, HeaderDocument { value, doc }): &(&Spanned<String>, &HeaderDocument)| Header {
        name: name.to_string(),
        value: value.to_string(),
        doc: doc.to_string(),
    };
    let method = method(request);
    Action {
        file: header_path(request.file),
        name: WireName::new(&named.name),
        key: request.stem.to_owned(),
        ident: named.ident.clone(),
        module: named.module.clone(),
        doc: Documentation { text: request.doc.to_string(), url: Some(cx.page(request.source)) },
        notes: request.notes.iter().map(|note| note.to_string()).collect(),
        example: request.example.and_then(|code| lower_code(cx.diagnostics, code)),
        method: method.to_owned(),
        paths,
        path_parameters,
        is_idempotent: request.idempotent.unwrap_or_else(|| IDEMPOTENT.contains(&method)),
        headers: request.headers.iter().map(lower_header).collect(),
        permissions: request
            .permissions
            .map(|permissions| lower_permissions(cx.diagnostics, permissions))
            .unwrap_or_default(),
        parameters: parameters.map(|(resource, _)| resource),
        builders,
        returns: lower_returns(cx, request.returns),
        requirements: lower_requirements(cx, request),
        rules,
        imports: Imports::default(),
    }
}

/// Checks the type to which an action is bound. It needs no definition, because a bot may never see
/// an object of this type.
fn check_bound_to(cx: &mut Cx<'_>, bound_to: &Spanned<String>) {
    let name = element(bound_to).unwrap_or(bound_to);
    let namespace = &cx.documents.service.document.service;
    let help = match within(name, namespace) {
        Some(usual) => format!("write `{usual}`, without the namespace of the service"),
        None if is_qualified_name(name) => return,
        None => "write `someType` or `Collection(someType)`".to_owned(),
    };
    let message = format!("`{}` is not a type expression", **bound_to);
    cx.report(Code::InvalidType, bound_to.place(), message).help(help);
}

fn check_method(diagnostics: &mut Diagnostics, method: &Spanned<String>, has_parameters: bool) {
    let place = method.place();
    if **method == "GET" && has_parameters {
        diagnostics
            .report(Code::InvalidMethod, place, "a GET request cannot have `parameters` in a body")
            .help("write the documented method");
    }
    if !METHODS.contains(&method.as_str()) {
        diagnostics
            .report(Code::InvalidMethod, place, format!("`{}` is not an HTTP method", **method))
            .help(format!("write one of {}", list(METHODS.iter().copied())));
    }
}

fn lower_returns(cx: &mut Cx<'_>, returns: &ReturnsDocument) -> Returns {
    let ReturnsDocument { status, r#type, location, doc } = returns;
    if !(200..300).contains(&**status) {
        cx.report(Code::InvalidStatus, status.place(), format!("{} is not a success status", **status))
            .help("write a status from 200 to 299");
    }
    if let (204 | 205, Some(body)) = (**status, r#type) {
        let message = format!("a response with status {} has no body", **status);
        cx.report(Code::InvalidStatus, body.place(), message)
            .help("remove `type`, or write the status of a response with a body");
    }
    let body = r#type.as_ref().and_then(|name| cx.resource(name));
    let derived_tags = body.map(|body| derived(cx.resources, body)).unwrap_or_default();
    let doc = match (doc, body) {
        (Some(doc), _) => doc.to_string(),
        (None, Some(body)) => cx.resources[body.0].doc.text.clone(),
        (None, None) => "The response has no body.".to_owned(),
    };
    Returns { status: **status, body, derived_tags, location: location.as_ref().map(Prose::line), doc }
}

/// The values of `@odata.type` of the types that are derived from a type.
fn derived(resources: &[Resource], base: ResourceId) -> Vec<String> {
    let ids = (0..resources.len()).map(ResourceId);
    let derived = ids.filter(|id| lineage(resources, *id).skip(1).any(|ancestor| ancestor == base));
    derived.filter_map(|id| resources[id.0].tag.clone()).collect()
}

fn lower_requirements(cx: &mut Cx<'_>, request: &Written<'_>) -> Vec<Requirement> {
    let mut ids = Ids::default();
    let mut lowered = Vec::new();
    for RequirementDocument { id, says, source } in request.requirements {
        ids.check(cx.diagnostics, id);
        let url = cx.page(source.as_ref().unwrap_or(request.source));
        lowered.push(Requirement { id: id.to_string(), says: says.line(), url });
    }
    lowered
}
