//! What names in Rust mean: a name that stays can mean something else.

use std::collections::BTreeMap;

use crate::model::{
    Action, FieldIdent, Notification, Property, QueryOption, Resource, ResourcePath, TypeIdent, VariantIdent,
};

/// Something that has a name in Rust.
pub trait Named {
    /// The name in Rust.
    fn ident(&self) -> &str;
}

impl Named for &Property {
    fn ident(&self) -> &str {
        FieldIdent::as_str(&self.ident)
    }
}

impl Named for &crate::model::Member {
    fn ident(&self) -> &str {
        VariantIdent::as_str(&self.ident)
    }
}

impl Named for &QueryOption {
    fn ident(&self) -> &str {
        FieldIdent::as_str(&self.ident)
    }
}

impl Named for Resource {
    fn ident(&self) -> &str {
        TypeIdent::as_str(&self.ident)
    }
}

impl Named for Action {
    fn ident(&self) -> &str {
        TypeIdent::as_str(&self.ident)
    }
}

impl Named for &Notification {
    fn ident(&self) -> &str {
        VariantIdent::as_str(&self.ident)
    }
}

impl Named for &ResourcePath {
    fn ident(&self) -> &str {
        VariantIdent::as_str(&self.ident)
    }
}

/// What has happened to the name of something in Rust.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Meaning {
    /// It has another name.
    Renamed,
    /// It and another thing have exchanged their names. The number is the index of the other one in the new schema.
    Exchanged(usize),
    /// It has the name that another thing had. The number is the index of the other one in the old schema.
    Takes(usize),
    /// Another thing has its name now. The number is the index of the other one in the new schema.
    Gives(usize),
}

/// Whether code that names it meant something else before.
pub fn is_other(meaning: Option<&Meaning>) -> bool {
    matches!(meaning, Some(Meaning::Exchanged(_) | Meaning::Takes(_)))
}

/// Whether the thing with this index tells what has happened to its name. That two things exchange their names is one change,
/// which the first of both tells. `order` returns what decides which one is the first: it should be the same for the opposite
/// change.
pub fn tells<K: Ord>(meanings: &BTreeMap<usize, Meaning>, at: usize, order: impl Fn(usize) -> K) -> bool {
    !matches!(meanings.get(&at), Some(Meaning::Exchanged(other)) if order(*other) < order(at))
}

/// What has happened to names in Rust, by the index of the thing in the new schema. Things whose names are the same, and
/// new things with new names, are not in it.
pub fn meanings<T: Named>(pairs: &[(usize, usize)], added: &[usize], old: &[T], new: &[T]) -> BTreeMap<usize, Meaning> {
    let mut found = BTreeMap::new();
    let had = |ident: &str| old.iter().position(|thing| thing.ident() == ident);
    let has = |ident: &str| new.iter().position(|thing| thing.ident() == ident);
    let partner = |of: usize| pairs.iter().find(|(old, _)| *old == of).map(|(_, new)| *new);
    for (one, other) in pairs {
        if old[*one].ident() == new[*other].ident() {
            continue;
        }
        let other_owner = had(new[*other].ident()).filter(|owner| owner != one);
        let taken_by = has(old[*one].ident()).filter(|owner| owner != other);
        let meaning = match (other_owner, taken_by) {
            (Some(owner), Some(taken)) if partner(owner) == Some(taken) => Meaning::Exchanged(taken),
            (Some(owner), _) => Meaning::Takes(owner),
            (None, Some(taken)) => Meaning::Gives(taken),
            (None, None) => Meaning::Renamed,
        };
        found.insert(*other, meaning);
    }
    for added in added {
        // What is removed has no meaning any more, and its name is free.
        if let Some(owner) = had(new[*added].ident()).filter(|owner| partner(*owner).is_some()) {
            found.insert(*added, Meaning::Takes(owner));
        }
    }
    found
}
