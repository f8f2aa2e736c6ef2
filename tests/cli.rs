//! The command line, as somebody meets it who runs it: exit codes, what is said where, and what is written.

mod util;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use graph_calls_codegen::cli::run_with;
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::report::render;
use tempfile::TempDir;

/// A folder with a schema in it, and room for a crate beside it.
struct Place(TempDir);

/// How a run ended, and what it said.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Place {
    /// With the small schema that the fixtures of diagnostics are based on.
    fn new() -> Self {
        Self::with(&util::root().join("tests/diagnostics/base/schema"))
    }

    fn with(schema: &Path) -> Self {
        let place = Self(tempfile::tempdir().expect("a folder can be made"));
        util::copy(schema, &place.path("schema"));
        place
    }

    /// With the crate that the schema describes, too.
    fn generated() -> Self {
        let place = Self::new();
        assert_eq!(place.run(&["generate"]).code, Some(0));
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("the folder can be made");
        fs::write(&path, text).expect("the file can be written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = util::codegen();
        command.args(arguments).current_dir(self.0.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Everything in the place, to show that nothing was written.
    fn state(&self) -> BTreeMap<PathBuf, State> {
        let mut state = BTreeMap::new();
        collect(self.0.path(), &mut state);
        state
    }

    /// Makes the crate stale in every way: a file that differs, one that is missing, one that nothing generates.
    fn spoil(&self) {
        let differing = self.path("generated/src/enums/change_type.rs");
        let text = util::read(&differing);
        fs::copy(&differing, self.path("generated/src/enums/gone.rs")).expect("the file can be copied");
        let spoiled = text.replacen("created", "krated", 1);
        fs::write(&differing, spoiled.trim_end()).expect("the file can be written");
        fs::remove_file(self.path("generated/src/types/message.rs")).expect("the file is there");
    }
}

/// What there is to a file or folder: when it was written, what is in it.
#[derive(Debug, PartialEq)]
struct State {
    modified: SystemTime,
    content: Option<Vec<u8>>,
}

fn collect(folder: &Path, state: &mut BTreeMap<PathBuf, State>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let metadata = fs::symlink_metadata(&path).expect("it is there");
        if metadata.is_dir() {
            collect(&path, state);
        }
        let content = metadata.is_file().then(|| fs::read(&path).expect("the file can be read"));
        let modified = metadata.modified().expect("the system knows");
        state.insert(path, State { modified, content });
    }
}

fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the generator can be run");
    let text = |bytes| String::from_utf8(bytes).expect("what is said is UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Run {
    /// Asserts the exit code, that stdout is empty, and what stderr says somewhere.
    #[track_caller]
    fn says(&self, code: i32, text: &str) {
        assert_eq!(self.code, Some(code), "{}", self.err);
        assert_eq!(self.out, "", "stdout is for data");
        assert!(self.err.contains(text), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

#[test]
fn an_empty_folder_gets_everything() {
    let place = Place::new();
    place.run(&["generate"]).says(0, "generated: ");
    let files: Vec<_> = util::tree(&place.path("generated")).into_iter().map(|(path, _)| path).collect();
    for file in ["Cargo.toml", "README.md", "src/lib.rs", "src/types/message.rs", "src/enums/change_type.rs"] {
        assert!(files.iter().any(|path| path == file), "{file} is missing in {files:#?}");
    }
    assert!(files.iter().all(|path| !path.starts_with('.')), "{files:#?}");
    let names: Vec<_> = place.state().into_keys().collect();
    assert!(!names.iter().any(|path| path.to_string_lossy().contains("staging")), "{names:#?}");
}

#[test]
fn nothing_at_all_means_generate() {
    let (said, meant) = (Place::new(), Place::new());
    said.run(&["generate"]).says(0, "files written");
    meant.run(&[]).says(0, "files written");
    assert_eq!(util::tree(&said.path("generated")), util::tree(&meant.path("generated")));
    meant.run(&["--check"]).says(0, "generated is fresh");
    meant.run(&["--out", "other"]).says(0, "other: ");
    assert_eq!(util::tree(&said.path("generated")), util::tree(&meant.path("other")));
}

#[test]
fn a_second_run_writes_nothing() {
    let place = Place::generated();
    let before = place.state();
    place.run(&["generate"]).says(0, "generated is fresh: ");
    assert_eq!(place.state(), before);
}

#[test]
fn what_stays_the_same_is_not_touched() {
    let place = Place::generated();
    let before = place.state();
    place.spoil();
    place.run(&["generate"]).says(0, "2 files written, 1 removed");
    let after = place.state();
    let (changed, kept): (Vec<_>, Vec<_>) = after
        .iter()
        .filter(|(path, _)| path.is_file())
        .partition(|(path, _)| ["types/message.rs", "enums/change_type.rs"].iter().any(|end| path.ends_with(end)));
    assert!(changed.iter().all(|(path, state)| state.content == before[*path].content));
    assert!(kept.iter().all(|(path, state)| **state == before[*path]));
    assert_eq!(after.len(), before.len());
}

#[test]
fn check_is_silent_about_what_is_fresh() {
    let place = Place::generated();
    let before = place.state();
    place.run(&["generate", "--check"]).says(0, "generated is fresh");
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
    // Somebody without `patch` has seen above that the diff names the right files.
    if let Ok(output) = patch.output() {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(util::tree(&place.path("generated")), fresh);
        place.run(&["generate", "--check"]).says(0, "generated is fresh");
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
        let said = format!("generated is stale: 2 files to write, 1 to remove; `{command}` mends it\n");
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

#[test]
fn lint_finds_out_and_writes_nothing() {
    let place = Place::new();
    let before = place.state();
    place.run(&["lint"]).says(0, "schema is fine: ");
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
    place.run(&["--check", "lint"]).says(2, "write the options of a command behind its name");
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
    for (argument, text) in [("--help", "Usage: cargo codegen"), ("--version", "graph-calls-codegen ")] {
        let run = place.run(&[argument]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{argument}");
        assert!(run.out.contains(text), "{}", run.out);
    }
}

#[test]
fn what_is_ours_is_removed_and_what_is_not_is_kept() {
    let place = Place::generated();
    let ours = util::read(&place.path("generated/src/types/message.rs"));
    place.write("generated/src/types/gone.rs", &ours);
    place.write("generated/src/gone/deep/file.rs", &ours);
    place.write("generated/src/types/mine.rs", "//! Mine.\n");
    place.write("generated/src/types/notes.txt", &ours);
    place.write("generated/tests/own.rs", &ours);
    place.run(&["generate"]).says(0, "0 files written, 2 removed");
    assert!(!place.path("generated/src/types/gone.rs").exists());
    assert!(!place.path("generated/src/gone/deep/file.rs").exists());
    for kept in ["src/types/mine.rs", "src/types/notes.txt", "tests/own.rs"] {
        assert!(place.path("generated").join(kept).is_file(), "{kept}");
    }
    place.run(&["generate", "--check"]).says(0, "generated is fresh");
}

#[test]
fn a_definition_that_is_removed_takes_its_file_along() {
    let place = Place::generated();
    let note = "complexType: note\ndoc: A note.\nsource: resources/note\n";
    place.write("schema/types/note.yaml", note);
    place.run(&["generate"]).says(0, "0 removed");
    assert!(place.path("generated/src/types/note.rs").is_file());
    fs::remove_file(place.path("schema/types/note.yaml")).expect("the file is there");
    place.run(&["generate"]).says(0, "1 removed");
    assert!(!place.path("generated/src/types/note.rs").exists());
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    for path in ["src/types/message.rs", "src/lib.rs", "Cargo.toml", "README.md"] {
        let place = Place::generated();
        place.spoil();
        place.write(&format!("generated/{path}"), "// Mine.\n");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{path} was not generated: move it away"));
        place.run(&["generate", "--check"]).says(2, "was not generated");
        assert_eq!(place.state(), before, "{path}");
    }
}

#[test]
fn a_folder_at_the_place_of_a_file_is_refused() {
    let place = Place::generated();
    fs::remove_file(place.path("generated/src/types/message.rs")).expect("the file is there");
    place.write("generated/src/types/message.rs/mine.txt", "Mine.\n");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/src/types/message.rs is a link or no plain file or folder");
    assert_eq!(place.state(), before);
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_are_not_followed() {
    for link in ["src", "src/types", "src/types/message.rs", "Cargo.toml"] {
        let place = Place::generated();
        place.spoil();
        let (inside, outside) = (place.path("generated").join(link), place.path("outside"));
        fs::create_dir(&outside).expect("the folder can be made");
        let target = outside.join("target");
        match fs::rename(&inside, &target) {
            Ok(()) => {}
            // The one that `spoil` has removed.
            Err(_) => fs::write(&target, "").expect("the file can be written"),
        }
        std::os::unix::fs::symlink(&target, &inside).expect("a link can be made");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{link} is a link"));
        assert_eq!(place.state(), before, "{link}");

        fs::remove_dir_all(&outside).expect("the folder is there");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{link} is a link"));
        assert_eq!(place.state(), before, "{link} leads nowhere");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_staging_folder_is_not_followed() {
    let place = Place::generated();
    place.spoil();
    place.write("outside/tree/precious.txt", "Mine.\n");
    let link = place.path("generated/.graph-calls-staging");
    std::os::unix::fs::symlink(place.path("outside"), &link).expect("a link can be made");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/.graph-calls-staging is a link");
    assert_eq!(place.state(), before);

    // Neither is a link in place of the lock, not even to make what it leads to.
    fs::remove_file(&link).expect("the link is there");
    fs::create_dir(&link).expect("the folder can be made");
    std::os::unix::fs::symlink(place.path("outside/lock"), link.join("lock")).expect("a link can be made");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/.graph-calls-staging/lock is a link");
    assert_eq!(place.state(), before);
}

#[test]
fn what_a_killed_run_left_is_removed() {
    let place = Place::generated();
    let before = util::tree(&place.path("generated"));
    place.write("generated/.graph-calls-staging/lock", "");
    place.write("generated/.graph-calls-staging/tree/whole/lib.rs", "// Unfinished.\n");
    place.run(&["generate", "--check"]).says(0, "generated is fresh");
    assert!(place.path("generated/.graph-calls-staging").exists(), "a check writes nothing");
    place.run(&["generate"]).says(0, "generated is fresh");
    assert!(!place.path("generated/.graph-calls-staging").exists());
    assert_eq!(util::tree(&place.path("generated")), before);
}

#[test]
fn files_of_somebody_else_beside_ours_stay_as_they_are() {
    let place = Place::generated();
    place.spoil();
    place.write("generated/src/README.md", "Mine.\n");
    let readme = place.path("generated/README.md");
    fs::write(&readme, util::read(&readme) + "Too much.\n").expect("the file can be written");
    place.run(&["generate"]).says(0, "3 files written, 1 removed");
    assert_eq!(util::read(&place.path("generated/src/README.md")), "Mine.\n");
}

#[test]
fn a_folder_of_which_nothing_is_left_is_emptied() {
    let place = Place::generated();
    let ours = util::read(&place.path("generated/src/types/message.rs"));
    place.write("generated/src/gone/deep/file.rs", &ours);
    place.run(&["generate"]).says(0, "0 files written, 1 removed");
    assert!(!place.path("generated/src/gone/deep/file.rs").exists());
    place.run(&["generate"]).says(0, "generated is fresh");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let place = Place::generated();
    for (path, arguments, said) in [
        (
            "schema/types/note.yaml",
            &["lint"],
            "error[GC001]: this file cannot be read: it is no plain file\n--> schema/types/note.yaml\n",
        ),
        ("generated/src/types/message.rs", &["generate"], "generated/src/types/message.rs is a link or no plain file"),
    ] {
        let pipe = place.path(path);
        let _ = fs::remove_file(&pipe);
        let made = Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            // Somebody without `mkfifo` has no pipes in folders.
            return;
        }
        place.run(arguments).says(if arguments[0] == "lint" { 1 } else { 2 }, said);
        fs::remove_file(pipe).expect("the pipe is there");
    }
}

#[test]
fn an_output_folder_that_cannot_be_is_named() {
    let place = Place::new();
    place.write("file", "Mine.\n");
    let before = place.state();
    place.run(&["generate", "--out", "file"]).says(2, "error: file");
    place.run(&["generate", "--out", "file/generated"]).says(2, "error: file/generated");
    assert_eq!(place.state(), before);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::generated();
    place.spoil();
    let folder = place.path("generated");
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("it is ours");
    mode(0o555);
    let probe = folder.join("probe");
    if fs::write(&probe, "").is_ok() {
        // Permissions mean nothing to root.
        fs::remove_file(probe).expect("it was just written");
        return;
    }
    let before = place.state();
    let run = place.run(&["generate"]);
    mode(0o755);
    run.says(2, "error: generated");
    assert!(run.err.contains("Permission denied"), "{}", run.err);
    mode(0o555);
    let after = place.state();
    mode(0o755);
    assert_eq!(after, before);
}

#[test]
fn a_folder_below_finds_the_schema_above() {
    let place = Place::new();
    fs::create_dir_all(place.path("some/where")).expect("the folder can be made");
    let from = |folder: &str, arguments: &[&str]| run(place.command(arguments).current_dir(place.path(folder)));
    from("some/where", &["lint"]).says(0, "../../schema is fine");
    from("schema/types", &["lint"]).says(0, "../../schema is fine");
    from("schema", &["lint"]).says(0, "../schema is fine");
    from("some/where", &["generate"]).says(0, "../../generated: ");
    assert!(place.path("generated/src/lib.rs").is_file());
    place.write("schema/types/note.yaml", "complexType: note\n");
    from("some", &["lint"]).says(1, " --> ../schema/types/note.yaml:1:1\n");
}

#[test]
fn the_crate_lies_beside_the_schema_however_that_is_named() {
    let place = Place::new();
    let from = |folder: &str, schema: &str| {
        run(place.command(&["generate", "--schema", schema]).current_dir(place.path(folder)))
    };
    from("schema", ".").says(0, "written");
    from("schema/types", "..").says(0, "fresh");
    from(".", "schema").says(0, "fresh");
    from(".", "./schema/").says(0, "fresh");
    assert!(place.path("generated/src/lib.rs").is_file());
}

#[test]
fn the_nearest_schema_counts() {
    let place = Place::new();
    util::copy(&place.path("schema"), &place.path("inner/schema"));
    place.write("inner/schema/types/note.yaml", "complexType: note\n");
    run(place.command(&["lint"]).current_dir(place.path("inner"))).says(1, "schema has ");
    place.run(&["lint"]).says(0, "schema is fine");
}

/// What `lint` says about a broken schema.
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
        // The same again where nobody wants colours, and where the variable is there but empty.
        for value in ["1", ""] {
            let mut test = Command::new(std::env::current_exe().expect("this test is a file"));
            test.args(["--exact", "colours_are_for_terminals_and_those_who_ask"]).env(INNER, "1");
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
    let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
    let place = Place::new();
    run(place.command(&["json-schema"]).stdout(full)).says(2, "No space left on device");
}

#[test]
fn the_json_schema_is_fresh() {
    let path = util::root().join("schema/graph-calls.schema.json");
    let run = run(util::codegen().arg("json-schema").current_dir("/"));
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let is_fresh = fs::read_to_string(path).unwrap_or_default() == run.out;
    assert!(is_fresh, "it is stale; run: cargo codegen json-schema > schema/graph-calls.schema.json");
}

#[test]
fn the_crate_is_fresh() {
    let run = run(util::codegen().args(["generate", "--check"]).current_dir(util::root()));
    assert_eq!(run.code, Some(0), "run: cargo run\n{}{}", run.out, run.err);
}

#[test]
fn every_file_of_the_schema_is_valid_and_helps_editors() {
    let schema = util::root().join("schema");
    let mut diagnostics = Diagnostics::new();
    assert!(graph_calls_codegen::read(&mut diagnostics, &schema).is_ok(), "{}", render(&diagnostics, false));
    let files = util::tree(&schema);
    let files: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".yaml")).collect();
    assert!(files.len() > 30);
    for (path, text) in files {
        let up = "../".repeat(path.matches('/').count());
        let line = format!("# yaml-language-server: $schema={up}graph-calls.schema.json\n");
        assert!(text.starts_with(&line), "{path} does not begin with\n{line}");
    }
}

/// What the folder can hold after a run was disturbed: one of these, and nothing in between.
struct Versions {
    place: Place,
    /// The folder of each schema, and what it generates below `src`.
    versions: [(&'static str, Vec<(String, String)>); 3],
}

impl Versions {
    /// Versions of this project's schema: the first two differ in nearly every file, the third is half of each.
    fn new() -> Self {
        let place = Place::with(&util::root().join("schema"));
        for (index, (path, text)) in util::tree(&place.path("schema")).into_iter().enumerate() {
            let changed = text.replace("\ndoc: >-\n", "\ndoc: >-\n  Changed.\n");
            let changed = changed.replace("\ndoc: ", "\ndoc: Changed. ").replace("doc: Changed. >-", "doc: >-");
            place.write(&format!("other/{path}"), &changed);
            place.write(&format!("mixed/{path}"), if index % 2 == 0 { &text } else { &changed });
        }
        // Files appear and disappear, too.
        place.write("schema/types/early.yaml", "complexType: early\ndoc: Early.\nsource: early\n");
        place.write("other/types/late.yaml", "complexType: late\ndoc: Late.\nsource: late\n");
        let src = |schema: &str| {
            let out = format!("{schema}-out");
            place.run(&["generate", "--schema", schema, "--out", &out]).says(0, "written");
            util::tree(&place.path(&out).join("src"))
        };
        let versions = ["schema", "other", "mixed"].map(|schema| (schema, src(schema)));
        let pairs = versions[0].1.iter().zip(&versions[1].1);
        assert!(pairs.filter(|(old, new)| old != new).count() > 30);
        Self { place, versions }
    }

    fn generate(&self, version: usize) -> Command {
        self.place.command(&["generate", "--schema", self.versions[version].0, "--out", "out"])
    }

    fn src(&self) -> Vec<(String, String)> {
        util::tree(&self.place.path("out/src"))
    }

    /// The version that is there; anything else is a failure.
    #[track_caller]
    fn current(&self, when: &str) -> usize {
        let src = self.src();
        let found = self.versions.iter().position(|(_, version)| *version == src);
        found.unwrap_or_else(|| {
            let counts = [0, 1, 2].map(|index| src.iter().filter(|file| self.versions[index].1.contains(file)).count());
            panic!("{when}: of {} files, {counts:?} are those of the versions", src.len())
        })
    }

    /// A run that is not disturbed finds everything in order.
    fn finish(&self) {
        // At least one of two versions has to be written.
        for version in [1, 0] {
            assert_eq!(run(&mut self.generate(version)).code, Some(0));
            assert_eq!(self.current("at the end"), version);
        }
        let hidden = fs::read_dir(self.place.path("out")).expect("the folder is there");
        let hidden = hidden.map(|entry| entry.expect("an entry can be read").file_name());
        let hidden: Vec<_> = hidden.filter(|name| name.to_string_lossy().starts_with('.')).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
    }
}

#[test]
fn a_run_that_is_killed_leaves_one_version_or_the_other() {
    let versions = Versions::new();
    let start = Instant::now();
    assert_eq!(run(&mut versions.generate(0)).code, Some(0));
    let whole = start.elapsed();
    let staging = versions.place.path("out/.graph-calls-staging");
    let mut random = Instant::now().elapsed().as_nanos() as u64 ^ u64::from(std::process::id());
    let mut below = |limit: Duration| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        limit * u32::try_from(random >> 48).expect("16 bits fit") / 0x1_0000
    };
    for round in 0..30 {
        let target = (versions.current("before") + 1 + round % 2) % 3;
        let mut child = versions.generate(target).stderr(Stdio::null()).spawn().expect("it can be run");
        if round % 4 == 0 {
            // At any moment.
            thread::sleep(below(whole));
        } else {
            // While it writes.
            while !staging.exists() && child.try_wait().expect("it is ours").is_none() {
                thread::yield_now();
            }
            thread::sleep(below(whole / 8));
        }
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().expect("it is ours");
        versions.current(&format!("killed in round {round}"));
    }
    versions.finish();
}

#[test]
fn runs_at_the_same_time_leave_one_version_or_the_other() {
    let versions = Versions::new();
    for round in 0..4 {
        assert_eq!(run(&mut versions.generate(2)).code, Some(0));
        let children: Vec<_> = (0..6)
            .map(|number| {
                let mut command = versions.generate((round + number) % 2);
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it can be run")
            })
            .collect();
        let mut written = 0;
        for child in children {
            let output = child.wait_with_output().expect("it is ours");
            let said = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => written += 1,
                code => {
                    assert_eq!(code, Some(2), "{said}");
                    assert!(said.contains("another run is writing to out: wait for it to end"), "{said}");
                }
            }
        }
        assert!(written > 0, "somebody must win");
        versions.current(&format!("round {round}"));
    }
    versions.finish();
}
