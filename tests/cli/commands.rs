//! The commands: their names and exit codes.

use super::place::{run, Place};
use crate::util;

#[test]
fn nothing_at_all_means_generate() {
    let (said, meant) = (Place::new(), Place::new());
    said.run(&["generate"]).says(0, "files written");
    meant.run(&[]).says(0, "files written");
    assert_eq!(util::tree(&said.path("generated")), util::tree(&meant.path("generated")));
    meant.run(&["--check"]).says(0, "generated is up to date");
    meant.run(&["--out", "other"]).says(0, "other: ");
    assert_eq!(util::tree(&said.path("generated")), util::tree(&meant.path("other")));
}

#[test]
fn lint_finds_out_and_writes_nothing() {
    let place = Place::new();
    let before = place.state();
    place.run(&["lint"]).says(0, "schema is valid: ");
    assert_eq!(place.state(), before);
    place.write("schema/types/note.yaml", "complexType: notes\n");
    let before = place.state();
    place.run(&["lint"]).says(1, "error[GC021]: the key `doc` is missing here\n --> schema/types/note.yaml:1:1\n");
    assert_eq!(place.state(), before);
}

#[test]
fn a_broken_schema_generates_nothing() {
    for place in [Place::new(), Place::generated()] {
        place.write("schema/types/note.yaml", "complexType: note\ndoc: A note.\nsource: note\nproperties: { a: 1 }\n");
        let before = place.state();
        place.run(&["generate"]).says(2, "\n\nschema has 1 problem; nothing is generated\n");
        place.run(&["generate", "--check"]).says(2, "error[GC022]: expected a mapping, found a number\n");
        assert_eq!(place.state(), before);
    }
}

#[test]
fn misuse_ends_with_2() {
    let place = Place::new();
    let before = place.state();
    place.run(&["--nonsense"]).says(2, "unexpected argument '--nonsense'");
    place.run(&["generat"]).says(2, "unrecognized subcommand 'generat'");
    place.run(&["lint", "--check"]).says(2, "unexpected argument '--check'");
    place.run(&["--check", "lint"]).says(2, "write the options of a command after its name");
    place.run(&["lint", "--color", "sometimes"]).says(2, "invalid value 'sometimes'");
    place.run(&["lint", "--schema", "nowhere"]).says(2, "error: nowhere is not a folder");
    place.run(&["lint", "--schema", "schema/service.yaml"]).says(2, "is not a folder");
    place.run(&["generate", "--schema", "nowhere"]).says(2, "name the folder of the schema with --schema\n");
    assert_eq!(place.state(), before);
    let elsewhere = tempfile::tempdir().expect("a folder can be made");
    let run = run(util::codegen().current_dir(elsewhere.path()));
    run.says(2, "error: there is no `schema/service.yaml` here or in a folder above");
}

#[test]
fn help_and_version_are_data() {
    let place = Place::new();
    for (argument, text) in [
        (&["--help"][..], "Usage: cargo codegen"),
        (&["--version"], "graph-calls-codegen "),
        (&["generate", "--help"], "1  with --check: the crate is stale"),
        (&["lint", "--help"], "1  it has problems"),
        (&["help", "explain"], "cargo codegen explain GC110"),
    ] {
        let run = place.run(argument);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{argument:?}");
        assert!(run.out.contains(text), "{}", run.out);
    }
    for argument in ["--help", "-h"] {
        let help = place.run(&[argument]).out;
        assert!(help.contains("\nExamples:\n") && help.contains("\nExit codes:\n"), "{help}");
    }
}

#[test]
fn help_fits_a_terminal() {
    let place = Place::new();
    for command in ["generate", "lint", "explain", "json-schema", "completions"] {
        for line in place.run(&["help", command]).out.lines() {
            assert!(line.chars().count() <= 120, "{line}");
        }
    }
}
