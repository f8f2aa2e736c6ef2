//! `generate --check` shows what would change.

use std::fs;
use std::process::Command;

use super::place::Place;
use crate::util;

#[test]
fn check_is_silent_about_what_is_fresh() {
    let place = Place::generated();
    let before = place.state();
    place.run(&["generate", "--check"]).says(0, "generated is up to date");
    assert_eq!(place.state(), before);
}

#[test]
fn check_shows_what_would_change_and_writes_nothing() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    place.spoil();
    let before = place.state();
    let run = place.run(&["generate", "--check"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert_eq!(place.state(), before);
    assert!(run.err.starts_with("generated is stale: "), "{}", run.err);
    for line in [
        "--- a/src/enums/change_type.rs",
        "+++ b/src/enums/change_type.rs",
        "--- /dev/null",
        "+++ b/src/types/message.rs",
        "--- a/src/enums/gone.rs",
        "+++ /dev/null",
        "\\ No newline at end of file",
    ] {
        assert!(run.out.lines().any(|shown| shown == line), "{line} is missing in\n{}", run.out);
    }
    assert!(run.out.lines().all(|line| ["-", "+", " ", "@", "\\"].iter().any(|mark| line.starts_with(mark))));

    place.write("change.diff", &run.out);
    let mut patch = Command::new("patch");
    patch.args(["--quiet", "-p1", "-d", "generated", "-i", "../change.diff"]).current_dir(place.0.path());
    // Without `patch`, the check above has still shown that the diff names the right files.
    if let Ok(output) = patch.output() {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(util::tree(&place.path("generated")), fresh);
        place.run(&["generate", "--check"]).says(0, "generated is up to date");
    }
}

#[test]
fn check_names_the_command_that_mends() {
    let place = Place::generated();
    place.spoil();
    fs::rename(place.path("schema"), place.path("my schema")).expect("the folder is there");
    util::copy(&place.path("my schema"), &place.path("schema"));
    for (options, command) in [
        (&[][..], "cargo run"),
        (&["--schema", "schema"], "cargo codegen generate --schema schema"),
        (&["--out", "generated"], "cargo codegen generate --out generated"),
        (
            &["--out", "generated", "--schema", "my schema"],
            "cargo codegen generate --schema 'my schema' --out generated",
        ),
    ] {
        let run = place.run(&[&["generate", "--check"], options].concat());
        let said = format!("generated is stale: 3 files to write, 1 to remove; run `{command}`\n");
        assert_eq!((run.code, run.err), (Some(1), said));
    }
}

#[test]
fn one_file_is_not_several() {
    let place = Place::generated();
    fs::remove_file(place.path("generated/README.md")).expect("the file is there");
    let run = place.run(&["generate", "--check"]);
    assert!(run.err.starts_with("generated is stale: 1 file to write, 0 to remove; "), "{}", run.err);
    place.run(&["generate"]).says(0, "generated: 1 file written, 0 removed, ");
}

#[test]
fn check_of_an_empty_folder_makes_none() {
    let place = Place::new();
    let run = place.run(&["generate", "--check"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(!place.path("generated").exists());
}
