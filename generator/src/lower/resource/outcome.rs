//! How a type determines the outcome of an operation.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::model::{
    EnumId, EnumKind, FieldIdent, Item, OpenEnum, Outcome, Property, ResourceId, TypeRef, VariantIdent,
};
use crate::schema::document::OutcomeDocument;
use crate::schema::spanned::Spanned;

use super::mark::lower_mark;
use super::part::{find, report_wrong};

/// Lowers the outcomes of all types, in the order of the documents.
pub fn lower_outcomes(cx: &mut Cx<'_>, enums: &[OpenEnum]) -> Vec<Option<Outcome>> {
    let documents = cx.documents;
    let outcomes = documents.types.iter().enumerate().map(|(index, definition)| {
        let outcome = definition.document.outcome.as_ref()?;
        lower_outcome(cx, enums, ResourceId(index), outcome)
    });
    outcomes.collect()
}

fn lower_outcome(
    cx: &mut Cx<'_>,
    enums: &[OpenEnum],
    id: ResourceId,
    document: &Spanned<OutcomeDocument>,
) -> Option<Outcome> {
    let OutcomeDocument { status, running, completed, failed, result, context, id: operation } = &**document;
    let status = lower_status(cx, enums, id, status);
    let mark = lower_mark(cx, id, context.as_ref(), operation.as_ref());
    let result = match result {
        Some(result) => lower_result(cx, id, result).map(Some),
        None => Some(None),
    };
    let (status, status_enum) = status?;
    let mut members = Members { known: &enums[status_enum.0], id: status_enum, listed: BTreeMap::new() };
    Some(Outcome {
        status: status.ident.clone(),
        status_name: status.name.clone(),
        status_enum,
        running: members.lower(cx, running),
        completed: members.lower(cx, completed),
        failed: members.lower(cx, failed),
        result: result?,
        mark,
    })
}

/// The property that holds the status, and its enum.
fn lower_status<'a>(
    cx: &mut Cx<'a>,
    enums: &[OpenEnum],
    id: ResourceId,
    name: &Spanned<String>,
) -> Option<(&'a Property, EnumId)> {
    let property = find(cx, id, name)?;
    match property.ty {
        TypeRef::One(Item::Enum(status)) if enums[status.0].kind == EnumKind::Single => Some((property, status)),
        _ => report_wrong(cx, name, "a member of an enum without `flags`"),
    }
}

/// The property that holds the result, and its type.
fn lower_result(cx: &mut Cx<'_>, id: ResourceId, name: &Spanned<String>) -> Option<(FieldIdent, ResourceId)> {
    let property = find(cx, id, name)?;
    match property.ty {
        TypeRef::One(Item::Resource(result)) => Some((property.ident.clone(), result)),
        _ => report_wrong(cx, name, "an object"),
    }
}

/// The members of the status that an outcome lists.
struct Members<'a> {
    known: &'a OpenEnum,
    id: EnumId,
    listed: BTreeMap<&'a str, Place>,
}

impl<'a> Members<'a> {
    fn lower(&mut self, cx: &mut Cx<'_>, names: &'a [Spanned<String>]) -> Vec<VariantIdent> {
        let mut lowered = Vec::new();
        for name in names {
            let mut known = self.known.members.iter();
            let Some(member) = known.find(|member| member.name.as_str() == **name) else {
                cx.report_unknown_member(self.known, self.id, name, name.place());
                continue;
            };
            match self.listed.get(name.as_str()).copied() {
                Some(first) => {
                    cx.report(Code::Outcome, name.place(), format!("`{}` is listed twice", **name))
                        .note(first, "it was first listed here");
                }
                None => {
                    self.listed.insert(name.as_str(), name.place());
                    lowered.push(member.ident.clone());
                }
            }
        }
        lowered
    }
}
