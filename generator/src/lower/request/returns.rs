//! The responses to a request.

use std::collections::BTreeSet;

use crate::diagnostic::Code;
use crate::lower::context::{header_path, Cx};
use crate::lower::name::reserved::PAYLOAD;
use crate::lower::name::Named;
use crate::lower::resource::inheritance::lineage;
use crate::lower::resource::type_expr::lower_type;
use crate::model::{
    Access, Answer, Construction, Documentation, FieldIdent, Imports, Item, ModuleIdent, Openness, Presence, Primitive,
    Privacy, Property, Resource, ResourceId, ResponseBody, Returns, TypeIdent, TypeRef, WireName, Wrapper,
};
use crate::schema::document::{Prose, ReturnsDocument, BYTES};
use crate::schema::spanned::Spanned;

use super::written::Written;

/// Lowers the responses. `wrapper` is the name of the type that wraps what is returned, if something does.
pub fn lower_returns(cx: &mut Cx<'_>, request: &Written<'_>, named: &Named, wrapper: Option<&TypeIdent>) -> Returns {
    let ty = check_types(cx, request);
    let body = match ty {
        None => ResponseBody::None,
        Some(ty) if **ty == BYTES => ResponseBody::Bytes,
        Some(ty) => match wrapper {
            Some(ident) => lower_wrapper(cx, request, named, ident, ty)
                .map_or(ResponseBody::None, |wrapper| ResponseBody::Wrapper(Box::new(wrapper))),
            None => cx.resource(ty).map_or(ResponseBody::None, ResponseBody::Object),
        },
    };
    let derived_tags = match body {
        ResponseBody::Object(id) => derived(cx.resources, id),
        _ => Vec::new(),
    };
    if request.returns.iter().next().is_none() {
        cx.report(Code::InvalidStatus, request.returns.place(), "there is no response")
            .help("write the status of a successful response: `status: 200`");
    }
    let mut known = BTreeSet::new();
    let mut answers = Vec::new();
    for answer in request.returns.iter() {
        if !known.insert(*answer.status) {
            let message = format!("the status {} occurs twice", *answer.status);
            cx.report(Code::InvalidStatus, answer.status.place(), message).help("describe both responses in one entry");
        }
        answers.push(lower_answer(cx, answer, &body));
    }
    Returns { answers, body, derived_tags }
}

fn lower_answer(cx: &mut Cx<'_>, answer: &ReturnsDocument, body: &ResponseBody) -> Answer {
    let ReturnsDocument { status, r#type, location, doc } = answer;
    if !(200..300).contains(&**status) {
        cx.report(Code::InvalidStatus, status.place(), format!("{} is not a success status", **status))
            .help("write a status from 200 to 299");
    }
    if let (204 | 205, Some(body)) = (**status, r#type) {
        let message = format!("a response with status {} has no body", **status);
        cx.report(Code::InvalidStatus, body.place(), message)
            .help("remove `type`, or write the status of a response with a body");
    }
    let doc = match (doc, body) {
        (Some(doc), _) => doc.to_string(),
        (None, _) if r#type.is_none() => "The response has no body.".to_owned(),
        (None, ResponseBody::Object(id)) => cx.resources[id.0].doc.text.clone(),
        (None, ResponseBody::Wrapper(wrapper)) => wrapper.resource.doc.text.clone(),
        (None, ResponseBody::Bytes | ResponseBody::None) => "The body is bytes.".to_owned(),
    };
    Answer { status: **status, location: location.as_ref().map(Prose::line), doc }
}

/// The type of the body, which is the same in all responses that have one.
fn check_types<'d>(cx: &mut Cx<'_>, request: &Written<'d>) -> Option<&'d Spanned<String>> {
    let mut types = request.returns.iter().filter_map(|answer| answer.r#type.as_ref());
    let first = types.next()?;
    for other in types.filter(|other| ***other != **first) {
        let message = format!("this response has another type than `{}`, which an earlier one has", **first);
        cx.report(Code::InvalidStatus, other.place(), message)
            .help("all responses with a body have the same type; the others have no `type`");
    }
    if **first == PAYLOAD {
        cx.report(Code::NotAType, first.place(), "only a notification has a `Payload`")
            .help("write the name of a type of the schema");
        return None;
    }
    Some(first)
}

/// The values of `@odata.type` of the types that are derived from a type.
fn derived(resources: &[Resource], base: ResourceId) -> Vec<String> {
    let ids = (0..resources.len()).map(ResourceId);
    let derived = ids.filter(|id| lineage(resources, *id).skip(1).any(|ancestor| ancestor == base));
    derived.filter_map(|id| resources[id.0].tag.clone()).collect()
}

/// The type of a body that wraps what is returned: OData puts a value or an array into the member `value`, and says
/// next to it where the next page is.
fn lower_wrapper(
    cx: &mut Cx<'_>,
    request: &Written<'_>,
    named: &Named,
    ident: &TypeIdent,
    ty: &Spanned<String>,
) -> Option<Wrapper> {
    let ty = lower_type(cx, ty)?;
    let is_page = matches!(ty, TypeRef::Many(_));
    let (doc, properties) = if is_page {
        let doc = format!("One page of what `{}` returns.", named.name);
        (doc, vec![member("value", "value", ty, "The elements of this page."), count(), next_link()])
    } else {
        (format!("What `{}` returns.", named.name), vec![member("value", "value", ty, "The value.")])
    };
    let resource = Resource {
        file: header_path(request.file),
        name: WireName::new(&named.name),
        ident: ident.clone(),
        module: ModuleIdent::of(ident.as_str()),
        doc: Documentation { text: doc, url: Some(cx.page(request.source)) },
        example: None,
        base: None,
        tag: None,
        openness: Openness::Closed,
        is_abstract: false,
        outcome: None,
        who: None,
        roster: None,
        awaited: None,
        family: None,
        construction: Construction::Default,
        properties,
        imports: Imports::default(),
    };
    Some(Wrapper { resource, is_page })
}

fn count() -> Property {
    let doc = "The number of elements on all pages, if the request asks for it.";
    member("@odata.count", "count", TypeRef::One(Item::Primitive(Primitive::Int64)), doc)
}

fn next_link() -> Property {
    let doc = "The URL of the next page, if there is one. It can contain what the request asked for.";
    let link = member("@odata.nextLink", "next_link", TypeRef::One(Item::Primitive(Primitive::String)), doc);
    Property { privacy: Privacy::Sensitive, ..link }
}

/// A member of a body, which only the service writes.
fn member(name: &str, field: &str, ty: TypeRef, doc: &str) -> Property {
    let ident = FieldIdent::of(field);
    Property {
        name: WireName::new(name),
        spellings: Vec::new(),
        argument: ident.argument(),
        setter: ident.prefixed("with_"),
        constructor: ident.clone(),
        ident,
        ty,
        presence: Presence::Optional,
        access: Access::ReadOnly,
        privacy: Privacy::Public,
        nullable: true,
        codes: Vec::new(),
        excerpts: Vec::new(),
        doc: Documentation { text: doc.to_owned(), url: None },
    }
}
