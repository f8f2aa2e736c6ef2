//! Paths such as `participants/*/identity/phone`.

use crate::diagnostic::{list, suggest, Code, Place};
use crate::lower::context::Cx;
use crate::lower::resource::property::{property, Holder};
use crate::model::{Item, Leaf, Narrowing, Property, ResourceId, Selection, Step, TypeRef};
use crate::schema::spanned::Spanned;

/// The type with this ID as a holder of properties.
pub fn holder<'a>(cx: &Cx<'a>, id: ResourceId) -> Holder<'a> {
    Holder { resource: &cx.resources[id.0], gaps: &cx.gaps[id.0] }
}

/// Follows a path that starts at the parameters. Returns the selection and the type of its values.
pub fn select(cx: &mut Cx<'_>, parameters: Holder<'_>, path: &Spanned<String>) -> Option<(Selection, TypeRef)> {
    let segments: Vec<_> = path.split('/').collect();
    if segments.contains(&"") {
        cx.report(Code::RulePath, path.place(), format!("`{}` has an empty segment", **path))
            .help("a path starts with a name and does not end with a slash");
        return None;
    }
    let mut walk =
        Walk { place: path.place(), segments: &segments, before: Vec::new(), each: None, narrowed: None, last: None };
    for (index, segment) in segments.iter().enumerate() {
        if *segment == "*" {
            walk.elements(cx)?;
        } else if let Some(name) = segment.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            walk.narrow(cx, name)?;
        } else {
            walk.property(cx, parameters, index)?;
        }
    }
    let Walk { before, each, narrowed, last, .. } = walk;
    let ty = last?;
    Some((Selection { before, narrowed, each, leaf: leaf(cx, ty) }, ty))
}

/// A path that has been followed up to a segment.
struct Walk<'s> {
    place: Place,
    segments: &'s [&'s str],
    before: Vec<Step>,
    each: Option<Vec<Step>>,
    narrowed: Option<Narrowing>,
    /// The type of the value that has been reached.
    last: Option<TypeRef>,
}

impl Walk<'_> {
    /// Goes on to the elements of a collection.
    fn elements(&mut self, cx: &mut Cx<'_>) -> Option<()> {
        let (Some(TypeRef::Many(item)), None) = (self.last, &self.each) else {
            cx.report(Code::RulePath, self.place, "`*` must follow a collection, and occur once in a path")
                .help("write `*` after the name of a collection");
            return None;
        };
        self.each = Some(Vec::new());
        self.last = Some(TypeRef::One(item));
        Some(())
    }

    /// Goes on with the objects of a derived type.
    fn narrow(&mut self, cx: &mut Cx<'_>, name: &str) -> Option<()> {
        let resources = cx.resources;
        let found = match self.last {
            Some(TypeRef::One(Item::Resource(id))) => resources[id.0].family.as_ref().map(|members| (id, members)),
            _ => None,
        };
        let Some((id, members)) = found else {
            let help = match self.last {
                Some(TypeRef::Many(_)) => format!("write `*/({name})` after the name of the collection"),
                Some(TypeRef::One(Item::Resource(_))) => "remove it: the value has only one type".to_owned(),
                _ => "a path begins with a parameter, and a derived type follows a property".to_owned(),
            };
            cx.report(Code::RulePath, self.place, format!("`({name})` must follow a value of an abstract type"))
                .help(help);
            return None;
        };
        let names = members.iter().map(|member| resources[member.resource.0].name.as_str());
        let Some(member) = members.iter().find(|member| resources[member.resource.0].name.as_str() == name) else {
            if !is_lost(cx, name) {
                let base = &resources[id.0].name;
                let message = format!("no type that is derived from `{base}` is named `{name}`");
                let help = || format!("the derived types are {}", list(names.clone()));
                cx.report(Code::RulePath, self.place, message)
                    .did_you_mean(suggest(name, names.clone()))
                    .or_help(help)
                    .about(format!("{base}/({name})"));
            }
            return None;
        };
        let narrowing =
            Narrowing { family: id, name: resources[member.resource.0].name.clone(), variant: member.variant.clone() };
        match self.each.as_mut().unwrap_or(&mut self.before).last_mut() {
            Some(step) => step.narrowed = Some(narrowing),
            None => self.narrowed = Some(narrowing),
        }
        self.last = Some(TypeRef::One(Item::Resource(member.resource)));
        Some(())
    }

    /// Goes on to the property that the segment with this index names.
    fn property(&mut self, cx: &mut Cx<'_>, parameters: Holder<'_>, index: usize) -> Option<()> {
        let (place, segment) = (self.place, self.segments[index]);
        let object = match self.last {
            None => parameters,
            Some(TypeRef::One(Item::Resource(id))) if cx.resources[id.0].family.is_some() => {
                let message =
                    format!("`{}` is abstract, so its objects differ in their properties", cx.resources[id.0].name);
                cx.report(Code::RulePath, place, message)
                    .help("write one of the derived types in parentheses before this property, as in `prompt/(mediaPrompt)/loop`");
                return None;
            }
            Some(TypeRef::One(Item::Resource(id))) => holder(cx, id),
            Some(ty) => {
                let help = missing_star(self.segments, index, ty).filter(|_| self.each.is_none());
                let message = format!("there is no object here that could have a property `{segment}`");
                let diagnostic = cx.report(Code::RulePath, place, message);
                if let Some(help) = help {
                    diagnostic.help(help);
                }
                return None;
            }
        };
        let property = property(cx, object, segment, place)?;
        self.each.as_mut().unwrap_or(&mut self.before).push(step(cx, property));
        self.last = Some(property.ty);
        Some(())
    }
}

/// Whether it has been reported that a type is invalid or has no valid base type.
fn is_lost(cx: &Cx<'_>, name: &str) -> bool {
    let derived = cx.documents.types.iter().zip(cx.resources).find(|(_, resource)| resource.name.as_str() == name);
    let lacks_base = derived.is_some_and(|(definition, resource)| {
        resource.base.is_none()
            && definition.document.base_type.as_ref().is_some_and(|base| cx.names.get(base).is_none())
    });
    lacks_base || cx.documents.lost.contains(name)
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
    Step {
        name: property.name.as_str().to_owned(),
        ident: property.ident.clone(),
        leaf: leaf(cx, property.ty),
        narrowed: None,
    }
}

fn leaf(cx: &Cx<'_>, ty: TypeRef) -> Leaf {
    match ty {
        ty if ty.is_text() => Leaf::Text,
        TypeRef::One(Item::Resource(id)) if cx.resources[id.0].family.is_none() => Leaf::Object,
        _ => Leaf::Plain,
    }
}
