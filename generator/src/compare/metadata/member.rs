//! Pairs the members of a definition in the schema with those in the metadata.

use std::collections::{HashMap, HashSet};

use crate::metadata::members::Members;

/// A member in the schema, the metadata, or both.
pub enum Pair<'p, T> {
    /// Both have it. The names can differ in letter case.
    Both((&'p str, &'p T), (&'p str, &'p T)),
    /// Only the schema has it.
    Here(&'p str, &'p T),
    /// Only the metadata has it. The last name is that of the closest one before it that the schema has, as it is there.
    There(&'p str, &'p T, Option<&'p str>),
}

/// Pairs members by name: first those with the same name, then those whose names differ only in letter case.
pub fn pairs<'p, T>(here: &'p Members<T>, there: &'p Members<T>) -> Vec<Pair<'p, T>> {
    let exact: HashMap<_, _> = there.iter().rev().collect();
    let names: HashSet<_> = here.iter().map(|(name, _)| name).collect();
    let rest = there.iter().rev().filter(|(name, _)| !names.contains(name));
    let mut similar: HashMap<_, _> = rest.map(|(name, member)| (name.to_ascii_lowercase(), (name, member))).collect();
    let mut paired = HashSet::new();
    let mut pairs = Vec::new();
    for (name, member) in here.iter() {
        let found = exact.get_key_value(name).map(|(name, member)| (*name, *member));
        match found.or_else(|| similar.remove(&name.to_ascii_lowercase())) {
            Some(other) => {
                paired.insert(other.0);
                pairs.push(Pair::Both((name, member), other));
            }
            None => pairs.push(Pair::Here(name, member)),
        }
    }
    let known: HashMap<_, _> = pairs
        .iter()
        .filter_map(|pair| match pair {
            Pair::Both((name, _), (known, _)) => Some((*known, *name)),
            _ => None,
        })
        .collect();
    let mut before = None;
    for (name, member) in there.iter() {
        match known.get(name) {
            Some(here) => before = Some(*here),
            // A member that is declared twice counts once.
            None if paired.insert(name) => pairs.push(Pair::There(name, member, before)),
            None => {}
        }
    }
    pairs
}
