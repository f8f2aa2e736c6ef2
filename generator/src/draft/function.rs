//! Functions as requests in the notation.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToLowerCamelCase, ToUpperCamelCase};

use super::argument::Arguments;
use super::definition::{Draft, REQUEST};
use super::operation::{permissions, text};
use super::path::PathOf;
use super::style::Style;
use crate::metadata::facts::{split, OperationFact, OperationKey, OperationKind, TypeExpr};
use crate::metadata::Facts;
use crate::schema::gap::gap;
use crate::yaml::write::Value;

/// The names of the requests that call functions.
///
/// The name of a function is enough if there is only one of this name. Otherwise, the type to which it is bound follows, and
/// for overloads also the parameters. The names depend on the metadata alone, so that it does not matter what is imported
/// first.
pub struct FunctionNames<'f> {
    names: BTreeMap<(&'f OperationKey, usize), String>,
}

/// A way to name a function.
type Way = fn(&Facts, &OperationKey, &OperationFact) -> String;

/// The longest name that lists parameters.
const LONGEST: usize = 100;

impl<'f> FunctionNames<'f> {
    /// Names all functions of metadata.
    pub fn new(facts: &'f Facts) -> Self {
        let functions = facts.operations.iter().flat_map(|(key, overloads)| {
            let overloads = overloads.iter().enumerate().filter(|(_, fact)| fact.kind == OperationKind::Function);
            overloads.map(move |(index, fact)| (key, index, fact))
        });
        let mut open: Vec<_> = functions.collect();
        let (mut names, mut taken) = (BTreeMap::new(), BTreeSet::new());
        // From the shortest name to the longest. An overload needs no type if all functions of its name have the same one.
        let ways: [Way; 5] = [
            |_, key, fact| simple(key, fact),
            |facts, key, fact| match is_alone(facts, key) {
                true => with_parameters(&simple(key, fact), fact),
                false => simple(key, fact),
            },
            |_, key, fact| with_binding(key, fact),
            |_, key, fact| with_parameters(&with_binding(key, fact), fact),
            |_, key, fact| with_namespace(key, fact),
        ];
        for way in ways {
            let mut groups: BTreeMap<String, Vec<_>> = BTreeMap::new();
            for (key, index, fact) in open.drain(..) {
                groups.entry(way(facts, key, fact).to_lowercase()).or_default().push((key, index, fact));
            }
            for (name, mut group) in groups {
                match group[..] {
                    [(key, index, fact)] if taken.insert(name) => {
                        names.insert((key, index), way(facts, key, fact));
                    }
                    _ => open.append(&mut group),
                }
            }
        }
        for (number, (key, index, fact)) in open.into_iter().enumerate() {
            names.insert((key, index), format!("{}{}", with_binding(key, fact), number + 2));
        }
        Self { names }
    }

    /// The name of an overload of a function.
    pub fn of(&self, key: &'f OperationKey, overload: usize) -> Option<&str> {
        self.names.get(&(key, overload)).map(String::as_str)
    }
}

/// Whether all functions of this name are bound to the same type.
fn is_alone(facts: &Facts, key: &OperationKey) -> bool {
    let name = split(&key.name).1;
    facts.operations.keys().all(|other| other == key || split(&other.name).1 != name)
}

fn simple(key: &OperationKey, _: &OperationFact) -> String {
    split(&key.name).1.to_owned()
}

fn with_binding(key: &OperationKey, fact: &OperationFact) -> String {
    let name = simple(key, fact);
    match &key.binding {
        Some(binding) => format!("{name}Of{}", bound(binding)),
        None => name,
    }
}

/// A name for the type to which an operation is bound: `Participant`, or `Participants` for a collection.
pub fn bound(binding: &TypeExpr) -> String {
    let name = split(&binding.name).1.to_upper_camel_case();
    if !binding.is_collection {
        return name;
    }
    match name.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u'])) {
        Some(stem) => format!("{stem}ies"),
        None if name.ends_with("ss") || name.ends_with('x') || name.ends_with("ch") => format!("{name}es"),
        None if name.ends_with('s') => name,
        None => format!("{name}s"),
    }
}

fn with_parameters(name: &str, fact: &OperationFact) -> String {
    let parameters: Vec<_> = fact.parameters.iter().map(|(name, _)| name.to_upper_camel_case()).collect();
    match parameters.join("And") {
        by if by.is_empty() || name.len() + by.len() > LONGEST => name.to_owned(),
        by => format!("{name}By{by}"),
    }
}

fn with_namespace(key: &OperationKey, fact: &OperationFact) -> String {
    let namespace = key.binding.as_ref().map_or(key.name.as_str(), |binding| binding.name.as_str());
    format!("{}In{}", with_parameters(&with_binding(key, fact), fact), split(namespace).0.to_upper_camel_case())
}

impl Style {
    /// Drafts a request that calls a function. `path` leads to it, and `arguments` are what follows.
    pub fn function(
        &self,
        (name, key, fact): (&str, &OperationKey, &OperationFact),
        path: PathOf,
        arguments: Arguments,
        has_id: impl Fn(&str) -> bool,
    ) -> Draft {
        let name = match name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
            true => name.to_owned(),
            false => format!("run{}", name.to_upper_camel_case()).to_lower_camel_case(),
        };
        let mut entries =
            vec![text("request", name.as_str()), text("doc", gap("What does it return?")), self.page(key)];
        entries.push(text("method", "GET"));
        let Arguments { written, query } = arguments;
        entries.extend(self.path(&path.with(&written), has_id));
        if !query.is_empty() {
            entries.push(("query".to_owned(), Value::Block(query)));
        }
        entries.push(permissions());
        let returns = fact.returns.as_ref().map(|returns| &returns.value);
        entries.push(("returns".to_owned(), self.returned(if returns.is_some() { 200 } else { 204 }, returns)));
        Draft { path: format!("requests/{name}.yaml"), kind: REQUEST, entries }
    }
}
