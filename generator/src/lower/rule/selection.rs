//! Paths such as `participants/*/identity/phone`.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::resource::property::{property, Holder};
use crate::model::{Item, Leaf, Property, ResourceId, Selection, Step, TypeRef};
use crate::schema::spanned::Spanned;

/// The type with this ID as a holder of properties.
pub fn holder<'a>(cx: &Cx<'a>, id: ResourceId) -> Holder<'a> {
    Holder { resource: &cx.resources[id.0], gaps: &cx.gaps[id.0] }
}

/// Follows a path that starts at the parameters. Returns the selection and the type of its values.
pub fn select(cx: &mut Cx<'_>, parameters: Holder<'_>, path: &Spanned<String>) -> Option<(Selection, TypeRef)> {
    let place = path.place();
    let mut before = Vec::new();
    let mut each: Option<Vec<Step>> = None;
    let mut last: Option<TypeRef> = None;
    let segments: Vec<_> = path.split('/').collect();
    if segments.contains(&"") {
        cx.report(Code::RulePath, place, format!("`{}` has an empty segment", **path))
            .help("a path starts with a name and does not end with a slash");
        return None;
    }
    for (index, segment) in segments.iter().enumerate() {
        if *segment == "*" {
            let (Some(TypeRef::Many(item)), None) = (last, &each) else {
                cx.report(Code::RulePath, place, "`*` must follow a collection, and occur once in a path")
                    .help("write `*` after the name of a collection");
                return None;
            };
            each = Some(Vec::new());
            last = Some(TypeRef::One(item));
            continue;
        }
        let object = match last {
            None => parameters,
            Some(TypeRef::One(Item::Resource(id))) if cx.resources[id.0].family.is_some() => {
                let message =
                    format!("`{}` is abstract, so its objects differ in their properties", cx.resources[id.0].name);
                cx.report(Code::RulePath, place, message).help("end the path before this property");
                return None;
            }
            Some(TypeRef::One(Item::Resource(id))) => holder(cx, id),
            Some(ty) => {
                let help = missing_star(&segments, index, ty).filter(|_| each.is_none());
                let diagnostic = cx.report(
                    Code::RulePath,
                    place,
                    format!("there is no object here that could have a property `{segment}`"),
                );
                if let Some(help) = help {
                    diagnostic.help(help);
                }
                return None;
            }
        };
        let property = property(cx, object, segment, place)?;
        each.as_mut().unwrap_or(&mut before).push(step(cx, property));
        last = Some(property.ty);
    }
    let ty = last?;
    Some((Selection { before, each, leaf: leaf(cx, ty) }, ty))
}

/// The help with the corrected path, if the path lacks only a `*` before this segment.
fn missing_star(segments: &[&str], index: usize, ty: TypeRef) -> Option<String> {
    let TypeRef::Many(Item::Resource(_)) = ty else {
        return None;
    };
    let (before, after) = segments.split_at(index);
    // An index is not a further step: it selects an element, as `*` does.
    let is_index = |segment: &&str| segment.bytes().all(|byte| byte.is_ascii_digit());
    let after = if after.first().is_some_and(is_index) { &after[1..] } else { after };
    let collection = before.last()?;
    let path = [before, &["*"], after].concat().join("/");
    Some(format!("`{collection}` is a collection: write `{path}`"))
}

/// The step into a property.
pub fn step(cx: &Cx<'_>, property: &Property) -> Step {
    Step { name: property.name.as_str().to_owned(), ident: property.ident.clone(), leaf: leaf(cx, property.ty) }
}

fn leaf(cx: &Cx<'_>, ty: TypeRef) -> Leaf {
    match ty {
        ty if ty.is_text() => Leaf::Text,
        TypeRef::One(Item::Resource(id)) if cx.resources[id.0].family.is_none() => Leaf::Object,
        _ => Leaf::Plain,
    }
}
