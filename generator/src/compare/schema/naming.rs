//! What names in Rust mean: a name that stays can mean something else.

use std::collections::BTreeMap;

use crate::model::{
    Action, FieldIdent, IdType, Notification, OpenEnum, PathParameter, Property, QueryOption, Resource, ResourcePath,
    Root, TypeIdent, VariantIdent,
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

impl Named for PathParameter {
    fn ident(&self) -> &str {
        FieldIdent::as_str(&self.ident)
    }
}

impl Named for &IdType {
    fn ident(&self) -> &str {
        TypeIdent::as_str(&self.ident)
    }
}

impl Named for OpenEnum {
    fn ident(&self) -> &str {
        TypeIdent::as_str(&self.ident)
    }
}

impl Named for &Root {
    fn ident(&self) -> &str {
        VariantIdent::as_str(&self.constant)
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
    /// It and other things have exchanged their names: each has the name that another one had. The numbers are the indices
    /// of the others in the new schema.
    Exchanged(Vec<usize>),
    /// It has the name that another thing had. The number is the index of the other one in the old schema.
    Takes(usize),
    /// Another thing has its name now. The number is the index of the other one in the new schema.
    Gives(usize),
}

/// The type of the IDs with this name, as reports name it.
pub fn id(name: impl std::fmt::Display) -> String {
    format!("ids/{name}")
}

/// Whether code that names it meant something else before.
pub fn is_other(meaning: Option<&Meaning>) -> bool {
    matches!(meaning, Some(Meaning::Exchanged(_) | Meaning::Takes(_)))
}

/// Whether the thing with this index tells what has happened to its name. That things exchange their names is one change,
/// which the first of them tells. `order` returns what decides which one is the first: it should be the same for the opposite
/// change.
pub fn tells<K: Ord>(meaning: Option<&Meaning>, at: usize, order: impl Fn(usize) -> K) -> bool {
    !matches!(meaning, Some(Meaning::Exchanged(others)) if others.iter().any(|other| order(*other) < order(at)))
}

/// Whether each name of the thing with this index, and of those with which it has exchanged its name, belonged to a thing that
/// is used alike in code. `is_alike` compares an old thing with a new one, by their indices.
pub fn are_alike<T: Named>(
    meaning: Option<&Meaning>,
    at: usize,
    [old, new]: [&[T]; 2],
    is_alike: impl Fn(usize, usize) -> bool,
) -> bool {
    let others = match meaning {
        Some(Meaning::Exchanged(others)) => others.as_slice(),
        _ => &[],
    };
    others.iter().chain([&at]).all(|at| {
        let owner = old.iter().position(|thing| thing.ident() == new[*at].ident());
        owner.is_some_and(|owner| is_alike(owner, *at))
    })
}

/// What a change says of the things with which one has exchanged its name.
pub fn others(others: &[usize], name: impl Fn(usize) -> String) -> String {
    match others {
        [other] => format!("the other one is `{}`", name(*other)),
        others => {
            let names: Vec<_> = others.iter().map(|other| format!("`{}`", name(*other))).collect();
            format!("the others are {}", names.join(" and "))
        }
    }
}

/// What has happened to names in Rust, by the index of the thing in the new schema. Things whose names are the same, and
/// new things with new names, are not in it.
pub fn meanings<T: Named>(pairs: &[(usize, usize)], added: &[usize], old: &[T], new: &[T]) -> BTreeMap<usize, Meaning> {
    let mut found = BTreeMap::new();
    let had = |ident: &str| old.iter().position(|thing| thing.ident() == ident);
    let has = |ident: &str| new.iter().position(|thing| thing.ident() == ident);
    let partner = |of: usize| pairs.iter().find(|(old, _)| *old == of).map(|(_, new)| *new);
    let former = |at: usize| had(new[at].ident()).and_then(partner);
    for (one, other) in pairs {
        if old[*one].ident() == new[*other].ident() {
            continue;
        }
        let other_owner = had(new[*other].ident()).filter(|owner| owner != one);
        let taken_by = has(old[*one].ident()).filter(|owner| owner != other);
        let meaning = match (other_owner, taken_by) {
            (Some(owner), _) => cycle(*other, former).map_or(Meaning::Takes(owner), Meaning::Exchanged),
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

/// The other things that are found by going from each to the next one, if that leads back to the first one.
fn cycle(first: usize, next: impl Fn(usize) -> Option<usize>) -> Option<Vec<usize>> {
    let mut others = Vec::new();
    let mut at = next(first)?;
    while at != first {
        if others.contains(&at) {
            return None;
        }
        others.push(at);
        at = next(at)?;
    }
    Some(others)
}
