//! Properties that are moved to a base type or to a derived type.

use std::collections::BTreeSet;

use super::scope::{is_writable, Scope};
use crate::compare::schema::catalogue::{property as kind, Kind};
use crate::compare::schema::comparison::Comparison;
use crate::model::{Property, ResourceId};

/// Whether one property is the other one in another type.
type IsSame<'a> = &'a dyn Fn(&Comparison<'_>, &Property, &Property) -> bool;

/// Finds properties that are moved, and reports them. They no longer count as removed and added.
pub fn find<'s>(cx: &mut Comparison<'s>, scopes: &mut [Scope<'s>]) {
    let is_same: IsSame<'_> = &|_, old, new| old.name == new.name;
    while let Some(Move { old, new }) = up(cx, scopes, is_same) {
        let is_written = is_writable(old[0].property);
        let kind = match () {
            // Only the types that a choice includes have its properties.
            () if cx.new.api.resource(new[0].id).family.is_some() => &kind::MOVE_UP_FAMILY,
            () if is_written => &kind::MOVE_UP_WRITABLE,
            () => &kind::MOVE_UP_READONLY,
        };
        Move { old, new }.report(cx, scopes, kind);
    }
    while let Some(found) = down(cx, scopes) {
        found.report(cx, scopes, &kind::MOVE_DOWN);
    }
    while let Some(found) = kept(cx, scopes) {
        found.report(cx, scopes, &kind::REDECLARE);
    }
}

/// Finds properties that are moved to a base type and have another name there.
pub fn find_renamed<'s>(cx: &mut Comparison<'s>, scopes: &mut [Scope<'s>]) {
    let is_same: IsSame<'_> = &|cx, old, new| old.doc.text == new.doc.text && cx.is_same_type(old.ty, new.ty);
    while let Some(found) = up(cx, scopes, is_same) {
        found.report(cx, scopes, &kind::MOVE_AND_RENAME);
    }
}

/// A property that other types declare than before.
struct Move<'s> {
    /// Where it was.
    old: Vec<Declaration<'s>>,
    /// Where it is.
    new: Vec<Declaration<'s>>,
}

/// A property of the type that declares it.
#[derive(Clone, Copy)]
struct Declaration<'s> {
    id: ResourceId,
    property: &'s Property,
}

/// The removed properties of derived types that a base type has now, which can be a new one.
fn up<'s>(cx: &Comparison<'s>, scopes: &[Scope<'s>], is_same: IsSame<'_>) -> Option<Move<'s>> {
    let removed = scopes.iter().flat_map(|scope| scope.removed.iter().map(move |old| (scope, scope.old[*old])));
    let mut moves = removed.filter_map(|(derived, old)| {
        let is_new = |new: &Property| derived.old.iter().all(|own| own.name != new.name || own.name == old.name);
        let inherited = cx
            .new
            .lineage(derived.ids[1])
            .skip(1)
            .flat_map(|id| cx.new.own_properties(id).into_iter().map(move |property| Declaration { id, property }));
        let was_inherited =
            |new: &Property| cx.old.lineage(derived.ids[0]).skip(1).any(|id| declares(cx.old.own_properties(id), new));
        let mut found = inherited.filter(|new| is_same(cx, old, new.property));
        let new = found.find(|new| is_new(new.property) && !was_inherited(new.property))?;
        Some((Declaration { id: derived.ids[0], property: old }, new))
    });
    let (first, new) = moves.next()?;
    let is_target = |other: &Declaration<'_>| other.id == new.id && other.property.name == new.property.name;
    let others = moves.filter(|(_, other)| is_target(other)).map(|(old, _)| old);
    let mut old = vec![first];
    // One property of each type is moved.
    others.for_each(|other| {
        if old.iter().all(|known| known.id != other.id) {
            old.push(other);
        }
    });
    Some(Move { old, new: vec![new] })
}

