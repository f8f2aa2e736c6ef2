//! Chooses names in Rust for what cannot have its own.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::definition::Draft;
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::metadata::facts::split;
use crate::schema::document::UNBOUND;
use crate::yaml::write::Value;
use crate::yaml::{self, Content, Node, Offsets};

/// Gives another name to everything in the drafts whose name in Rust is taken. Returns whether there is any.
pub fn rename(drafts: &mut [Draft], found: &Diagnostics) -> bool {
    let mut renamed = BTreeSet::new();
    for diagnostic in found.distinct() {
        if !is_about_name(diagnostic.code) {
            continue;
        }
        // What is there keeps its name.
        let mut places = [diagnostic.place].into_iter().chain(diagnostic.notes.iter().map(|(place, _)| *place));
        let is_draft = |place: &Place| drafts.iter().any(|draft| draft.path == found.sources().name(place.file));
        let Some(place) = places.find(is_draft) else {
            continue;
        };
        let Some(draft) = drafts.iter_mut().find(|draft| draft.path == found.sources().name(place.file)) else {
            continue;
        };
        let keys = keys(found, place);
        if !keys.is_empty() && renamed.insert((draft.path.clone(), keys.clone())) {
            give_name(draft, &keys);
        }
    }
    !renamed.is_empty()
}

/// Whether a problem is that a name is taken in Rust.
pub fn is_about_name(code: Code) -> bool {
    matches!(code, Code::DuplicateDefinition | Code::ReservedName | Code::RustName)
}

/// The keys that lead to the place of a problem.
fn keys(found: &Diagnostics, place: Place) -> Vec<String> {
    let text = found.sources().text(place.file);
    let (Some(root), _) = yaml::read(place.file, text) else {
        return Vec::new();
    };
    let (offsets, mut keys) = (Offsets::new(text), Vec::new());
    descend(&root, &offsets, place.bytes().start, &mut keys);
    keys
}

fn descend(node: &Node<'_>, offsets: &Offsets, byte: usize, keys: &mut Vec<String>) {
    let Content::Mapping { entries, .. } = &node.content else {
        return;
    };
    // The last entry that begins before the byte contains it.
    let begins = |start: usize| start <= byte;
    if let Some(entry) = entries.iter().rfind(|entry| begins(offsets.bytes(&entry.key_chars).start)) {
        keys.push(entry.key.to_string());
        descend(&entry.value, offsets, byte, keys);
    }
}

/// Adds `rust` to a definition or to one of its parts, or changes the one that it has.
fn give_name(draft: &mut Draft, keys: &[String]) {
    let Some((kind, Value::Text(name))) = draft.entries.first().cloned() else {
        return;
    };
    match keys {
        [group, part, ..] => {
            let group = draft.entries.iter_mut().find(|(key, _)| key == group);
            let Some((group, Value::Block(parts))) = group else {
                return;
            };
            let name = if group == "members" {
                format!("{}Member", part.to_upper_camel_case())
            } else {
                format!("{}_value", part.to_snake_case())
            };
            if let Some((_, Value::Block(entries))) = parts.iter_mut().find(|(key, _)| key == part) {
                set(entries, name);
            }
        }
        _ => {
            // The namespace distinguishes definitions, and the type actions.
            let (namespace, simple) = split(&name);
            let bound_to = draft.entries.iter().find(|(key, _)| key == "boundTo").cloned();
            let before = match &bound_to {
                Some((_, Value::Text(bound_to))) if kind == "action" => {
                    if bound_to == UNBOUND {
                        return set(&mut draft.entries, on(simple, "unbound"));
                    }
                    let element = bound_to.trim_start_matches("Collection(").trim_end_matches(')');
                    let many = if bound_to.starts_with("Collection(") { "s" } else { "" };
                    return set(&mut draft.entries, format!("{}{many}", on(simple, split(element).1)));
                }
                _ if kind == "request" => return set(&mut draft.entries, on(simple, "request")),
                _ if namespace.is_empty() => "Graph",
                _ => namespace.rsplit('.').next().unwrap_or_default(),
            };
            let name = format!("{}{}", before.to_upper_camel_case(), simple.to_upper_camel_case());
            set(&mut draft.entries, name);
        }
    }
}

/// The name of an action with the type to which it is bound.
fn on(action: &str, element: &str) -> String {
    format!("{}{}", action.to_upper_camel_case(), element.to_upper_camel_case())
}

/// Writes `rust` below the first key. A name that has been tried gets an underscore.
fn set(entries: &mut Vec<(String, Value)>, name: String) {
    match entries.iter_mut().find(|(key, _)| key == "rust") {
        Some((_, Value::Text(tried))) => tried.push('2'),
        _ => entries.insert(1.min(entries.len()), ("rust".to_owned(), Value::Text(name))),
    }
}
