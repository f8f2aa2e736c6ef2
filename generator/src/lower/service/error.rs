//! The body of an error.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::resource::property::{property, Holder};
use crate::model::{ErrorBody, FieldIdent, Item, Primitive, ResourceId, TypeRef};
use crate::schema::document::ErrorDocument;
use crate::schema::spanned::Spanned;

/// Lowers the body of an error; paths that lead nowhere are reported.
pub fn lower_error(cx: &mut Cx<'_>, document: &ErrorDocument) -> Option<ErrorBody> {
    let ErrorDocument { r#type, code, request_id, client_request_id } = document;
    let resource = cx.resource(r#type)?;
    let mut lower = |path: &Option<Spanned<String>>| path.as_ref().and_then(|path| lower_path(cx, resource, path));
    Some(ErrorBody {
        resource,
        code: lower(code).zip(code.as_ref()).map(|(fields, path)| (format!("/{}", **path), fields)),
        request_id: lower(request_id),
        client_request_id: lower(client_request_id),
    })
}

/// Follows a path from the body through objects to a text or a number.
fn lower_path(cx: &mut Cx<'_>, body: ResourceId, path: &Spanned<String>) -> Option<Vec<FieldIdent>> {
    let mut fields = Vec::new();
    let mut at = TypeRef::One(Item::Resource(body));
    if path.split('/').any(str::is_empty) {
        cx.report(Code::ErrorPath, path.place(), "a segment of the path is empty")
            .help("write the names of properties with one `/` between them: `error/code`");
        return None;
    }
    for name in path.split('/') {
        let TypeRef::One(Item::Resource(id)) = at else {
            let message = format!("there is no object here that could have a property `{name}`");
            cx.report(Code::ErrorPath, path.place(), message)
                .help("each segment before the last one is a property that holds one object");
            return None;
        };
        let holder = Holder { resource: &cx.resources[id.0], gaps: &cx.gaps[id.0] };
        let property = property(cx, holder, name, path.place())?;
        fields.push(property.ident.clone());
        at = property.ty;
    }
    let is_shown = |primitive: Primitive| primitive.is_text() || primitive == Primitive::Int32;
    if !matches!(at, TypeRef::One(Item::Primitive(primitive)) if is_shown(primitive)) {
        let message = format!("`{}` holds neither a string nor an Int32", **path);
        cx.report(Code::ErrorPath, path.place(), message).help("write the path of a code or of an ID");
        return None;
    }
    Some(fields)
}
