//! How the operation of a request is recognized.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::{Action, OperationMark, Property, Resource, ResourceId, ResponseBody};
use crate::schema::spanned::Spanned;

use super::inheritance::lineage;
use super::part::{find, report_wrong};

/// Lowers the keys of an outcome that say how the operation of a request is recognized.
pub fn lower_mark(
    cx: &mut Cx<'_>,
    resource: ResourceId,
    context: Option<&Spanned<String>>,
    id: Option<&Spanned<String>>,
) -> Option<OperationMark> {
    if let (None, Some(id)) = (context, id) {
        let message = "an ID alone does not recognize an operation, because a client learns it only from the response";
        cx.report(Code::Outcome, id.key(), message).help("add `context`, or remove `id`");
    }
    let context = context.map(|context| text(cx, resource, context));
    let id = id.map(|id| text(cx, resource, id));
    let context = context??;
    let id = match id {
        Some(id) => Some(id?.ident.clone()),
        None => None,
    };
    Some(OperationMark { context: context.ident.clone(), context_name: context.name.clone(), id })
}

fn text<'a>(cx: &mut Cx<'a>, resource: ResourceId, name: &Spanned<String>) -> Option<&'a Property> {
    let property = find(cx, resource, name)?;
    if property.ty.is_text() {
        return Some(property);
    }
    report_wrong(cx, name, "a string")
}

/// Finds the actions whose operation a client can wait for, and the types of these operations.
pub fn resolve_awaited(resources: &mut [Resource], actions: &mut [Action]) {
    for action in actions {
        let ResponseBody::Object(returned) = action.returns.body else { continue };
        let mut outcomes = lineage(resources, returned).filter_map(|id| resources[id.0].outcome.as_ref());
        let mark = outcomes.find_map(|outcome| outcome.mark.clone());
        drop(outcomes);
        let Some(mark) = mark else { continue };
        let parameters = action.parameters.iter().flat_map(|parameters| &parameters.properties);
        let mut contexts = parameters.filter(|parameter| parameter.name == mark.context_name && parameter.ty.is_text());
        if let Some(context) = contexts.next() {
            action.awaits = Some(context.ident.clone());
            resources[returned.0].awaited = Some(mark);
        }
    }
}
