//! Compares the types of values.

use std::collections::BTreeSet;

use super::axis::Response;
use super::catalogue::{property as kind, Kind};
use super::comparison::Comparison;
use super::side::Side;
use crate::model::{Item, Primitive, Privacy, Representation, ResourceId, TypeRef};

/// What it means that a property has another type, if it has one.
pub fn changed(cx: &Comparison<'_>, old: TypeRef, new: TypeRef) -> Option<&'static Kind> {
    if cx.is_same_type(old, new) {
        return None;
    }
    Some(match (old, new) {
        (TypeRef::Payload, _) | (_, TypeRef::Payload) => &kind::TYPE_OTHER,
        (TypeRef::One(_), TypeRef::Many(_)) => &kind::TYPE_ONE_TO_MANY,
        (TypeRef::Many(_), TypeRef::One(_)) => &kind::TYPE_MANY_TO_ONE,
        (TypeRef::Many(_), TypeRef::Many(_)) => &kind::TYPE_ELEMENT,
        (TypeRef::One(old), TypeRef::One(new)) => one(cx, old, new),
    })
}

/// What reading a value means, if that is not what a change of its type usually means: elements that are objects before and
/// after the change are typed either way, and others are what single values are.
pub fn response(cx: &Comparison<'_>, old: TypeRef, new: TypeRef) -> Option<Response> {
    match (old, new) {
        (TypeRef::Many(Item::Resource(_)), TypeRef::Many(Item::Resource(_))) => None,
        (TypeRef::Many(old), TypeRef::Many(new)) => Some(one(cx, old, new).response),
        _ => None,
    }
}

/// Whether a value shows something sensitive now: an object hid it, and JSON as it came hides nothing.
pub fn is_shown(cx: &Comparison<'_>, old: TypeRef, new: TypeRef) -> bool {
    let is_json = |item: Item| matches!(item, Item::Primitive(it) if it.representation() == Representation::Json);
    match (old.item(), new.item()) {
        (Some(Item::Resource(id)), Some(new)) => is_json(new) && hides(&cx.old, id),
        _ => false,
    }
}

/// Whether an object of a type can contain something sensitive.
fn hides(side: &Side<'_>, id: ResourceId) -> bool {
    let (mut open, mut known) = (vec![id], BTreeSet::new());
    while let Some(id) = open.pop() {
        if !known.insert(id) {
            continue;
        }
        for property in side.lineage(id).flat_map(|id| side.own_properties(id)) {
            if property.privacy == Privacy::Sensitive {
                return true;
            }
            if let Some(Item::Resource(id)) = property.ty.item() {
                open.push(id);
            }
        }
        open.extend(side.ids().filter(|derived| side.base(*derived) == Some(id)));
    }
    false
}

fn one(cx: &Comparison<'_>, old: Item, new: Item) -> &'static Kind {
    match (old, new) {
        (Item::Primitive(old), Item::Primitive(new)) => primitive(old, new),
        (Item::Enum(_), Item::Enum(_)) => &kind::TYPE_ENUM_TO_ENUM,
        (Item::Enum(_), Item::Primitive(new)) if new.is_text() => &kind::TYPE_ENUM_TO_TEXT,
        (Item::Primitive(old), Item::Enum(_)) if old.is_text() => &kind::TYPE_TEXT_TO_ENUM,
        (Item::Resource(old), Item::Resource(new)) => {
            let is_derived = cx.new.lineage(new).any(|base| cx.is_same(old, base));
            let is_base = cx.old.lineage(old).any(|base| cx.is_same(base, new));
            match (is_derived, is_base) {
                (true, _) => &kind::TYPE_TO_DERIVED,
                (_, true) => &kind::TYPE_TO_BASE,
                (false, false) => &kind::TYPE_TO_UNRELATED,
            }
        }
        (Item::Resource(_), _) | (_, Item::Resource(_)) => &kind::TYPE_OBJECT_TO_TEXT,
        (Item::Enum(_), Item::Primitive(_)) | (Item::Primitive(_), Item::Enum(_)) => &kind::TYPE_OTHER,
    }
}

fn primitive(old: Primitive, new: Primitive) -> &'static Kind {
    let [old, new] = [old, new].map(Primitive::representation);
    match (old, new) {
        (Representation::Text, _) => &kind::TYPE_TEXT_TO_NUMBER,
        (_, Representation::Text) => &kind::TYPE_NUMBER_TO_TEXT,
        (Representation::Json, _) | (_, Representation::Json) => &kind::TYPE_OTHER,
        (old, new) => match (bits(old), bits(new)) {
            (Some(old), Some(new)) if old < new => &kind::TYPE_WIDER,
            (Some(_), Some(_)) => &kind::TYPE_NARROWER,
            (Some(_), None) if matches!(new, Representation::F64 | Representation::Decimal) => &kind::TYPE_INT_DOUBLE,
            _ => &kind::TYPE_NUMBER,
        },
    }
}

/// How many numbers an integer has, as a number that is greater for more of them.
fn bits(representation: Representation) -> Option<u8> {
    match representation {
        Representation::I8 => Some(8),
        Representation::U8 => Some(9),
        Representation::I16 => Some(16),
        Representation::I32 => Some(32),
        Representation::I64 => Some(64),
        Representation::Text
        | Representation::Bool
        | Representation::F64
        | Representation::Decimal
        | Representation::Json => None,
    }
}
