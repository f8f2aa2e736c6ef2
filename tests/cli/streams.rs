//! Standard output, standard error, and colors.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use graph_calls_codegen::cli::run_with;

use super::place::{run, Place};

/// The output of `lint` for a broken schema.
fn broken(arguments: &[&str], is_terminal: bool) -> String {
    let place = Place::new();
    place.write("schema/types/note.yaml", "complexType: note\n");
    let arguments = ["codegen", "lint"].iter().chain(arguments).map(OsString::from);
    let schema = [OsString::from("--schema"), place.path("schema").into_os_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run_with(arguments.chain(schema), &mut out, &mut err, is_terminal);
    assert_eq!((code, out.len()), (1, 0));
    String::from_utf8(err).expect("what is said is UTF-8")
}

#[test]
fn colours_are_for_terminals_and_those_who_ask() {
    const INNER: &str = "GRAPH_CALLS_INNER_TEST";
    let is_coloured = |arguments: &[&str], is_terminal| broken(arguments, is_terminal).contains('\u{1b}');
    assert!(is_coloured(&["--color", "always"], false));
    assert!(!is_coloured(&["--color", "never"], true));
    assert!(!is_coloured(&["--color", "auto"], false));
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    assert_eq!(is_coloured(&[], true), !no_color);
    if std::env::var_os(INNER).is_none() {
        // Repeats the check for users who do not want colors, and for an empty variable.
        for value in ["1", ""] {
            let mut test = Command::new(std::env::current_exe().expect("this test is a file"));
            test.args(["--exact", "cli::streams::colours_are_for_terminals_and_those_who_ask"]).env(INNER, "1");
            let output = test.env("NO_COLOR", value).output().expect("this test can be run");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
    }
}

#[test]
fn the_program_colours_stderr_alone() {
    let place = Place::new();
    place.write("schema/types/note.yaml", "complexType: note\n");
    place.run(&["lint", "--color", "always"]).says(1, "\u{1b}[");
    place.run(&["--color", "always", "lint"]).says(1, "\u{1b}[");
    assert!(!place.run(&["lint"]).err.contains('\u{1b}'));
}

#[test]
fn readers_that_go_away_are_no_failure() {
    let place = Place::generated();
    place.spoil();
    for (arguments, code) in [(&["json-schema"][..], 0), (&["generate", "--check"], 1), (&["lint"], 0)] {
        let mut command = place.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it can be run");
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().expect("it ends").code(), Some(code), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn data_that_cannot_be_printed_is_a_failure() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
    let place = Place::new();
    run(place.command(&["json-schema"]).stdout(full)).says(2, "No space left on device");
}
