//! Compares the responses of a request.

use std::collections::BTreeSet;

use super::facts::Pair;
use crate::compare::schema::align::Alignment;
use crate::compare::schema::axis::Rust;
use crate::compare::schema::catalogue::{request as kind, structured};
use crate::compare::schema::comparison::Comparison;
use crate::model::{Answer, ResponseBody, Returns, TypeRef, Wrapper};

/// Compares the responses of a request.
pub fn compare<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    // The tags of derived types follow from the types.
    let Returns { answers: old, body, derived_tags: _ } = &pair.old.returns;
    let Returns { answers: new, body: new_body, derived_tags: _ } = &pair.new.returns;
    body_of(cx, pair, [body, new_body]);
    let names = |answers: &[Answer]| answers.iter().map(|answer| answer.status.to_string()).collect::<Vec<_>>();
    // A status that replaces another one is the same response.
    let aligned = Alignment::new(&names(old), &names(new), |one, other| u32::from(one == other));
    let statuses = |answers: &[Answer]| answers.iter().map(|answer| answer.status).collect::<Vec<_>>();
    if statuses(old) != statuses(new) {
        let changed = new.iter().zip(old).position(|(new, old)| new.status != old.status);
        let at = changed.unwrap_or(old.len().min(new.len()));
        let places = (Some(pair.keys[0].answer(at)[0]), Some(pair.keys[1].answer(at)[0]));
        let sorted = |answers: &[Answer]| answers.iter().map(|answer| answer.status).collect::<BTreeSet<_>>();
        // The first one is a constant as well.
        let is_order = sorted(old) == sorted(new) && old[0].status == new[0].status;
        let changed = if is_order { &kind::RETURNS_ORDER } else { &kind::RETURNS_STATUS };
        let change = pair.report(cx, changed, None, places);
        change.from_to(names(old).join(", "), names(new).join(", "));
        // Several statuses are listed in a constant of their own.
        match (old.len() > 1, new.len() > 1) {
            (true, false) => {
                change.rust(Rust::Major);
                change.detail += "; the constant `STATUSES` is gone";
            }
            (false, true) => change.rust(Rust::Minor).done(),
            _ => {}
        }
    }
    for (one, other) in aligned.pairs {
        let keys = [pair.keys[0].answer(one), pair.keys[1].answer(other)];
        let at = |part: usize| (Some(keys[0][part]), Some(keys[1][part]));
        let (Answer { status: _, location, doc }, other) = (&old[one], &new[other]);
        if *location != other.location {
            pair.report(cx, &kind::RETURNS_LOCATION, None, at(2));
        }
        // The documentation of the type is that of a response without its own.
        let is_own = [&pair.keys[0], &pair.keys[1]].map(|keys| keys.returns.iter().any(|answer| answer.doc.is_some()));
        if *doc != other.doc && is_own != [false, false] {
            pair.report(cx, &structured::DOC, Some("returns"), at(3));
        }
    }
}

fn body_of<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>, [old, new]: [&ResponseBody; 2]) {
    let kind = match (old, new) {
        (ResponseBody::None, ResponseBody::None) | (ResponseBody::Bytes, ResponseBody::Bytes) => return,
        (ResponseBody::Object(old), ResponseBody::Object(new)) if cx.is_same(*old, *new) => return,
        (ResponseBody::Wrapper(old), ResponseBody::Wrapper(new)) => {
            let ((old, was_page), (new, is_page)) = (wrapped(old), wrapped(new));
            let are_same = old.len() == new.len() && old.iter().zip(&new).all(|(old, new)| cx.is_same_type(*old, *new));
            if are_same && was_page == is_page {
                return;
            }
            &kind::RETURNS_TYPE
        }
        (ResponseBody::None, _) | (_, ResponseBody::None) => &kind::RETURNS_TYPE_NONE,
        (ResponseBody::Object(_) | ResponseBody::Wrapper(_) | ResponseBody::Bytes, _) => &kind::RETURNS_TYPE,
    };
    let place = |side: usize| {
        let answers = pair.keys[side].returns.iter();
        let typed = answers.enumerate().find(|(_, answer)| answer.r#type.is_some()).map_or(0, |(at, _)| at);
        pair.keys[side].answer(typed)[1]
    };
    pair.report(cx, kind, None, (Some(place(0)), Some(place(1))));
}

/// The types of what a wrapper contains, and whether it is one page of several.
fn wrapped(wrapper: &Wrapper) -> (Vec<TypeRef>, bool) {
    let Wrapper { resource, is_page } = wrapper;
    (resource.properties.iter().map(|property| property.ty).collect(), *is_page)
}
