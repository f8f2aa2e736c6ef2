//! Where a type says who an object is about.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::rule::selection::{holder, select};
use crate::model::{Construction, Item, MemberKey, ResourceId, TypeRef, Who};
use crate::schema::document::WhoDocument;
use crate::schema::spanned::Spanned;

use super::choice::{key, member};
use super::inheritance::lineage;
use super::property::property;

/// Lowers `who` of all types, in the order of the documents.
pub fn lower_whos(cx: &mut Cx<'_>) -> Vec<Option<Who>> {
    let documents = cx.documents;
    let whos = documents.types.iter().enumerate().map(|(index, definition)| {
        let who = definition.document.who.as_ref()?;
        let id = ResourceId(index);
        match cx.resources[index].construction {
            Construction::Choice => lower_choice(cx, id, who),
            _ => lower_path(cx, id, who),
        }
    });
    whos.collect()
}

fn lower_choice(cx: &mut Cx<'_>, id: ResourceId, who: &WhoDocument) -> Option<Who> {
    let WhoDocument { of, by } = who;
    if let Some(of) = of {
        cx.report(Code::Who, of.key(), "a choice has no path to a choice").help("remove `of`");
        return None;
    }
    let member = member(&cx.resources[id.0])?;
    let by = match by {
        None => None,
        Some(by) => Some(lower_key(cx, member, by)?),
    };
    Some(Who::Choice { member, by })
}

/// The property that identifies a member.
fn lower_key(cx: &mut Cx<'_>, member: ResourceId, by: &Spanned<String>) -> Option<MemberKey> {
    let key = key(property(cx, holder(cx, member), by, by.place())?);
    if key.is_none() {
        cx.report(Code::Who, by.place(), format!("`{}` is not a string, so it cannot identify a member", **by));
    }
    key
}

fn lower_path(cx: &mut Cx<'_>, id: ResourceId, who: &Spanned<WhoDocument>) -> Option<Who> {
    let WhoDocument { of, by } = &**who;
    if let (Some(by), Some(_)) = (by, of) {
        let message = "only a choice says what identifies its members";
        cx.report(Code::Who, by.key(), message).help("move `by` to the type with `choice: true`");
    }
    let Some(of) = of else {
        let name = cx.resources[id.0].name.as_str();
        cx.report(Code::Who, who.place(), "this type is no choice, so `who` needs the path to one")
            .help("write the path to the choice, such as `who: { of: info/identity }`")
            .about(name);
        return None;
    };
    let (selection, ty) = select(cx, holder(cx, id), of)?;
    let choice = match ty {
        TypeRef::One(Item::Resource(choice)) if selection.each.is_none() => says_who(cx, choice),
        _ => None,
    };
    let Some((choice, member)) = choice else {
        let id = ty.item().and_then(|item| if let Item::Resource(id) = item { Some(id) } else { None });
        if id.is_some_and(|id| choice_with_who(cx, id).is_some()) {
            // The choice lacks members, which has been reported.
            return None;
        }
        let subject = id.map_or(of.as_str(), |id| cx.resources[id.0].name.as_str());
        cx.report(Code::Who, of.place(), format!("`{}` is not an object of a choice that has `who`", **of))
            .help("end the path at a property whose type has `choice: true` and `who`")
            .about(subject);
        return None;
    };
    Some(Who::At { fields: selection.before.into_iter().map(|step| step.ident).collect(), choice, member })
}

/// The choice with `who` that a type is or inherits, and the type of its members.
fn says_who(cx: &Cx<'_>, id: ResourceId) -> Option<(ResourceId, ResourceId)> {
    let choice = choice_with_who(cx, id)?;
    Some((choice, member(&cx.resources[choice.0])?))
}

fn choice_with_who(cx: &Cx<'_>, id: ResourceId) -> Option<ResourceId> {
    let is_choice = |id: &ResourceId| {
        cx.resources[id.0].construction == Construction::Choice && cx.documents.types[id.0].document.who.is_some()
    };
    lineage(cx.resources, id).find(is_choice)
}
