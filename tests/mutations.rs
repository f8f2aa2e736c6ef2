//! One mistake in the shipped schema is one to three problems, wherever it is and whatever it is.
//!
//! Every node of every file is changed in several ways: entries are removed, renamed, nested one level deeper, and replaced
//! by values of other kinds, and files are removed and renamed. Each changed schema either is valid or has one to three
//! problems with positions. A test run checks a sample of the changes; `SAMPLE=5000` checks a larger one, and `ALL=1` checks
//! all of them (`cargo test --release`, since they are many).

mod util;

use std::collections::BTreeMap;

use graph_calls_codegen::diagnostic::{Diagnostic, Diagnostics};
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::report::render;
use graph_calls_codegen::schema::load::load_files;
use serde_yaml::{Mapping, Value};

/// The number of changes of a sample.
const SAMPLE: usize = 500;

/// The maximum number of problems that one mistake causes.
const MOST: usize = 3;

type Files = BTreeMap<String, String>;

fn schema() -> Files {
    let files = util::tree(&util::root().join("schema")).into_iter();
    files.filter(|(path, _)| path.ends_with(".yaml")).collect()
}

/// A changed schema.
struct Mutation {
    what: String,
    /// The changed file, and its new path and text unless it is removed.
    file: String,
    becomes: Option<(String, String)>,
}

impl Mutation {
    fn apply(&self, schema: &Files) -> Vec<(String, Vec<u8>)> {
        let mut files = schema.clone();
        files.remove(&self.file);
        files.extend(self.becomes.clone());
        files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
    }

    /// Whether the mistake is the file as a whole, so that a problem can be at its start.
    fn is_about_file(&self) -> bool {
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

fn mutations(schema: &Files) -> Vec<Mutation> {
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
        let others = ["types", "enums", "actions", "notifications"].map(|folder| format!("{folder}/{name}.yaml"));
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

/// Why the problems of a changed schema are not as they should be.
fn wrong(schema: &Files, mutation: &Mutation) -> Option<String> {
    let mut diagnostics = Diagnostics::new();
    let documents = load_files(&mut diagnostics, mutation.apply(schema));
    let lowered = lower(&mut diagnostics, &documents);
    let (count, sources) = (diagnostics.len(), diagnostics.sources());
    let is_at_start = |diagnostic: &Diagnostic| {
        let is_empty = sources.text(diagnostic.place.file).trim().is_empty();
        diagnostic.place.bytes() == (0..0) && !is_empty && !mutation.is_about_file()
    };
    let why = if lowered.is_ok() != (count == 0) {
        "the result does not agree with the problems".to_owned()
    } else if count > MOST {
        format!("{count} problems")
    } else if diagnostics.iter().any(is_at_start) {
        "a problem without a position".to_owned()
    } else {
        return None;
    };
    Some(format!("{}: {why}\n{}", mutation.what, render(&diagnostics, false)))
}

#[test]
fn one_mistake_is_a_few_problems() {
    let schema = schema();
    let mut mutations = mutations(&schema);
    let all = mutations.len();
    assert!(all > 10_000, "{all}");
    if std::env::var_os("ALL").is_none() {
        let sample = std::env::var("SAMPLE").ok().and_then(|sample| sample.parse().ok()).unwrap_or(SAMPLE);
        // A prime number of steps leads through all files and all kinds of changes.
        let step = (all / sample..).find(|step| (2..*step).all(|divisor| step % divisor != 0)).unwrap_or(1);
        mutations = mutations.into_iter().step_by(step).collect();
    }
    let wrong: Vec<_> = mutations.iter().filter_map(|mutation| wrong(&schema, mutation)).collect();
    let shown: Vec<_> = wrong.iter().take(20).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {} changes of {all}:\n\n{}", wrong.len(), mutations.len(), shown.join("\n\n"));
}
