//! Places in a schema: its scalars, keys included.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use super::schema::Schema;

/// A scalar of a schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path of the file.
    pub file: String,
    /// The indices that lead to it.
    pub steps: Vec<usize>,
    /// Whether it is the key at these indices, and not the value.
    pub is_key: bool,
}

/// The keys whose values are mappings from names.
const NAMED: &[&str] = &[
    "aliases",
    "codes",
    "excerpts",
    "headers",
    "ids",
    "members",
    "parameters",
    "pathParameters",
    "properties",
    "resources",
    "roots",
];

/// All places, each with its kind: its path without names and indices.
pub fn places(schema: &Schema) -> Vec<(Place, String)> {
    let mut all = Vec::new();
    for (file, value) in &schema.0 {
        let mut place = Place { file: file.clone(), steps: Vec::new(), is_key: false };
        let kind = file.split('/').next().unwrap_or_default().to_owned();
        collect(&mut all, value, &mut place, &kind, false);
    }
    all
}

/// The first place of each kind, and also the last one if `with_last`.
pub fn representatives(schema: &Schema, with_last: bool) -> Vec<(Place, String)> {
    let mut kinds: BTreeMap<String, (Place, Place)> = BTreeMap::new();
    for (place, kind) in places(schema) {
        kinds.entry(kind).and_modify(|(_, last)| *last = place.clone()).or_insert((place.clone(), place));
    }
    let places = kinds.into_iter().flat_map(|(kind, (first, last))| [(first, kind.clone()), (last, kind)]);
    places.step_by(if with_last { 1 } else { 2 }).collect::<BTreeSet<_>>().into_iter().collect()
}

fn collect(all: &mut Vec<(Place, String)>, value: &Value, place: &mut Place, kind: &str, is_named: bool) {
    match value {
        Value::Mapping(mapping) => {
            for (index, (key, value)) in mapping.iter().enumerate() {
                place.steps.push(index);
                let key = key.as_str().expect("keys are strings");
                // Deviations are the same in all files.
                let kind = if key == "deviations" { "any file" } else { kind };
                let kind = format!("{kind}/{}", if is_named { "*" } else { key });
                all.push((Place { is_key: true, ..place.clone() }, format!("key {kind}")));
                // `members` is also a rule, and `resources` a list.
                let is_named = !is_named && NAMED.contains(&key) && !kind.contains("/rules/");
                collect(all, value, place, &kind, is_named);
                place.steps.pop();
            }
        }
        Value::Sequence(items) => {
            for (index, value) in items.iter().enumerate() {
                place.steps.push(index);
                collect(all, value, place, kind, false);
                place.steps.pop();
            }
        }
        _ => all.push((place.clone(), kind.to_owned())),
    }
}