/// The removed property of a base type that derived types have now.
fn down<'s>(cx: &Comparison<'s>, scopes: &[Scope<'s>]) -> Option<Move<'s>> {
    let removed = scopes.iter().flat_map(|scope| scope.removed.iter().map(move |old| (scope, scope.old[*old])));
    removed.into_iter().find_map(|(base, old)| {
        let derived = scopes
            .iter()
            .filter(|derived| derived.ids != base.ids && cx.old.lineage(derived.ids[0]).any(|id| id == base.ids[0]));
        let added = derived.flat_map(|derived| {
            let added = derived.added.iter().map(|new| derived.new[*new]).filter(|new| new.name == old.name);
            added.map(|property| Declaration { id: derived.ids[1], property })
        });
        let new: Vec<_> = added.collect();
        let old = vec![Declaration { id: base.ids[0], property: old }];
        (!new.is_empty()).then_some(Move { old, new })
    })
}

/// A property that a type declares now, and inherited before from a base type that still has it.
fn kept<'s>(cx: &Comparison<'s>, scopes: &[Scope<'s>]) -> Option<Move<'s>> {
    let added = scopes.iter().flat_map(|scope| scope.added.iter().map(move |new| (scope, scope.new[*new])));
    added.into_iter().find_map(|(scope, new)| {
        let old = cx.old.lineage(scope.ids[0]).skip(1).find_map(|id| {
            let mut own = cx.old.own_properties(id).into_iter();
            own.find(|property| property.name == new.name).map(|property| Declaration { id, property })
        })?;
        Some(Move { old: vec![old], new: vec![Declaration { id: scope.ids[1], property: new }] })
    })
}

fn declares(properties: Vec<&Property>, property: &Property) -> bool {
    properties.into_iter().any(|known| known.name == property.name)
}

impl<'s> Move<'s> {
    fn report(&self, cx: &mut Comparison<'s>, scopes: &mut [Scope<'s>], kind: &'static Kind) {
        let (old, new) = (self.old[0], self.new[0]);
        let names = [old.property, new.property].map(|property| property.name.as_str());
        let places = [
            cx.old.declared(old.id, names[0]).map(|(name, _)| name.place()),
            cx.new.declared(new.id, names[1]).map(|(name, _)| name.place()),
        ];
        let now = cx.type_of(old.id).map_or(cx.old.api.resource(old.id), |id| cx.new.api.resource(id));
        let subject = format!("{}/{}", now.name, names[0]);
        let target = format!("{}/{}", cx.new.api.resource(new.id).name, names[1]);
        let about = self.about(cx);
        let change = cx.add(kind, &subject, places[0], places[1]).from_to(&subject, &target).about(about);
        change.request_if(is_writable(old.property));
        for old in &self.old {
            let owner = &cx.old.api.resource(old.id).name;
            cx.rename(owner.as_str(), names[0], names[1]);
        }
        self.settle(cx, scopes);
    }

    /// The names of the types that had it or have it.
    fn about(&self, cx: &Comparison<'s>) -> BTreeSet<String> {
        let olds = self.old.iter().flat_map(|old| cx.old.holders(old.id));
        let same = self.old.iter().filter_map(|old| cx.type_of(old.id)).map(|id| cx.new.api.resource(id));
        let news = self.new.iter().flat_map(|new| cx.new.holders(new.id));
        let all = olds.chain(same).chain(news);
        all.flat_map(|it| [it.name.to_string(), it.ident.as_str().to_owned()]).collect()
    }

    /// Compares what it was with what it is: a property is not only moved if something else of it changes as well. It no
    /// longer counts as removed and added.
    fn settle(&self, cx: &mut Comparison<'s>, scopes: &mut [Scope<'s>]) {
        let before = cx.changes.len();
        for (old, new) in self.old.iter().flat_map(|old| self.new.iter().map(move |new| (old, new))) {
            Scope::moved(cx, [old.id, new.id], [old.property, new.property]).compare_moved(cx);
        }
        let mut known = BTreeSet::new();
        let found = cx.changes.split_off(before);
        cx.changes.extend(found.into_iter().filter(|change| known.insert(change.kind.id)));
        for scope in scopes {
            let is_old =
                |name: &str| self.old.iter().any(|it| it.id == scope.ids[0] && it.property.name.as_str() == name);
            let is_new =
                |name: &str| self.new.iter().any(|it| it.id == scope.ids[1] && it.property.name.as_str() == name);
            scope.removed.retain(|at| !is_old(scope.old[*at].name.as_str()));
            scope.added.retain(|at| !is_new(scope.new[*at].name.as_str()));
        }
    }
}
