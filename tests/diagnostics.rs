//! The diagnostics for invalid YAML: every code in the catalog, and unusual input.
//!
//! `tests/diagnostics/base` is a small valid schema. Every other folder is a fixture. The files in
//! its `schema` replace or extend those of the base. Its `changes` replace or add top-level keys in
//! files of the base. `removed` lists files of the base that the fixture removes, `dangling` lists
//! dangling links, `folders` lists empty folders, and `sizes` lists large files. `expected.txt` is the output of `cargo codegen lint`.

mod util;
#[path = "json_schema/validator.rs"]
mod validator;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use graph_calls_codegen::cli::{run_with, Streams};
use graph_calls_codegen::diagnostic::Code;
use tempfile::TempDir;
use util::changes::changed;
use util::name;
use validator::Validator;

fn base() -> PathBuf {
    util::root().join("tests/diagnostics/base")
}

fn fixtures() -> Vec<PathBuf> {
    let mut fixtures = util::folders(&util::root().join("tests/diagnostics"));
    fixtures.retain(|fixture| *fixture != base());
    fixtures
}

/// The lines of an optional file of a fixture.
fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Copies the base with the changes of a fixture to a new folder.
fn lay_out(fixture: &Path) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let schema = folder.path().join("schema");
    util::copy(&base().join("schema"), &schema);
    if fixture.join("schema").is_dir() {
        util::copy(&fixture.join("schema"), &schema);
    }
    if fixture.join("changes").is_dir() {
        for (path, changes) in util::tree(&fixture.join("changes")) {
            let path = schema.join(path);
            fs::write(&path, changed(&util::read(&path), &changes)).expect("the file can be written");
        }
    }
    for path in lines(&fixture.join("removed")) {
        fs::remove_file(schema.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    for path in lines(&fixture.join("folders")) {
        fs::create_dir(schema.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    for line in lines(&fixture.join("sizes")) {
        let (size, path) = line.split_once(' ').expect("a line has a size and a path");
        let file = fs::File::create(schema.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        file.set_len(size.parse().expect("it is a number")).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    for path in lines(&fixture.join("dangling")) {
        link(&schema.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    folder
}

#[cfg(unix)]
fn link(path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink("nowhere", path)
}

#[cfg(not(unix))]
fn link(_: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// The exit code and stderr of `lint`, run in the folder that contains the schema. Hints that are the
/// same for every problem are left out.
fn lint(folder: &Path, color: &str) -> (u8, String) {
    let schema = folder.join("schema").into_os_string();
    let arguments = ["codegen", "lint", "--quiet", "--color", color, "--schema"].map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { out: &mut out, out_is_terminal: false, err: &mut err, err_is_terminal: true };
    let code = run_with(arguments.into_iter().chain([schema]), streams);
    assert!(out.is_empty(), "stdout is for data");
    let said = String::from_utf8(err).expect("what is said is UTF-8");
    (code, said.replace(&format!("{}/", folder.display()), ""))
}

#[test]
fn changes_replace_and_add_keys() {
    let text = "a: 1\nb:\n  c: 2\n  a: 3\nd: 4\n";
    assert_eq!(changed(text, "e: [5]\nb: 6\n"), "a: 1\nb: 6\nd: 4\ne: [5]\n");
}

#[test]
fn the_base_is_valid() {
    let folder = lay_out(&base());
    let (code, said) = lint(folder.path(), "never");
    assert_eq!((code, said.as_str()), (0, ""));
}

#[test]
fn every_fixture_is_reported_as_expected() {
    let mut wrong = Vec::new();
    for fixture in fixtures() {
        let (code, said) = lint(lay_out(&fixture).path(), "never");
        if code != 1 {
            wrong.push(format!("{} ends with {code}:\n{said}", name(&fixture)));
        } else if let Err(difference) = util::expect_file(&fixture.join("expected.txt"), &said) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn every_code_has_a_fixture() {
    // The expected output may be about to be refreshed, so the actual output is used. The test
    // above checks that they are equal.
    let shown = |fixture: &PathBuf| (name(fixture).to_owned(), lint(lay_out(fixture).path(), "never").1);
    let fixtures: Vec<_> = fixtures().iter().map(shown).collect();
    let shows = |text: &str, id: &str| text.contains(&format!("error[{id}]: "));
    // `tests/drift.rs` has those of metadata.
    for id in Code::ALL.iter().map(|code| code.id()).filter(|id| !id.starts_with("GC2")) {
        let is_shown = fixtures.iter().any(|(name, text)| name.starts_with(id) && shows(text, id));
        assert!(is_shown, "no folder tests/diagnostics/{id}-… shows {id}");
    }
    for (name, text) in fixtures.iter().filter(|(name, _)| name.starts_with("GC")) {
        let id = name.split('-').next().unwrap_or_default();
        let others = text.lines().filter(|line| line.starts_with("error[") && !shows(line, id));
        let others: Vec<_> = others.collect();
        assert!(others.is_empty(), "{name} shows something else, too: {others:#?}");
    }
}

/// Every reported place, in the order of the output: file, line, and column.
fn places(said: &str) -> Vec<(String, u32, u32)> {
    let errors = said.split("\n\n").filter(|report| report.starts_with("error["));
    let place = |report: &str| {
        let line = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
        let mut parts = line.expect("it has a place").split(':').map(str::to_owned);
        let file = parts.next().expect("it has a file");
        let mut number = || parts.next().map_or(0, |part| part.parse().expect("it is a number"));
        (file, number(), number())
    };
    errors.map(place).collect()
}

#[test]
fn all_problems_are_shown_in_one_run_and_in_order() {
    let mut most = (0, 0);
    for fixture in fixtures() {
        let (_, said) = lint(lay_out(&fixture).path(), "never");
        let places = places(&said);
        assert!(places.is_sorted(), "{}: {places:#?}", name(&fixture));
        assert_eq!(places.len(), said.matches("error[").count(), "{}", name(&fixture));
        let mut files: Vec<_> = places.iter().map(|(file, _, _)| file).collect();
        files.dedup();
        most = most.max((files.len().min(3), places.len()));
        let problems = if places.len() == 1 { "problem" } else { "problems" };
        let last = format!("schema has {} {problems}; nothing is generated\n", places.len());
        assert!(said.ends_with(&last), "{}: {said}", name(&fixture));
    }
    assert!(most >= (3, 4), "no fixture has four problems in three files");
}

#[test]
fn a_caret_stands_below_its_column() {
    for fixture in fixtures() {
        let folder = lay_out(&fixture);
        let (_, said) = lint(folder.path(), "never");
        for (file, line, column) in places(&said).into_iter().filter(|(_, line, _)| *line > 0) {
            let bytes = fs::read(folder.path().join(&file)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let text = text.trim_start_matches('\u{feff}');
            let line_text = text.split('\n').nth(line as usize - 1).expect("the line is there");
            let length = line_text.trim_end_matches('\r').chars().count();
            assert!((1..=length + 1).contains(&(column as usize)), "{file}:{line}:{column}");
        }
    }
}

#[test]
fn colours_change_no_letter() {
    for fixture in fixtures() {
        let folder = lay_out(&fixture);
        let (plain, coloured) = (lint(folder.path(), "never").1, lint(folder.path(), "always").1);
        assert!(coloured.contains('\u{1b}') && !plain.contains('\u{1b}'), "{}", name(&fixture));
        assert_eq!(without_colours(&coloured), plain, "{}", name(&fixture));
    }
}

fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

/// Git may be configured to convert line breaks. The fixtures would then not test anything.
#[test]
fn nasty_files_are_as_nasty_as_they_were() {
    let folder = util::root().join("tests/diagnostics");
    let has = |path: &str, bytes: &[u8]| {
        let content = fs::read(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let is_there = content.windows(bytes.len()).any(|window| window == bytes);
        assert!(is_there, "{path} has lost {bytes:?}; .gitattributes must say `tests/diagnostics/** -text`");
    };
    has("nasty-crlf/schema/types/note.yaml", b"\r\n");
    has("nasty-byte-order-mark/schema/types/note.yaml", b"\xef\xbb\xbf");
    has("nasty-tabs/schema/types/note.yaml", b"\t");
    has("GC004-not-utf8/schema/types/note.yaml", b"\xe9");
    has("GC005-forbidden-character/schema/types/fourth.yaml", b"\r");
    has("GC005-forbidden-character/schema/types/note.yaml", "\u{202e}".as_bytes());
}

/// The files of a schema that can be read as text.
fn texts(schema: &Path) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for folder in ["", "types/", "enums/", "actions/", "requests/", "notifications/"] {
        for entry in fs::read_dir(schema.join(folder)).into_iter().flatten().flatten() {
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            // A file of any other kind is a stray one.
            if path == "service.yaml" || (path.contains('/') && path.ends_with(".yaml")) {
                texts.extend(fs::read_to_string(entry.path()).ok().map(|text| (path, text)));
            }
        }
    }
    texts
}

#[test]
fn what_an_editor_refuses_is_reported() {
    let validator = Validator::new();
    let (mut refused, mut wrong) = (0, Vec::new());
    for fixture in fixtures() {
        let folder = lay_out(&fixture);
        let (_, said) = lint(folder.path(), "never");
        for (path, text) in texts(&folder.path().join("schema")) {
            if let Some(refusal) = validator.refusal(&path, &text) {
                refused += 1;
                if !said.contains(&format!(" schema/{path}")) {
                    wrong.push(format!("{}: only an editor refuses {path}: {refusal}", name(&fixture)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(refused > 20, "{refused}");
}
