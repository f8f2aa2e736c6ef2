//! A body that is an object of a type.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::ResourceId;

use super::written::Written;

/// Lowers the type of the body. It must be known which type is sent, so it is not abstract.
pub fn lower_body(cx: &mut Cx<'_>, request: &Written<'_>) -> Option<ResourceId> {
    let Some(body) = request.body else {
        if let Some(required) = request.required.first() {
            cx.report(Code::RulePath, required.place(), "there is no `body` that could have a property")
                .help("name the type of the body: `body: someType`");
        }
        return None;
    };
    let id = cx.resource(body)?;
    if cx.resources[id.0].is_abstract {
        cx.report(Code::NotAType, body.place(), format!("`{}` is abstract, so no object has only this type", **body))
            .help("name the derived type that is sent");
        return None;
    }
    Some(id)
}
