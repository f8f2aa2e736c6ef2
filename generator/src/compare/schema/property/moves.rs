//! Properties that are moved to a base type or to a derived type.

use super::scope::{is_writable, Scope};
use crate::compare::schema::catalogue::{property as kind, Kind};
use crate::compare::schema::comparison::Comparison;
use crate::model::Property;

/// Whether one property is the other one in another type.
type IsSame<'a> = &'a dyn Fn(&Comparison<'_>, &Property, &Property) -> bool;

/// Finds properties that are moved, and reports them. They no longer count as removed and added.
pub fn find(cx: &mut Comparison<'_>, scopes: &mut [Scope<'_>]) {
    let is_same: IsSame<'_> = &|_, old, new| old.name == new.name;
    while let Some(found) = up(cx, scopes, is_same) {
        let (derived, bases) = &found;
        let kind = if is_writable(scopes[derived[0].0].old[derived[0].1]) {
            &kind::MOVE_UP_WRITABLE
        } else {
            &kind::MOVE_UP_READONLY
        };
        report(cx, scopes, kind, derived, bases);
    }
    while let Some((bases, derived)) = down(cx, scopes) {
        report(cx, scopes, &kind::MOVE_DOWN, &bases, &derived);
    }
}

/// Finds properties that are moved to a base type and have another name there.
pub fn find_renamed(cx: &mut Comparison<'_>, scopes: &mut [Scope<'_>]) {
    let is_same: IsSame<'_> = &|cx, old, new| old.doc.text == new.doc.text && cx.is_same_type(old.ty, new.ty);
    while let Some((derived, bases)) = up(cx, scopes, is_same) {
        report(cx, scopes, &kind::MOVE_AND_RENAME, &derived, &bases);
    }
}

/// Properties: the index of the scope, and that of the property in it.
type Found = Vec<(usize, usize)>;

/// The removed properties of derived types that a base type has now.
fn up(cx: &Comparison<'_>, scopes: &[Scope<'_>], is_same: IsSame<'_>) -> Option<(Found, Found)> {
    for (at, base) in scopes.iter().enumerate() {
        for new in &base.added {
            let derived = scopes.iter().enumerate().filter(|(other, derived)| {
                *other != at
                    && !derived.removed.is_empty()
                    && cx.new.lineage(derived.ids[1]).any(|id| id == base.ids[1])
            });
            let removed = derived.filter_map(|(other, derived)| {
                let mut removed = derived.removed.iter();
                removed.find(|old| is_same(cx, derived.old[**old], base.new[*new])).map(|old| (other, *old))
            });
            let removed: Found = removed.collect();
            if !removed.is_empty() {
                return Some((removed, vec![(at, *new)]));
            }
        }
    }
    None
}

/// The removed property of a base type that derived types have now.
fn down(cx: &Comparison<'_>, scopes: &[Scope<'_>]) -> Option<(Found, Found)> {
    for (at, base) in scopes.iter().enumerate() {
        for old in &base.removed {
            let derived = scopes.iter().enumerate().filter(|(other, derived)| {
                *other != at && !derived.added.is_empty() && cx.old.lineage(derived.ids[0]).any(|id| id == base.ids[0])
            });
            let added = derived.filter_map(|(other, derived)| {
                let mut added = derived.added.iter();
                added.find(|new| derived.new[**new].name == base.old[*old].name).map(|new| (other, *new))
            });
            let added: Found = added.collect();
            if !added.is_empty() {
                return Some((vec![(at, *old)], added));
            }
        }
    }
    None
}

fn report(cx: &mut Comparison<'_>, scopes: &mut [Scope<'_>], kind: &'static Kind, from: &Found, to: &Found) {
    let (from_scope, to_scope) = (&scopes[from[0].0], &scopes[to[0].0]);
    let names = [from_scope.old[from[0].1], to_scope.new[to[0].1]].map(|property| property.name.to_string());
    let places = [
        cx.old.declared(from_scope.ids[0], &names[0]).map(|(name, _)| name.place()),
        cx.new.declared(to_scope.ids[1], &names[1]).map(|(name, _)| name.place()),
    ];
    let involved = from.iter().chain(to).flat_map(|(scope, _)| scopes[*scope].resources);
    let about: Vec<_> = involved.flat_map(|it| [it.name.to_string(), it.ident.as_str().to_owned()]).collect();
    let subject = from_scope.subject(&names[0]);
    let target = to_scope.subject(&names[1]);
    let is_written = is_writable(from_scope.old[from[0].1]);
    let change = cx.add(kind, &subject, places[0], places[1]).from_to(&subject, &target).about(about);
    change.request_if(is_written);
    if names[0] != names[1] {
        let owners = from.iter().map(|(scope, _)| scopes[*scope].resources[0].name.to_string());
        cx.renamed.extend(owners.map(|owner| [owner, names[0].clone(), names[1].clone()]));
    }
    for (scope, old) in from {
        scopes[*scope].removed.retain(|known| known != old);
    }
    for (scope, new) in to {
        scopes[*scope].added.retain(|known| known != new);
    }
}
