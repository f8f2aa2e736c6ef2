//! One mistake in the shipped schema is one to three problems, wherever it is and whatever it is.
//!
//! Every node of every file is changed in several ways: entries are removed, renamed, nested one level deeper, and replaced
//! by values of other kinds, and files are removed and renamed. Each changed schema either is valid or has one to three
//! problems with positions, and what is generated from a valid one compiles. A test run checks a sample of the changes;
//! `SAMPLE=5000` checks a larger one, and `ALL=1` checks all of them (`cargo test --release`, since they are many).

mod util;

mod mutations {
    pub mod change;
    pub mod compiled;
}

use std::collections::BTreeMap;

use graph_calls_codegen::diagnostic::{Diagnostic, Diagnostics};
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::report::render;
use graph_calls_codegen::schema::load::load_files;
use mutations::change::{mutations, Mutation};
use mutations::compiled::Crates;

/// The number of changes of a sample.
const SAMPLE: usize = 300;

/// The maximum number of problems that one mistake causes.
const MOST: usize = 3;

/// The texts of files, by path.
type Files = BTreeMap<String, String>;

fn schema() -> Files {
    let files = util::tree(&util::root().join("schema")).into_iter();
    files.filter(|(path, _)| path.ends_with(".yaml")).collect()
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

/// All changes, or a sample of them, and how many there are.
fn sample(schema: &Files) -> (Vec<Mutation>, usize) {
    let mutations = mutations(schema);
    let all = mutations.len();
    assert!(all > 10_000, "{all}");
    if std::env::var_os("ALL").is_some() {
        return (mutations, all);
    }
    let sample = std::env::var("SAMPLE").ok().and_then(|sample| sample.parse().ok()).unwrap_or(SAMPLE);
    // A prime number of steps leads through all files and all kinds of changes.
    let step = (all / sample..).find(|step| (2..*step).all(|divisor| step % divisor != 0)).unwrap_or(1);
    (mutations.into_iter().step_by(step).collect(), all)
}

#[test]
fn one_mistake_is_a_few_problems() {
    let schema = schema();
    let (mutations, all) = sample(&schema);
    let wrong: Vec<_> = mutations.iter().filter_map(|mutation| wrong(&schema, mutation)).collect();
    let shown: Vec<_> = wrong.iter().take(20).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {} changes of {all}:\n\n{}", wrong.len(), mutations.len(), shown.join("\n\n"));
}

#[test]
fn what_is_generated_from_a_valid_change_compiles() {
    let schema = schema();
    let mut crates = Crates::default();
    for mutation in sample(&schema).0 {
        crates.add(&schema, &mutation);
    }
    println!("{} crates", crates.len());
    let wrong = crates.compile();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
