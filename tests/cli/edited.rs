//! Runs that change a schema: either all files change or none, also if the run is killed.

use std::fmt::Write as _;
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use graph_calls_codegen::output::{edit, Edit, Folder};

use super::place::{run, Place};
use crate::util;

/// The number of properties and enums that the schema lacks.
const MORE: usize = 120;

/// A schema, and metadata that changes several of its files and needs many new ones.
fn place() -> Place {
    let base = util::root().join("tests/drift/base");
    let place = Place::with(&base.join("schema"));
    let (mut enums, mut properties) = (String::new(), String::new());
    for number in 0..MORE {
        // Writing to a string cannot fail.
        let _ = write!(enums, "<EnumType Name=\"more{number}\"><Member Name=\"one\" Value=\"1\" /></EnumType>");
        let _ = write!(properties, "<Property Name=\"more{number}\" Type=\"calls.more{number}\" />");
    }
    let text = util::read(&base.join("metadata.csdl"));
    let text = text.replace(
        "<EnumType Name=\"changeType\">",
        &format!("{enums}<EnumType Name=\"changeType\"><Member Name=\"kept\" Value=\"7\" />"),
    );
    let text = ["<Property Name=\"topic\" ", "<Property Name=\"size\" "]
        .iter()
        .fold(text, |text, start| text.replace(start, &format!("{properties}{start}")));
    place.write("metadata.csdl", &text);
    place
}

fn schema(place: &Place) -> Vec<(String, String)> {
    util::tree(&place.path("schema"))
}

/// Puts a schema back.
fn reset(place: &Place, files: &[(String, String)]) {
    fs::remove_dir_all(place.path("schema")).expect("it is there");
    files.iter().for_each(|(path, text)| place.write(&format!("schema/{path}"), text));
}

#[test]
fn a_run_that_is_killed_changes_all_files_or_none() {
    for (words, new) in [(&["drift", "metadata.csdl", "--apply"][..], 3), (&["import", "metadata.csdl", "--all"], 0)] {
        let place = place();
        let before = schema(&place);
        let start = Instant::now();
        place.run(words).says(0, "wr");
        let whole = start.elapsed();
        let after = schema(&place);
        let is_changed = |(path, text): &&(String, String)| before.iter().any(|(old, was)| old == path && was != text);
        assert!(after.len() >= before.len() + MORE && after.iter().filter(is_changed).count() == new);
        let staging = place.path(".graph-calls-staging");
        for round in 0..10 {
            reset(&place, &before);
            let mut child = place.command(words).stderr(Stdio::null()).spawn().expect("it can be run");
            // Kills the run while it writes, or just before.
            while round % 5 > 0 && !staging.exists() && child.try_wait().expect("it is ours").is_none() {
                thread::yield_now();
            }
            thread::sleep(whole * round / if round % 5 > 0 { 80 } else { 10 } + Duration::from_micros(100));
            // The run may already have ended.
            let _ = child.kill();
            child.wait().expect("it is ours");
            let found = schema(&place);
            assert!(found == before || found == after, "killed in round {round}: {} files", found.len());
        }
        reset(&place, &before);
        assert_eq!(run(&mut place.command(words)).code, Some(0));
        assert_eq!(schema(&place), after);
        assert!(!staging.exists(), "nothing is left of the runs that were killed");
    }
}

#[test]
fn a_file_that_cannot_be_written_keeps_all_others_from_changing() {
    let place = place();
    let before = schema(&place);
    let change = |path: &str, old: Option<&str>| Edit {
        path: format!("schema/{path}"),
        old: old.map(str::to_owned),
        new: "changed: true\n".to_owned(),
    };
    let service = util::read(&place.path("schema/service.yaml"));
    let good = [change("service.yaml", Some(&service)), change("types/new.yaml", None)];
    for bad in [
        change("types/call.yaml", Some("it was something else")),
        change("types/call.yaml", None),
        change("types/gone.yaml", Some("it was here")),
        change("service.yaml/new.yaml", None),
    ] {
        let folder = Folder::find(place.0.path()).expect("it is there");
        let edits: Vec<_> = good.iter().cloned().chain([bad.clone()]).collect();
        assert!(edit(&folder, &edits, &mut || {}).is_err(), "{bad:?}");
        assert_eq!(schema(&place), before, "{bad:?}");
    }
    let folder = Folder::find(place.0.path()).expect("it is there");
    edit(&folder, &good, &mut || {}).expect("these can be written");
    assert_eq!(schema(&place).len(), before.len() + 1);
}
