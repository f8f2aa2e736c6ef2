//! What an edit of a schema means: the report of `diff` in its form, the laws that hold for every edit, and the check that no
//! difference of the generated code is overlooked.
//!
//! The laws are tried on a sample of all changes of one node in the shipped schema; `ALL=1` tries all of them
//! (`cargo test --release`, since they are many). `tests/diff.rs` has the verdicts.

mod util;

mod mutations {
    #[allow(dead_code, reason = "`tests/mutations.rs` needs the rest")]
    pub mod change;
}

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use graph_calls_codegen::compare::schema::axis::Verdict;
use graph_calls_codegen::report::Format;
use graph_calls_codegen::review::{json_schema, render, review, Finding, Loaded, Location, Report};
use mutations::change::mutations;
use serde_json::Value;

/// The number of changes that are tried. Most of them are refused before anything is compared.
const SAMPLE: usize = 100;

/// The texts of files, by path.
type Files = BTreeMap<String, String>;

fn schema() -> Files {
    let files = util::tree(&util::root().join("schema")).into_iter();
    files.filter(|(path, _)| path.ends_with(".yaml")).collect()
}

fn bytes(files: &Files) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect()
}

fn loaded(files: Vec<(String, Vec<u8>)>) -> Option<Loaded> {
    Loaded::files("", files).ok()
}

/// The places that findings name, in the old and in the new schema.
fn places(findings: &[Finding]) -> [BTreeSet<String>; 2] {
    let mut found = [BTreeSet::new(), BTreeSet::new()];
    let shown = |Location { file, line, column }: &Location| format!("{file}:{line}:{column}");
    for Finding { old, new, follows, .. } in findings {
        found[0].extend(old.as_ref().map(shown));
        found[1].extend(new.as_ref().map(shown));
        let [olds, news] = places(follows);
        found[0].extend(olds);
        found[1].extend(news);
    }
    found
}

/// Why the report of an edit is not as it has to be.
fn wrong(old: &Loaded, new: &Loaded) -> Option<String> {
    let there = review(old, new).expect("it is Rust");
    let back = review(new, old).expect("it is Rust");
    let ids = |report: &Report| report.changes.iter().map(|change| change.id.clone()).collect::<Vec<_>>();
    if ids(&there).iter().chain(&ids(&back)).any(|id| id == "unclassified") {
        return Some(format!("code differs, and nothing explains it: {:?}", there.changes));
    }
    if (there.verdict == Verdict::Nothing) != there.changes.is_empty()
        || there.changes.is_empty() != back.changes.is_empty()
    {
        return Some(format!("a change with the verdict nothing: {:?}, {:?}", ids(&there), ids(&back)));
    }
    let ([old_places, new_places], [back_old, back_new]) = (places(&there.changes), places(&back.changes));
    if (&old_places, &new_places) != (&back_new, &back_old) {
        let message = format!("{:?} and {:?} name other places:", ids(&there), ids(&back));
        return Some(format!("{message}\n{old_places:?} {new_places:?}\n{back_new:?} {back_old:?}"));
    }
    None
}

#[test]
fn a_schema_does_not_differ_from_itself() {
    let files = bytes(&schema());
    let (old, new) = (loaded(files.clone()).expect("it is valid"), loaded(files).expect("it is valid"));
    let report = review(&old, &new).expect("it is Rust");
    assert_eq!((report.verdict, report.changes.len()), (Verdict::Nothing, 0));
    assert_eq!(render(&report, Format::Markdown, false), "");
}

#[test]
fn no_change_of_a_node_is_overlooked() {
    let schema = schema();
    let old = loaded(bytes(&schema)).expect("it is valid");
    let all = mutations(&schema);
    let step = if std::env::var_os("ALL").is_some() { 1 } else { (all.len() / SAMPLE).max(1) | 1 };
    let (next, found) = (Mutex::new(all.iter().step_by(step)), Mutex::new((0, Vec::new())));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| loop {
                let Some(mutation) = next.lock().expect("no thread panics").next() else { return };
                let Some(new) = loaded(mutation.apply(&schema)) else { continue };
                let failure = wrong(&old, &new).map(|why| format!("{}: {why}", mutation.what));
                let mut found = found.lock().expect("no thread panics");
                found.0 += 1;
                found.1.extend(failure);
            });
        }
    });
    let (compared, failures) = found.into_inner().expect("no thread panics");
    assert!(compared > 10, "{compared} changes are valid");
    let shown: Vec<_> = failures.iter().take(20).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} of {compared} changes:\n\n{}", failures.len(), shown.join("\n\n"));
}

/// Rules and paths of the service name properties of other types that have the same names.
#[test]
fn a_renamed_property_is_one_change() {
    let schema = schema();
    let old = loaded(bytes(&schema)).expect("it is valid");
    for (file, name) in
        [("deltaParticipants", "participants"), ("participantInfo", "participantId"), ("publicErrorDetail", "code")]
    {
        let mut edited = schema.clone();
        let text = edited.get_mut(&format!("types/{file}.yaml")).expect("it is there");
        *text = text.replacen(&format!("\n  {name}:"), "\n  renamed:", 1);
        let new = loaded(bytes(&edited)).expect("it is valid");
        let report = review(&old, &new).expect("it is Rust");
        let ids: Vec<_> = report.changes.iter().map(|change| change.id.as_str()).collect();
        assert_eq!(ids, ["prop-rename"], "{file}/{name}");
    }
}

#[test]
fn a_report_has_the_form_that_is_promised() {
    let path = util::root().join("generator/src/review/report.schema.json");
    util::expect_file(&path, &json_schema()).unwrap_or_else(|error| panic!("{error}"));

    let schema = schema();
    let mut edited = schema.clone();
    let text = edited.get_mut("types/participant.yaml").expect("it is there");
    *text = text.replacen("  isMuted:", "  isSilent:", 1).replacen("sensitive: true", "sensitive: false", 1);
    let [old, new] = [&schema, &edited].map(|files| loaded(bytes(files)).expect("it is valid"));
    let report = review(&old, &new).expect("it is Rust");
    let report: Value = serde_json::from_str(&render(&report, Format::Json, false)).expect("it is JSON");
    let form: Value = serde_json::from_str(&json_schema()).expect("it is JSON");
    let validator = jsonschema::validator_for(&form).expect("it is a JSON Schema");
    assert!(validator.is_valid(&report), "{report:#}");
    assert_eq!((&report["verdict"], &report["flags"]), (&"breaking".into(), &serde_json::json!(["privacy"])));
    let mut other = report;
    other["verdict"] = "harmless".into();
    assert!(!validator.is_valid(&other));
}
