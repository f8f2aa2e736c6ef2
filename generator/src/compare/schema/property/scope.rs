//! The properties that a type declares in both schemas.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::catalogue::{property as kind, Kind};
use crate::compare::schema::change::{Change, Places};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::PropertyKeys;
use crate::compare::schema::likeness;
use crate::compare::schema::naming::{meanings, Meaning};
use crate::compare::schema::side::Side;
use crate::model::{Access, Construction, Item, Presence, Property, Resource, ResourceId, TypeRef};

/// The properties that a type declares in both schemas.
pub struct Scope<'s> {
    /// The type.
    pub ids: [ResourceId; 2],
    /// What it means.
    pub resources: [&'s Resource; 2],
    /// Its old properties.
    pub old: Vec<&'s Property>,
    /// Its new properties.
    pub new: Vec<&'s Property>,
    /// Which of the old properties is which of the new ones, in the order of the new ones.
    pub pairs: Vec<(usize, usize)>,
    /// The old properties that are gone.
    pub removed: Vec<usize>,
    /// The properties that are new.
    pub added: Vec<usize>,
}

impl<'s> Scope<'s> {
    /// The properties of a type, paired by their names.
    pub fn new(cx: &Comparison<'s>, old: usize, new: usize) -> Self {
        let ids = [ResourceId(old), ResourceId(new)];
        let resources = [cx.old.api.resource(ids[0]), cx.new.api.resource(ids[1])];
        let (old, new) = (cx.old.own_properties(ids[0]), cx.new.own_properties(ids[1]));
        let names = |list: &[&Property]| list.iter().map(|property| property.name.to_string()).collect::<Vec<_>>();
        let Alignment { pairs, mut removed, mut added, .. } = Alignment::new(&names(&old), &names(&new), |_, _| 0);
        // No type has the properties of a choice among no types, which declares them all the same.
        let declares = |side: &Side<'_>, id, property: &Property| {
            side.document(id).properties.names().any(|known| *known == *property.name.as_str())
        };
        removed.retain(|at| !declares(&cx.new, ids[1], old[*at]));
        added.retain(|at| !declares(&cx.old, ids[0], new[*at]));
        Self { ids, resources, old, new, pairs, removed, added }
    }

    /// One property that is moved from a type to another one.
    pub fn moved(cx: &Comparison<'s>, ids: [ResourceId; 2], [old, new]: [&'s Property; 2]) -> Self {
        let resources = [cx.old.api.resource(ids[0]), cx.new.api.resource(ids[1])];
        let (pairs, removed, added) = (vec![(0, 0)], Vec::new(), Vec::new());
        Self { ids, resources, old: vec![old], new: vec![new], pairs, removed, added }
    }

    /// Pairs properties that have another name.
    pub fn rename(&mut self, cx: &Comparison<'s>) {
        let names = |list: &[usize]| list.iter().map(usize::to_string).collect::<Vec<_>>();
        // No name is equal, so only likeness pairs them.
        let (removed, added) = (names(&self.removed), self.added.iter().map(|at| format!("+{at}")).collect::<Vec<_>>());
        let found = Alignment::new(&removed, &added, |old, new| {
            let (old, new) = (self.removed[old], self.added[new]);
            let is_same = cx.is_same_type(self.old[old].ty, self.new[new].ty);
            likeness::property((old, self.old[old]), (new, self.new[new]), is_same)
        });
        let pairs: Vec<_> = found.pairs.iter().map(|(old, new)| (self.removed[*old], self.added[*new])).collect();
        self.removed.retain(|old| !pairs.iter().any(|(paired, _)| paired == old));
        self.added.retain(|new| !pairs.iter().any(|(_, paired)| paired == new));
        self.pairs.extend(pairs);
        self.pairs.sort_by_key(|(_, new)| *new);
    }

    /// Remembers the names that properties have now.
    pub fn remember_names(&self, cx: &mut Comparison<'s>) {
        for (old, new) in &self.pairs {
            cx.rename(self.resources[0].name.as_str(), self.old[*old].name.as_str(), self.new[*new].name.as_str());
        }
    }

    /// Compares the properties.
    pub fn compare(&self, cx: &mut Comparison<'s>) {
        let meanings = meanings(&self.pairs, &self.added, &self.old, &self.new);
        self.removed.iter().for_each(|old| self.remove(cx, *old));
        self.added.iter().for_each(|new| self.add(cx, *new, &meanings));
        self.pairs.iter().for_each(|(old, new)| self.pair(cx, [*old, *new], &meanings));
        self.order(cx);
    }

    /// The type in the new schema.
    pub fn resource(&self) -> &'s Resource {
        self.resources[1]
    }

    /// A property as reports name it.
    pub fn subject(&self, name: &str) -> String {
        format!("{}/{name}", self.resource().name)
    }

    /// Where an old property stands.
    pub fn old_keys(&self, cx: &Comparison<'s>, old: usize) -> PropertyKeys {
        keys(&cx.old, self.ids[0], self.old[old])
    }

    /// Where a new property stands.
    pub fn new_keys(&self, cx: &Comparison<'s>, new: usize) -> PropertyKeys {
        keys(&cx.new, self.ids[1], self.new[new])
    }

    /// Adds a change of the type.
    pub fn report<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static Kind,
        name: &str,
        (old, new): Places,
    ) -> &'c mut Change {
        let names = self.resources.map(|resource| resource.name.as_str());
        let idents = self.resources.map(|resource| resource.ident.as_str());
        let holders = cx.old.holders(self.ids[0]).into_iter().chain(cx.new.holders(self.ids[1]));
        let holders: Vec<_> = holders.map(|resource| resource.ident.as_str()).collect();
        cx.add(kind, self.subject(name), old, new).about(names).about(idents).about(holders)
    }

    fn remove(&self, cx: &mut Comparison<'s>, old: usize) {
        let property = self.old[old];
        let is_member = self.resources[0].construction == Construction::Choice && is_object(property);
        let kind = match () {
            () if is_member => &kind::CHOICE_MEMBER_REMOVE,
            () if is_writable(property) => &kind::REMOVE_WRITABLE,
            () => &kind::REMOVE_READONLY,
        };
        // Without notifications, there are no payloads.
        let arrival = (property.ty == TypeRef::Payload).then(|| "notifications".to_owned());
        let (place, cause) = (self.old_keys(cx, old).name, cx.removed_type(property.ty).or(arrival));
        self.report(cx, kind, property.name.as_str(), (Some(place), None)).because(cause);
    }

    /// The order of what both have.
    fn order(&self, cx: &mut Comparison<'s>) {
        let both = |is: &dyn Fn(&Property) -> bool| {
            let is = |pair: &&(usize, usize)| is(self.old[pair.0]) && is(self.new[pair.1]);
            let pairs: Vec<_> = self.pairs.iter().filter(is).copied().collect();
            moved(&pairs, |new| self.new[new].name.to_string())
        };
        let is_required = |property: &Property| property.presence == Presence::Required;
        let is_choice = self.resources.iter().all(|resource| resource.construction == Construction::Choice);
        let found = [
            (both(&is_required), &kind::ORDER_REQUIRED),
            (both(&is_writable).filter(|_| is_choice), &kind::ORDER_CHOICE),
            (both(&is_writable), &kind::ORDER_WRITABLE),
            (both(&|_| true), &kind::ORDER),
        ];
        let Some(((old, new), kind)) = found.into_iter().find_map(|(moved, kind)| Some((moved?, kind))) else {
            return;
        };
        let places = (Some(self.old_keys(cx, old).name), Some(self.new_keys(cx, new).name));
        self.report(cx, kind, self.new[new].name.as_str(), places);
    }
}

/// Where the parts of a property stand.
fn keys(side: &Side<'_>, id: ResourceId, property: &Property) -> PropertyKeys {
    match side.declared(id, property.name.as_str()) {
        Some((name, document)) => PropertyKeys::of_property(name, document),
        // Every property of the model is declared in a file.
        None => PropertyKeys::at(side.documents.types[id.0].place),
    }
}

/// Whether a client writes a property.
pub fn is_writable(property: &Property) -> bool {
    property.access == Access::ReadWrite && property.ty != TypeRef::Payload
}

/// Whether a property holds one object, so that it is a member of a choice.
pub fn is_object(property: &Property) -> bool {
    matches!(property.ty, TypeRef::One(Item::Resource(_)))
}

/// The names of the properties of a type that `new` takes.
pub fn required(properties: &[&Property]) -> BTreeSet<String> {
    let required = properties.iter().filter(|property| property.presence == Presence::Required);
    required.map(|property| property.name.to_string()).collect()
}

/// What has happened to the name of a property in Rust.
pub type Meanings = BTreeMap<usize, Meaning>;
