//! Actions.

pub mod header;
pub mod parameter;
mod permission;

use std::collections::btree_map::{BTreeMap, Entry};

use crate::diagnostic::{list, Code, Diagnostics};
use crate::model::{
    Action, ActionPath, Documentation, Header, Imports, Requirement, Resource, ResourceId, Returns, TypeIdent, WireName,
};
use crate::schema::document::{
    ActionDocument, HeaderDocument, PathDocument, Prose, RequirementDocument, ReturnsDocument, METHODS,
};
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::example::lower_code;
use super::name::id::Ids;
use super::name::ident::is_name;
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

/// The methods that are idempotent by definition (RFC 9110, section 9.2.2).
const IDEMPOTENT: &[&str] = &["GET", "PUT", "DELETE"];

/// Lowers the actions, in the order of the documents.
pub fn lower_actions(cx: &mut Cx<'_>) -> Vec<Action> {
    check_requests(cx);
    let (documents, names) = (cx.documents, cx.names);
    let named = names.actions.iter().zip(&names.bodies);
    let actions = documents.actions.iter().zip(named);
    actions.map(|(definition, (named, body))| lower_action(cx, definition, named, body)).collect()
}

/// Checks that a method and a path belong to only one action, and occur only once in it.
fn check_requests(cx: &mut Cx<'_>) {
    let mut known = BTreeMap::new();
    for definition in &cx.documents.actions {
        let method = &definition.document.method;
        for PathDocument { path, deprecated: _ } in definition.document.paths.iter() {
            match known.entry((method.as_str(), path.to_ascii_lowercase())) {
                Entry::Vacant(entry) => {
                    entry.insert(path.place());
                }
                Entry::Occupied(first) => {
                    let message = format!("`{} {}` is already a request of an action", **method, **path);
                    cx.diagnostics
                        .report(Code::DuplicatePath, path.place(), message)
                        .note(*first.get(), "the first path is here");
                }
            }
        }
    }
}

fn lower_action(cx: &mut Cx<'_>, definition: &Definition<ActionDocument>, named: &Named, body: &TypeIdent) -> Action {
    let ActionDocument {
        action: _,
        rust: _,
        bound_to,
        doc,
        source,
        notes,
        example,
        method,
        idempotent,
        paths,
        path_parameters: _,
        headers,
        permissions,
        parameters: declared,
        returns,
        requirements,
        rules: _,
        deviations: _,
    } = &definition.document;
    check_bound_to(cx.diagnostics, bound_to);
    check_headers(cx.diagnostics, headers);
    check_method(cx.diagnostics, method, !declared.is_empty());

    let mut scope = Scope::new("a method of every request", reserved::REQUEST_METHODS);
    scope.reserve("a trait of the standard library", reserved::TRAIT_METHODS);
    let path_parameters = lower_path_parameters(cx.diagnostics, &cx.names.ids, definition, &mut scope);
    let builders = lower_builders(cx, &definition.document, &mut scope);
    let parameters = lower_parameters(cx, definition, named, body);
    let holder = parameters.as_ref().map(|(resource, gaps)| Holder { resource, gaps });
    let rules = lower_rules(cx, &definition.document, holder, &path_parameters);
    let lower_path = |PathDocument { path, deprecated }: &PathDocument| ActionPath {
        template: path.to_string(),
        is_deprecated: *deprecated,
    };
    let lower_header = |(name, HeaderDocument { value, doc }): &(Spanned<String>, HeaderDocument)| Header {
        name: name.to_string(),
        value: value.to_string(),
        doc: doc.to_string(),
    };
    Action {
        file: header_path(&definition.path),
        name: WireName::new(&named.name),
        ident: named.ident.clone(),
        module: named.module.clone(),
        doc: Documentation { text: doc.to_string(), url: Some(cx.page(source)) },
        notes: notes.iter().map(|note| note.to_string()).collect(),
        example: example.as_ref().and_then(|code| lower_code(cx.diagnostics, code)),
        method: method.to_string(),
        paths: paths.iter().map(lower_path).collect(),
        path_parameters,
        is_idempotent: idempotent.unwrap_or_else(|| IDEMPOTENT.contains(&method.as_str())),
        headers: headers.iter().map(lower_header).collect(),
        permissions: lower_permissions(cx.diagnostics, permissions),
        parameters: parameters.map(|(resource, _)| resource),
        builders,
        returns: lower_returns(cx, returns),
        requirements: lower_requirements(cx, requirements, &definition.document),
        rules,
        imports: Imports::default(),
    }
}

/// Checks the type to which an action is bound. It needs no definition, because a bot may never see
/// an object of this type.
fn check_bound_to(diagnostics: &mut Diagnostics, bound_to: &Spanned<String>) {
    if !is_name(element(bound_to).unwrap_or(bound_to)) {
        diagnostics
            .report(Code::InvalidType, bound_to.place(), format!("`{}` is not a type expression", **bound_to))
            .help("write `someType` or `Collection(someType)`");
    }
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
    Returns { status: **status, body, derived_tags, location: location.as_ref().map(Prose::line), doc: doc.to_string() }
}

/// The values of `@odata.type` of the types that are derived from a type.
fn derived(resources: &[Resource], base: ResourceId) -> Vec<String> {
    let ids = (0..resources.len()).map(ResourceId);
    let derived = ids.filter(|id| lineage(resources, *id).skip(1).any(|ancestor| ancestor == base));
    derived.filter_map(|id| resources[id.0].tag.clone()).collect()
}

fn lower_requirements(
    cx: &mut Cx<'_>,
    requirements: &[RequirementDocument],
    action: &ActionDocument,
) -> Vec<Requirement> {
    let mut ids = Ids::default();
    let mut lowered = Vec::new();
    for RequirementDocument { id, says, source } in requirements {
        ids.check(cx.diagnostics, id);
        let url = cx.page(source.as_ref().unwrap_or(&action.source));
        lowered.push(Requirement { id: id.to_string(), says: says.line(), url });
    }
    lowered
}
