//! Requests: actions, and those that are none.

mod body;
pub mod header;
pub mod parameter;
mod paths;
mod permission;
mod query;
mod returns;
mod shared;
pub mod written;

use crate::diagnostic::{list, Code, Diagnostics};
use crate::model::{Action, ActionPath, Documentation, Header, Imports, RequestKind, Requirement, TypeIdent, WireName};
use crate::schema::document::{HeaderDocument, RequirementDocument, METHODS};
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::example::lower_code;
use super::name::id::Ids;
use super::name::ident::{is_qualified_name, within};
use super::name::scope::Scope;
use super::name::{reserved, Named};
use super::path::lower_path_parameters;
use super::resource::property::Holder;
use super::resource::type_expr::element;
use super::rule::lower_rules;
use super::rule::selection::holder;
use body::lower_body;
use header::check_headers;
use parameter::{lower_builders, lower_parameters};
use paths::{check_requests, lower_paths};
use permission::lower_permissions;
use query::lower_query;
use returns::lower_returns;
use shared::check_shared;
use written::Written;

/// The methods that are idempotent by definition (RFC 9110, section 9.2.2).
const IDEMPOTENT: &[&str] = &["GET", "PUT", "DELETE"];

/// Lowers the actions and the other requests, in the order of the documents. `aliases` are the deprecated first segments
/// of paths.
pub fn lower_actions(cx: &mut Cx<'_>, aliases: &[(String, String)]) -> Vec<Action> {
    check_shared(cx);
    let (documents, names) = (cx.documents, cx.names);
    let written = Written::all(documents);
    let paths: Vec<_> = written.iter().map(|request| lower_paths(request, aliases)).collect();
    check_requests(cx, &written, &paths);
    let named = names.actions.iter().zip(&names.bodies).zip(&names.responses);
    let actions = written.iter().zip(paths).zip(named);
    actions
        .map(|((request, paths), ((named, body), response))| {
            lower_action(cx, request, paths, Idents { named, body, response: response.as_ref() })
        })
        .collect()
}

/// The names of a request and of its parts in Rust.
struct Idents<'a> {
    named: &'a Named,
    /// The type of its parameters.
    body: &'a TypeIdent,
    /// The type that wraps what it returns.
    response: Option<&'a TypeIdent>,
}

fn lower_action(cx: &mut Cx<'_>, request: &Written<'_>, paths: Vec<ActionPath>, idents: Idents<'_>) -> Action {
    let Idents { named, body, response } = idents;
    if let Some(bound_to) = request.bound_to {
        check_bound_to(cx, bound_to);
    }
    check_headers(cx.diagnostics, &request.headers);
    if let Some(method) = request.method {
        check_method(cx.diagnostics, method, !request.parameters.is_empty() || request.body.is_some());
    }

    let mut scope = Scope::new("a method of every request", reserved::REQUEST_METHODS);
    scope.reserve("a trait of the standard library", reserved::TRAIT_METHODS);
    let path_parameters = lower_path_parameters(cx, request, &mut scope);
    let query = lower_query(cx, request, &mut scope);
    let builders = lower_builders(cx, request, &mut scope);
    let parameters = lower_parameters(cx, request, named, body);
    let body = lower_body(cx, request);
    let of_body = body.map(|body| holder(cx, body));
    let holder = parameters.as_ref().map(|(resource, gaps)| Holder { resource, gaps }).or(of_body);
    let rules = lower_rules(cx, request, holder, &path_parameters);
    let lower_header = |(name, HeaderDocument { value, doc }): &(&Spanned<String>, &HeaderDocument)| Header {
        name: name.to_string(),
        value: value.to_string(),
        doc: doc.to_string(),
    };
    let method = request.method();
    Action {
        kind: if request.bound_to.is_some() { RequestKind::Action } else { RequestKind::Request },
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
        body,
        query,
        builders,
        awaits: None,
        returns: lower_returns(cx, request, named, response),
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
            .report(Code::InvalidMethod, place, "a GET request cannot have a body")
            .help("write the documented method");
    }
    if !METHODS.contains(&method.as_str()) {
        diagnostics
            .report(Code::InvalidMethod, place, format!("`{}` is not an HTTP method", **method))
            .help(format!("write one of {}", list(METHODS.iter().copied())));
    }
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
