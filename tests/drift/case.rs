//! A case: a schema, and metadata.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use graph_calls_codegen::cli::{run_with, Streams};
use tempfile::TempDir;

use crate::util::changes::changed;
use crate::util::{copy, folders, name, read, root, tree};

/// The folders of all cases.
pub fn cases() -> Vec<PathBuf> {
    let mut cases = folders(&root().join("tests/drift"));
    cases.retain(|case| name(case) != "base");
    cases
}

/// Lays out a case in a new folder: `schema`, and `metadata.csdl`.
pub fn lay_out(case: &Path) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let base = root().join("tests/drift/base");
    copy(&base, folder.path());
    if case.join("changes").is_dir() {
        for (path, changes) in tree(&case.join("changes")) {
            let path = folder.path().join("schema").join(path);
            fs::write(&path, changed(&read(&path), &changes)).expect("the file can be written");
        }
    }
    let metadata = folder.path().join("metadata.csdl");
    if case.join("metadata.csdl").is_file() {
        fs::copy(case.join("metadata.csdl"), &metadata).expect("the file can be written");
    }
    if case.join("metadata.txt").is_file() {
        let changed = exchange(&read(&metadata), &read(&case.join("metadata.txt")));
        fs::write(&metadata, changed).expect("the file can be written");
    }
    folder
}

/// Exchanges the lines that begin with `- ` for those that begin with `+ `.
fn exchange(text: &str, changes: &str) -> String {
    let mut text = text.to_owned();
    for change in changes.split("\n\n").filter(|change| !change.trim().is_empty()) {
        let lines = |sign: &str| -> String {
            let lines = change.lines().filter_map(|line| line.strip_prefix(sign));
            lines.map(|line| format!("{line}\n")).collect()
        };
        let (old, new) = (lines("- "), lines("+ "));
        assert_eq!(text.matches(&old).count(), 1, "{old}");
        text = text.replacen(&old, &new, 1);
    }
    text
}

/// What a run of the program wrote.
pub struct Run {
    pub code: u8,
    pub out: String,
    pub err: String,
}

/// Runs `drift` in a folder with further options.
pub fn drift(folder: &Path, options: &[&str]) -> Run {
    let (schema, metadata) = (folder.join("schema"), folder.join("metadata.csdl"));
    let words = ["codegen", "drift"].map(OsString::from).into_iter();
    let words = words.chain([metadata.into_os_string(), "--schema".into(), schema.into_os_string()]);
    let words = words.chain(options.iter().map(OsString::from));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { out: &mut out, out_is_terminal: false, err: &mut err, err_is_terminal: false };
    let code = run_with(words, streams);
    let text = |bytes| String::from_utf8(bytes).expect("it is UTF-8").replace(&format!("{}/", folder.display()), "");
    Run { code, out: text(out), err: text(err) }
}

/// Runs another command for the schema of a folder. Returns the exit code, and what it said.
pub fn run(folder: &Path, words: &[&str]) -> (u8, String) {
    let schema = folder.join("schema").into_os_string();
    let words = ["codegen"].iter().chain(words).map(OsString::from).chain(["--schema".into(), schema]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { out: &mut out, out_is_terminal: false, err: &mut err, err_is_terminal: false };
    let code = run_with(words, streams);
    (code, String::from_utf8_lossy(&err).replace(&format!("{}/", folder.display()), ""))
}
