//! One hostile text at a time.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::Mutex;

use super::outline::{outline, Outline};
use super::place::{representatives, Place};
use super::schema::{Changes, Schema};
use crate::util::{read, root};

/// The number of strings that are tried in each place by default. Each place has others.
const SAMPLE: usize = 10;

/// The hostile strings, as YAML.
pub fn strings() -> Vec<String> {
    let strings = read(&root().join("tests/hostile/strings.txt"));
    strings.lines().map(str::to_owned).collect()
}

/// Whether everything is tried.
pub fn is_all() -> bool {
    std::env::var_os("ALL").is_some_and(|value| value == "1")
}

/// Texts that change nothing but what is displayed: a sentence, and for places that allow no sentence, other words.
const HARMLESS: &[&str] = &["\"Harmless words\"", "\"harmless\"", "\"Harmless\"", "\"https://harmless.example\""];

/// The outline of the crate with a harmless text in a place. `None` if the place is not for texts.
pub fn control(schema: &Schema, place: &Place) -> Option<Outline> {
    let mut crates = HARMLESS.iter().filter_map(|text| schema.generate(&Changes::from([(place, *text)])).ok());
    crates.next().map(|texts| outline(&texts))
}

/// Whether a place is for sentences.
pub fn is_for_sentences(schema: &Schema, place: &Place) -> bool {
    schema.generate(&Changes::from([(place, HARMLESS[0])])).is_ok()
}

#[test]
fn a_hostile_text_is_refused_or_only_displayed() {
    let (schema, strings) = (Schema::hostile(), strings());
    let places = representatives(&schema, is_all());
    let (next, wrong) = (Mutex::new(places.iter().enumerate()), Mutex::new(BTreeMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(|| loop {
                let Some((index, (place, kind))) = next.lock().expect("no thread panics").next() else { return };
                let step = if is_all() { 1 } else { strings.len() / SAMPLE };
                let strings = strings.iter().skip(index % step).step_by(step);
                if let Some(found) = try_all(&schema, place, strings.map(String::as_str)) {
                    // The whole campaign takes long, so that what it finds is told at once.
                    eprintln!("{kind}: {found}");
                    wrong.lock().expect("no thread panics").insert(kind, found);
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("no thread panics");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Returns the first string with which something else is generated than with a harmless text.
fn try_all<'a>(schema: &Schema, place: &Place, strings: impl Iterator<Item = &'a str>) -> Option<String> {
    let control = control(schema, place);
    let is_for_sentences = is_for_sentences(schema, place);
    for string in strings {
        let texts = match schema.generate(&Changes::from([(place, string)])) {
            Ok(texts) => texts,
            Err(report) if is_reported_well(&report) => continue,
            Err(report) => return Some(format!("{string} at {place:?} is reported without a place:\n{report}")),
        };
        let outline = outline(&texts);
        let Some(control) = &control else { continue };
        // A name is an identifier, so it changes tokens, too.
        if is_for_sentences && outline.tokens != control.tokens {
            return Some(format!("{string} at {place:?} changes tokens:\n{}", difference(&outline, control)));
        }
        // A name of a file also changes the order of the files.
        let sorted = |outline: &Outline| {
            let mut blocks = outline.blocks.clone();
            blocks.sort();
            blocks
        };
        if sorted(&outline) != sorted(control) || outline.keys != control.keys {
            return Some(format!("{string} at {place:?}:\n{}", difference(&outline, control)));
        }
    }
    None
}

/// Whether each problem has a position, and no character can deceive a terminal.
fn is_reported_well(report: &str) -> bool {
    let count = |start: &str| report.lines().filter(|line| line.trim_start().starts_with(start)).count();
    let is_visible = |c: char| c == '\n' || !c.is_control();
    count("error[") > 0 && count("error[") <= count("--> ") && report.chars().all(is_visible)
}

fn difference(outline: &Outline, control: &Outline) -> String {
    let lines = |outline: &Outline| format!("{:#?}", (&outline.tokens, &outline.blocks, &outline.keys));
    let (expected, actual) = (lines(control), lines(outline));
    let diff = similar::TextDiff::from_lines(expected.as_str(), actual.as_str());
    diff.unified_diff().context_radius(2).to_string()
}
