//! How a type is a member of a roster.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::{
    EnumId, FieldIdent, Item, OpenEnum, Primitive, Property, ResourceId, RosterMember, TypeRef, VariantIdent, Who,
};
use crate::schema::document::RosterDocument;
use crate::schema::spanned::Spanned;

use super::property::{property, Holder};

/// Lowers `roster` of all types, in the order of the documents. `whos` are the results of `lower_whos`.
pub fn lower_rosters(cx: &mut Cx<'_>, enums: &[OpenEnum], whos: &[Option<Who>]) -> Vec<Option<RosterMember>> {
    let documents = cx.documents;
    let rosters = documents.types.iter().enumerate().map(|(index, definition)| {
        let roster = definition.document.roster.as_ref()?;
        if definition.document.who.is_none() {
            let message = "a member of a roster can lack an ID, so its type says who it is about";
            cx.report(Code::Roster, roster.key(), message)
                .help("add `who`, with the path to a choice whose `who` has `by`");
        }
        let person = whos[index].as_ref().map(|who| person(who, whos));
        if let Some(None) = person {
            let message = "nothing identifies who this is about, so it cannot be a member of a roster";
            cx.report(Code::Roster, roster.key(), message).help("add `by` to the `who` of the choice");
        }
        lower_roster(cx, enums, ResourceId(index), roster, person.flatten())
    });
    rosters.collect()
}

/// The property that identifies somebody.
fn person(who: &Who, whos: &[Option<Who>]) -> Option<FieldIdent> {
    match who {
        Who::Choice { by, .. } => by.as_ref().map(|by| by.ident.clone()),
        Who::At { choice, .. } => whos[choice.0].as_ref().and_then(|who| match who {
            Who::Choice { by, .. } => by.as_ref().map(|by| by.ident.clone()),
            Who::At { .. } => None,
        }),
    }
}

fn lower_roster(
    cx: &mut Cx<'_>,
    enums: &[OpenEnum],
    member: ResourceId,
    document: &RosterDocument,
    person: Option<FieldIdent>,
) -> Option<RosterMember> {
    let RosterDocument { id, waiting, removed, sequence, leaves } = document;
    let mut field = |name: &Spanned<String>, is: &dyn Fn(&Property) -> bool, needs: &str| {
        let holder = Holder { resource: &cx.resources[member.0], gaps: &cx.gaps[member.0] };
        let property = property(cx, holder, name, name.place())?;
        if !is(property) {
            cx.report(Code::Roster, name.place(), format!("`{}` must hold {needs}", **name));
            return None;
        }
        Some(property.ident.clone())
    };
    let is = |property: &Property, primitive| property.ty == TypeRef::One(Item::Primitive(primitive));
    let id = field(id, &|it| it.ty.is_text(), "a string");
    let waiting = waiting.as_ref().map(|name| field(name, &|it| is(it, Primitive::Boolean), "a Boolean"));
    let removed = removed.as_ref().map(|name| field(name, &|_| true, "something"));
    let sequence = sequence.as_ref().map(|name| field(name, &|it| is(it, Primitive::Int64), "an Int64"));
    let (change_type, leaves) = lower_leaves(cx, enums, leaves)?;
    let whole = |field: Option<Option<FieldIdent>>| match field {
        Some(field) => field.map(Some),
        None => Some(None),
    };
    Some(RosterMember {
        id: id?,
        person: person?,
        waiting: whole(waiting)?,
        removed: whole(removed)?,
        sequence: whole(sequence)?,
        change_type,
        leaves,
    })
}

/// The enum of the change types, and its member for those who left.
fn lower_leaves(cx: &mut Cx<'_>, enums: &[OpenEnum], leaves: &Spanned<String>) -> Option<(EnumId, VariantIdent)> {
    let Some((name, member)) = leaves.split_once('/') else {
        let message = "this names no member of an enum";
        cx.report(Code::Roster, leaves.place(), message).help("write the enum and its member: `changeType/deleted`");
        return None;
    };
    let Some(index) = enums.iter().position(|known| known.name.as_str() == name) else {
        if cx.resources.iter().any(|resource| resource.name.as_str() == name) {
            cx.report(Code::Roster, leaves.place(), format!("`{name}` is not an enum"));
        } else {
            cx.report_unknown(name, leaves.place());
        }
        return None;
    };
    let (known, id) = (&enums[index], EnumId(index));
    let Some(found) = known.members.iter().find(|known| known.name.as_str() == member) else {
        cx.report_unknown_member(known, id, member, leaves.place());
        return None;
    };
    Some((id, found.ident.clone()))
}
