//! Changes of the structure of files: keys that are removed or renamed, and values of other kinds.

use graph_calls_codegen::diagnostic::Code;
use serde_yaml::{Mapping, Value};

use super::generator::Copy;
use super::validator::Validator;
use super::{files, util};

/// The number of changes that a test run tries.
const SAMPLE: usize = 300;

/// The mistakes in the structure of a file.
const STRUCTURE: &[Code] =
    &[Code::UnknownKey, Code::MissingKey, Code::WrongKind, Code::UnknownWord, Code::NumberOutOfRange, Code::EmptyValue];

/// A step from a value to one in it: the index of an entry or of an element.
type Step = usize;

/// The paths of all values of a document.
fn paths(value: &Value, path: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    let below: Vec<&Value> = match value {
        Value::Mapping(mapping) => mapping.values().collect(),
        Value::Sequence(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for (step, value) in below.into_iter().enumerate() {
        path.push(step);
        all.push(path.clone());
        paths(value, path, all);
        path.pop();
    }
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match value {
        Value::Mapping(mapping) => mapping.values_mut().nth(*step).expect("the path exists"),
        Value::Sequence(items) => &mut items[*step],
        _ => panic!("the path exists"),
    })
}

/// The values that replace every value.
fn others() -> Vec<(&'static str, Value)> {
    let one = [(Value::from("a"), Value::from("b"))];
    vec![
        ("null", Value::Null),
        ("true", true.into()),
        ("a number", 5.into()),
        ("a large number", 70_000_000_000_i64.into()),
        ("a fraction", 1.5.into()),
        ("a text", "text".into()),
        ("an empty list", Vec::<Value>::new().into()),
        ("an empty mapping", Mapping::new().into()),
        ("a list", Value::Sequence(vec!["a".into()])),
        ("a mapping", Value::Mapping(one.into_iter().collect())),
    ]
}

/// All changes of one value.
fn changes(document: &Value, path: &[Step]) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    for (name, other) in others() {
        let mut changed = document.clone();
        *at(&mut changed, path) = other;
        changes.push((format!("becomes {name}"), changed));
    }
    let (last, parent) = path.split_last().expect("it is not the root");
    let mut without = document.clone();
    match at(&mut without, parent) {
        Value::Mapping(mapping) => {
            let entries: Vec<_> = std::mem::take(mapping).into_iter().collect();
            let (key, _) = &entries[*last];
            let renamed = Value::from(format!("{}x", key.as_str().expect("keys are texts")));
            let key = |index: usize, key: &Value| if index == *last { renamed.clone() } else { key.clone() };
            let renamed: Mapping =
                entries.iter().enumerate().map(|(index, (old, value))| (key(index, old), value.clone())).collect();
            *mapping =
                entries.iter().enumerate().filter(|(index, _)| index != last).map(|(_, entry)| entry.clone()).collect();
            let mut with_renamed = document.clone();
            *at(&mut with_renamed, parent) = Value::Mapping(renamed);
            changes.push(("gets another key".to_owned(), with_renamed));
        }
        Value::Sequence(items) => drop(items.remove(*last)),
        _ => panic!("it has parts"),
    }
    changes.push(("is removed".to_owned(), without));
    changes
}

#[test]
fn both_refuse_what_is_wrong_with_the_structure() {
    let (validator, folder) = (Validator::new(), util::root().join("schema"));
    let mut all = Vec::new();
    for (file, text) in files(&folder) {
        let document: Value = serde_yaml::from_str(&text).expect("it is YAML");
        let mut places = Vec::new();
        paths(&document, &mut Vec::new(), &mut places);
        for path in &places {
            let changes = changes(&document, path).into_iter();
            all.extend(changes.map(|(what, changed)| (format!("{file} at {path:?} {what}"), file.clone(), changed)));
        }
    }
    // A prime number of steps leads through all files and all kinds of changes.
    let step = (all.len() / SAMPLE..).find(|step| (2..*step).all(|divisor| step % divisor != 0)).unwrap_or(1);
    let (copy, mut refused, mut accepted) = (Copy::new(&folder), 0, 0);
    for (what, file, changed) in all.iter().step_by(step) {
        let text = serde_yaml::to_string(changed).expect("it is a document");
        let (refusal, problems) = (validator.refusal(file, &text), copy.with(file, &text));
        match &refusal {
            Some(refusal) => {
                assert!(!problems.are_none(), "{what}: only the JSON Schema refuses it\n{refusal}\n{text}");
                refused += 1;
            }
            None => {
                let rendered = problems.render();
                assert!(!problems.have(STRUCTURE), "{what}: only the generator refuses it\n{rendered}\n{text}");
                accepted += 1;
            }
        }
    }
    assert!(refused > 100 && accepted > 20, "{refused} are refused, {accepted} are accepted");
}
