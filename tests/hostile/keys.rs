//! The schema of this test uses every key of the notation, so that no place is forgotten.

use std::collections::BTreeSet;

use serde_json::Value;

use super::place::places;
use super::schema::Schema;
use crate::util::{read, root};

#[test]
fn every_key_of_the_notation_is_used() {
    let notation: Value =
        serde_json::from_str(&read(&root().join("schema/graph-calls.schema.json"))).expect("it is JSON");
    let mut keys = BTreeSet::new();
    collect(&mut keys, &notation);
    let places = places(&Schema::hostile());
    let used: BTreeSet<_> =
        places.iter().filter(|(place, _)| place.is_key).map(|(_, kind)| kind.rsplit('/').next()).collect();
    let unused: Vec<_> = keys.iter().filter(|key| !used.contains(&Some(key.as_str()))).collect();
    assert!(unused.is_empty(), "tests/hostile/schema does not use {unused:?}");
}

fn collect(keys: &mut BTreeSet<String>, schema: &Value) {
    match schema {
        Value::Object(object) => {
            for (keyword, value) in object {
                let properties = value.as_object().filter(|_| keyword == "properties");
                keys.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
                match properties {
                    Some(properties) => properties.values().for_each(|schema| collect(keys, schema)),
                    None => collect(keys, value),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|value| collect(keys, value)),
        _ => {}
    }
}

#[test]
fn every_kind_of_place_of_the_real_schema_is_tried() {
    let tried: BTreeSet<_> = places(&Schema::hostile()).into_iter().map(|(_, kind)| kind).collect();
    let real = places(&Schema::read(&root().join("schema")));
    let others: BTreeSet<_> = real.into_iter().map(|(_, kind)| kind).filter(|kind| !tried.contains(kind)).collect();
    assert!(others.is_empty(), "tests/hostile/schema lacks {others:#?}");
}
