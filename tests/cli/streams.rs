//! Standard output, standard error, and colors.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use graph_calls_codegen::cli::{run_with, Streams};

use super::place::{run, Place};

/// The variables that decide about colors.
const VARIABLES: [&str; 4] = ["NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "TERM"];

/// Stdout and stderr of a command, each of which may be a terminal.
fn shown(place: &Place, arguments: &[&str], are_terminals: [bool; 2]) -> [String; 2] {
    let (schema, out_folder) = (place.path("schema"), place.path("generated"));
    let arguments = ["codegen"].iter().chain(arguments).map(OsString::from);
    let folders = [OsString::from("--schema"), schema.into_os_string()];
    let is_lint = arguments.clone().any(|argument| argument == "lint");
    let out_folder = [OsString::from("--out"), out_folder.into_os_string()];
    let folders = folders.into_iter().chain(out_folder.into_iter().filter(|_| !is_lint));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let [out_is_terminal, err_is_terminal] = are_terminals;
    let streams = Streams { out: &mut out, out_is_terminal, err: &mut err, err_is_terminal };
    assert_eq!(run_with(arguments.chain(folders), streams), 1);
    [out, err].map(|text| String::from_utf8(text).expect("what is said is UTF-8"))
}

/// A place whose schema is broken.
fn broken() -> Place {
    let place = Place::new();
    place.write("schema/types/note.yaml", "complexType: note\n");
    place
}

#[test]
fn colours_are_for_terminals_and_those_who_ask() {
    const INNER: &str = "GRAPH_CALLS_INNER_TEST";
    let place = broken();
    let is_coloured = |arguments: &[&str], is_terminal| {
        let [out, err] = shown(&place, &[&["lint"], arguments].concat(), [is_terminal; 2]);
        assert_eq!(out, "");
        err.contains('\u{1b}')
    };
    if let Some(expected) = std::env::var_os(INNER) {
        let [on_terminals, elsewhere] = if expected == "always" { [true, true] } else { [expected == "auto", false] };
        assert_eq!((is_coloured(&[], true), is_coloured(&[], false)), (on_terminals, elsewhere));
        assert!(is_coloured(&["--color", "always"], false));
        assert!(!is_coloured(&["--color", "never"], true));
        assert_eq!(is_coloured(&["--color", "auto"], false), elsewhere);
        return;
    }
    // The environment of this process belongs to all tests, so each case has a process of its own.
    for (variables, expected) in [
        (&[][..], "auto"),
        (&[("NO_COLOR", "1")], "never"),
        (&[("NO_COLOR", "")], "auto"),
        (&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], "never"),
        (&[("CLICOLOR_FORCE", "1")], "always"),
        (&[("CLICOLOR_FORCE", "0")], "auto"),
        (&[("TERM", "dumb")], "never"),
        (&[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], "always"),
    ] {
        let mut test = Command::new(std::env::current_exe().expect("this test is a file"));
        for variable in VARIABLES {
            test.env_remove(variable);
        }
        test.args(["--exact", "cli::streams::colours_are_for_terminals_and_those_who_ask"]).env(INNER, expected);
        let output = test.envs(variables.iter().copied()).output().expect("this test can be run");
        assert!(output.status.success(), "{variables:?}: {}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn each_stream_has_its_own_colours() {
    let place = Place::generated();
    place.spoil();
    let mut plain = place.command(&["generate", "--check", "--color", "never"]);
    let plain = run(&mut plain).out;
    let difference = |color: &str, are_terminals| {
        let [out, err] = shown(&place, &["generate", "--check", "--color", color], are_terminals);
        assert!(err.contains("is stale"), "{err}");
        out
    };
    assert_eq!(difference("never", [true, true]), plain);
    let coloured = difference("always", [false, false]);
    for line in [
        "\u{1b}[1m--- a/src/enums/change_type.rs\u{1b}[0m\n",
        "\u{1b}[1m+++ /dev/null\u{1b}[0m\n",
        "\u{1b}[36m@@ ",
        "\u{1b}[31m-",
        "\u{1b}[32m+",
    ] {
        assert!(coloured.contains(line), "{line:?} is missing in\n{coloured}");
    }
    let mut stripped = coloured;
    for style in ["0", "1", "31", "32", "36"] {
        stripped = stripped.replace(&format!("\u{1b}[{style}m"), "");
    }
    assert_eq!(stripped, plain);
    if VARIABLES.iter().all(|variable| std::env::var_os(variable).is_none()) {
        assert_eq!(difference("auto", [false, true]), plain);
        assert_ne!(difference("auto", [true, false]), plain);
    }
}

#[test]
fn the_program_colours_stderr_alone() {
    let place = broken();
    place.run(&["lint", "--color", "always"]).says(1, "\u{1b}[");
    place.run(&["--color", "always", "lint"]).says(1, "\u{1b}[");
    place.run(&["lint", "--schema", "nowhere", "--color", "always"]).says(2, "\u{1b}[0m: nowhere is not a folder");
    assert!(!place.run(&["lint"]).err.contains('\u{1b}'));
}

#[test]
fn help_and_usage_errors_are_coloured_alike() {
    let place = Place::new();
    for arguments in [&["--help"][..], &["lint", "--help"], &["--nonsense"], &["--check", "lint"]] {
        let shown = |color: &[&str]| {
            let run = place.run(&[color, arguments].concat());
            run.out + &run.err
        };
        assert!(!shown(&[]).contains('\u{1b}'), "{arguments:?}");
        assert!(!shown(&["--color", "never"]).contains('\u{1b}'), "{arguments:?}");
        assert!(shown(&["--color", "always"]).contains('\u{1b}'), "{arguments:?}");
        assert!(shown(&["--color=always"]).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn who_wants_quiet_sees_only_errors_and_data() {
    let place = Place::new();
    let silent = |arguments: &[&str]| {
        let run = place.run(arguments);
        assert_eq!((run.code, run.err.as_str(), run.out.as_str()), (Some(0), "", ""), "{arguments:?}");
    };
    silent(&["generate", "--quiet"]);
    silent(&["-q"]);
    silent(&["-q", "generate", "--check"]);
    silent(&["lint", "-q"]);
    assert_eq!(place.run(&["json-schema", "-q"]).out, place.run(&["json-schema"]).out);
    place.spoil();
    let (quiet, usual) = (place.run(&["generate", "--check", "-q"]), place.run(&["generate", "--check"]));
    assert_eq!((quiet.code, quiet.out, quiet.err), (usual.code, usual.out, usual.err));
    silent(&["-q", "generate"]);
    place.run(&["lint", "-q", "--schema", "nowhere"]).says(2, "error: nowhere is not a folder");
    let place = broken();
    let (quiet, usual) = (place.run(&["lint", "-q"]), place.run(&["lint"]));
    quiet.says(1, "error[GC021]");
    assert!(usual.err.starts_with(&quiet.err) && usual.err.len() > quiet.err.len(), "{}", usual.err);
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
