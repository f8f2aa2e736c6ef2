//! Changes of one node in a schema.

use serde_yaml::{Mapping, Value};

use crate::Files;

/// A changed schema.
#[derive(Clone)]
pub struct Mutation {
    /// The file, the node, and the change.
    pub what: String,
    /// The changed file.
    file: String,
    /// Its new path and text, unless it is removed.
    becomes: Option<(String, String)>,
}

impl Mutation {
    /// The changed files.
    pub fn apply(&self, schema: &Files) -> Vec<(String, Vec<u8>)> {
        let mut files = schema.clone();
        files.remove(&self.file);
        files.extend(self.becomes.clone());
        files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
    }

    /// Whether the mistake is the file as a whole, so that a problem can be at its start.
    pub fn is_about_file(&self) -> bool {
        self.becomes.as_ref().is_none_or(|(path, _)| *path != self.file)
    }
}

/// A step from a value to one in it.
#[derive(Clone, Debug)]
enum Step {
    Key(Value),
    Index(usize),
}

/// The paths of all values of a document.
fn paths(value: &Value, path: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    all.push(path.clone());
    let below: Vec<(Step, &Value)> = match value {
        Value::Mapping(mapping) => mapping.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect(),
        Value::Sequence(items) => items.iter().enumerate().map(|(index, value)| (Step::Index(index), value)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in below {
        path.push(step);
        paths(value, path, all);
        path.pop();
    }
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key],
        Step::Index(index) => &mut value[*index],
    })
}

fn shown(path: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => format!("/{}", key.as_str().unwrap_or_default()),
        Step::Index(index) => format!("/{index}"),
    };
    path.iter().map(step).collect()
}

/// The values by which every value is replaced.
fn others() -> [(&'static str, Value); 7] {
    let one = [(Value::from("a"), Value::from("b"))];
    [
        ("null", Value::Null),
        ("a number", 5.into()),
        ("a text", "text".into()),
        ("an empty list", Vec::<Value>::new().into()),
        ("a list", Value::Sequence(vec!["a".into()])),
        ("an empty mapping", Mapping::new().into()),
        ("a mapping", Value::Mapping(one.into_iter().collect())),
    ]
}

/// All changes of one value.
fn changes(document: &Value, path: &[Step]) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    let mut change = |what: &str, work: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        work(&mut changed);
        changes.push((what.to_owned(), changed));
    };
    for (name, other) in others() {
        change(&format!("replaced by {name}"), &|document| *at(document, path) = other.clone());
    }
    let Some((last, parent)) = path.split_last() else {
        return changes;
    };
    match last {
        Step::Key(key) => {
            change("removed", &|document| {
                at(document, parent).as_mapping_mut().expect("it has keys").shift_remove(key);
            });
            let name = key.as_str().expect("keys are texts");
            let renamed = [name[1..].to_owned(), name[..name.len() - 1].to_owned(), format!("{name}x")];
            for renamed in renamed.into_iter().filter(|name| !name.is_empty()) {
                change(&format!("renamed to {renamed}"), &|document| {
                    let mapping = at(document, parent).as_mapping_mut().expect("it has keys");
                    let rename =
                        |(old, value): (Value, Value)| (if old == *key { renamed.as_str().into() } else { old }, value);
                    *mapping = std::mem::take(mapping).into_iter().map(rename).collect();
                });
            }
            change("nested deeper", &|document| {
                let value = at(document, path);
                *value = Value::Mapping([(key.clone(), value.clone())].into_iter().collect());
            });
        }
        Step::Index(index) => {
            change("removed", &|document| {
                at(document, parent).as_sequence_mut().expect("it has elements").remove(*index);
            });
            change("nested deeper", &|document| {
                let value = at(document, path);
                *value = Value::Sequence(vec![value.clone()]);
            });
        }
    }
    if let Some(text) = at(&mut document.clone(), path).as_str().map(str::to_owned) {
        change("misspelled", &|document| *at(document, path) = format!("{text}x").into());
        change("cut off", &|document| {
            *at(document, path) = text.chars().skip(1).collect::<String>().into();
        });
    }
    changes
}

/// All changes of all files.
pub fn mutations(schema: &Files) -> Vec<Mutation> {
    let mut all = Vec::new();
    for (file, text) in schema {
        let document: Value = serde_yaml::from_str(text).expect("it is YAML");
        let mut places = Vec::new();
        paths(&document, &mut Vec::new(), &mut places);
        for path in &places {
            for (what, changed) in changes(&document, path) {
                let text = serde_yaml::to_string(&changed).expect("it is a document");
                let what = format!("{file}{}: {what}", shown(path));
                all.push(Mutation { what, file: file.clone(), becomes: Some((file.clone(), text)) });
            }
        }
        let stem = file.strip_suffix(".yaml").expect("it is YAML");
        let name = stem.rsplit('/').next().unwrap_or(stem);
        let paths =
            [format!("{stem}x.yaml"), format!("{stem}.yml"), format!("{stem}/{name}.yaml"), format!("{name}.yaml")];
        let others =
            ["types", "enums", "actions", "requests", "notifications"].map(|folder| format!("{folder}/{name}.yaml"));
        for path in paths.into_iter().chain(others).filter(|path| path != file) {
            let what = format!("{file}: becomes {path}");
            all.push(Mutation { what, file: file.clone(), becomes: Some((path, text.clone())) });
        }
        for (what, text) in
            [("emptied", ""), ("unfinished", "a: ["), ("a text", "a"), ("a list", "- a"), ("foreign", "a: b\n")]
        {
            let becomes = Some((file.clone(), text.to_owned()));
            all.push(Mutation { what: format!("{file}: {what}"), file: file.clone(), becomes });
        }
        all.push(Mutation { what: format!("{file}: removed"), file: file.clone(), becomes: None });
    }
    all
}
