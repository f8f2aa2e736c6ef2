//! What is imported: the words on the command line.

use std::collections::BTreeSet;

use super::request::PathRequest;
use crate::diagnostic::{list, suggest};
use crate::metadata::declared::{qualified, type_expr};
use crate::metadata::facts::{notation, split, OperationKey, TypeExpr};
use crate::metadata::Facts;
use crate::schema::document::METHODS;

/// What is imported.
#[derive(Clone, Debug, Default)]
pub struct What {
    /// The qualified names of types and enums.
    pub definitions: BTreeSet<String>,
    /// Actions and functions.
    pub operations: BTreeSet<OperationKey>,
    /// Requests for what a path leads to.
    pub requests: BTreeSet<PathRequest>,
}

impl What {
    /// Everything that metadata defines.
    pub fn all(facts: &Facts) -> Self {
        let definitions = facts.types.keys().chain(facts.enums.keys()).cloned().collect();
        Self { definitions, operations: facts.operations.keys().cloned().collect(), requests: BTreeSet::new() }
    }

    /// Adds what a word means: `mute(participant)`, `invite(Collection(participant))`, `reset()`, `GET /calls/{id}`, or the
    /// name of a type, an enum, or an action or a function that is bound to a single type.
    ///
    /// # Errors
    ///
    /// Returns a message if the metadata has nothing of this name.
    pub fn add(&mut self, facts: &Facts, namespace: &str, word: &str) -> Result<(), String> {
        let word = word.trim();
        if let Some((method, path)) = word.split_once(' ').filter(|(method, _)| METHODS.contains(method)) {
            self.requests.insert(PathRequest::new(facts, namespace, method, path)?);
            return Ok(());
        }
        if let Some((name, binding)) =
            word.split_once('(').and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?)))
        {
            return self.add_operation(facts, namespace, name, binding);
        }
        let names = facts.types.keys().chain(facts.enums.keys());
        let found: Vec<_> = names.clone().filter(|name| is_meant(name, namespace, word)).collect();
        let exact = qualified(namespace, word);
        match &found[..] {
            _ if facts.defines(&exact) => drop(self.definitions.insert(exact)),
            [name] => drop(self.definitions.insert((*name).clone())),
            [] => {
                let keys: Vec<_> = facts.operations.keys().filter(|key| is_meant(&key.name, namespace, word)).collect();
                match &keys[..] {
                    [key] => drop(self.operations.insert((*key).clone())),
                    [] => {
                        let operations = facts.operations.keys().map(|key| split(&key.name).1);
                        let meant = suggest(word, names.map(|name| split(name).1).chain(operations));
                        let meant = meant.map(|meant| format!(": did you mean `{meant}`?")).unwrap_or_default();
                        return Err(format!("the metadata defines no `{word}`{meant}"));
                    }
                    several => return Err(choose(word, several.iter().map(|key| key.notation(namespace)))),
                }
            }
            several => return Err(choose(word, several.iter().map(|name| (*name).clone()))),
        }
        Ok(())
    }

    fn add_operation(&mut self, facts: &Facts, namespace: &str, name: &str, binding: &str) -> Result<(), String> {
        let keys = facts.operations.keys().filter(|key| is_meant(&key.name, namespace, name));
        let wanted = (!binding.is_empty()).then(|| type_expr(namespace, binding));
        let is_bound = |key: &&&OperationKey| match (&key.binding, &wanted) {
            (Some(known), Some(wanted)) => is_same(known, wanted, namespace),
            (known, wanted) => known.is_none() && wanted.is_none(),
        };
        let keys: Vec<_> = keys.collect();
        let found: Vec<_> = keys.iter().filter(is_bound).collect();
        match (&found[..], &keys[..]) {
            ([key], _) => {
                self.operations.insert((**key).clone());
                Ok(())
            }
            ([], []) => {
                let meant = suggest(name, facts.operations.keys().map(|key| split(&key.name).1));
                let meant = meant.map(|meant| format!(": did you mean `{meant}`?")).unwrap_or_default();
                Err(format!("the metadata has no action or function `{name}`{meant}"))
            }
            ([], others) => {
                let others = others.iter().map(|key| key.notation(namespace)).collect::<Vec<_>>();
                let others = list(others.iter().map(String::as_str));
                let how =
                    if binding.is_empty() { "not bound to a type".to_owned() } else { format!("bound to `{binding}`") };
                Err(format!("no action or function `{name}` is {how}: the metadata has {others}"))
            }
            (several, _) => Err(choose(name, several.iter().map(|key| key.name.clone()))),
        }
    }
}

fn is_meant(name: &str, namespace: &str, word: &str) -> bool {
    name == qualified(namespace, word) || (!word.contains('.') && split(name).1 == word)
}

fn is_same(known: &TypeExpr, wanted: &TypeExpr, namespace: &str) -> bool {
    let simple = notation(&wanted.name, namespace);
    known.is_collection == wanted.is_collection && is_meant(&known.name, namespace, simple)
}

fn choose(word: &str, several: impl Iterator<Item = String>) -> String {
    let several: Vec<_> = several.collect();
    format!("`{word}` can mean several things: choose from {}", list(several.iter().map(String::as_str)))
}
