//! How much alike two definitions are that have different names.

use std::collections::BTreeSet;

use super::align::Alignment;
use super::side::Side;
use crate::model::{Action, Property, Resource, ResourceId, TypeRef};

/// Which of the old types is which of the new ones.
pub fn types(old: &Side<'_>, new: &Side<'_>) -> Alignment {
    let names = |side: &Side<'_>| side.api.resources.iter().map(|known| known.name.to_string()).collect::<Vec<_>>();
    let likeness = |one: usize, other: usize| {
        let (one_type, other_type) = (&old.api.resources[one], &new.api.resources[other]);
        if one_type.ident == other_type.ident {
            return 200;
        }
        let names = |side: &Side<'_>, id: usize| {
            let properties = side.own_properties(ResourceId(id));
            properties.into_iter().map(|property| property.name.to_string()).collect::<BTreeSet<_>>()
        };
        shared(&names(old, one), &names(new, other), is_documented_alike(one_type, other_type))
    };
    let mut aligned = Alignment::new(&names(old), &names(new), likeness);
    let properties = |side: &Side<'_>, id: usize| {
        let properties = side.own_properties(ResourceId(id));
        properties.into_iter().map(|property| property.name.to_string()).collect::<Vec<_>>()
    };
    aligned.exchange(|one, other| {
        is_documented_alike(&old.api.resources[one], &new.api.resources[other])
            && properties(old, one) == properties(new, other)
    });
    aligned
}

/// Whether two types have the same documentation, so that one is the other with another name.
pub fn is_documented_alike(old: &Resource, new: &Resource) -> bool {
    old.doc.text == new.doc.text
}

/// Which of the old enums is which of the new ones.
pub fn enums(old: &Side<'_>, new: &Side<'_>) -> Alignment {
    let names = |side: &Side<'_>| side.api.enums.iter().map(|known| known.name.to_string()).collect::<Vec<_>>();
    let likeness = |one: usize, other: usize| {
        let (one, other) = (&old.api.enums[one], &new.api.enums[other]);
        if one.ident == other.ident {
            return 200;
        }
        let members = |open: &crate::model::OpenEnum| open.members.iter().map(|it| it.name.to_string()).collect();
        shared(&members(one), &members(other), one.doc.text == other.doc.text)
    };
    Alignment::new(&names(old), &names(new), likeness)
}

/// Which of the old requests is which of the new ones. A program names them by their names in Rust.
pub fn requests(old: &Side<'_>, new: &Side<'_>) -> Alignment {
    let names = |side: &Side<'_>| side.api.actions.iter().map(|it| it.ident.as_str().to_owned()).collect::<Vec<_>>();
    let path = |action: &Action| action.paths.first().map(|path| path.template.clone());
    let likeness = |one: usize, other: usize| {
        let (one, other) = (&old.api.actions[one], &new.api.actions[other]);
        if one.kind != other.kind {
            return 0;
        }
        let is_path = path(one) == path(other) && one.method == other.method;
        let is_doc = one.doc.text == other.doc.text;
        let is_key = one.key == other.key;
        u32::from(is_key) * 50 + u32::from(is_path) * 60 + u32::from(is_doc) * 60
    };
    let mut aligned = Alignment::new(&names(old), &names(new), likeness);
    aligned.exchange(|one, other| likeness(one, other) >= 120);
    aligned
}

/// How much alike two properties are: more than 0 if one is the other with another name.
pub fn property((old_at, old): (usize, &Property), (new_at, new): (usize, &Property), is_same_type: bool) -> u32 {
    if old.ident == new.ident {
        return 200;
    }
    if matches!((old.ty, new.ty), (TypeRef::Payload, TypeRef::Payload)) {
        return 150;
    }
    let alike = [
        (old.doc.text == new.doc.text, 60),
        (is_same_type, 30),
        (old.name.as_str().eq_ignore_ascii_case(new.name.as_str()), 40),
        (old_at == new_at, 10),
    ];
    let points: u32 = alike.into_iter().filter(|(is_alike, _)| *is_alike).map(|(_, points)| points).sum();
    if points >= 60 {
        points
    } else {
        0
    }
}

/// How many names two definitions share: more than 0 if it is at least half of the names.
fn shared(old: &BTreeSet<String>, new: &BTreeSet<String>, is_documented_alike: bool) -> u32 {
    let (both, all) = (old.intersection(new).count(), old.len() + new.len());
    let points = match all {
        0 => 0,
        all => u32::try_from(both * 200 / all).unwrap_or(0),
    };
    match is_documented_alike {
        true => points + 60,
        false if points >= 50 => points,
        false => 0,
    }
}
