//! A folder in which the generator runs, and the results of a run.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tempfile::TempDir;

use crate::util;

/// A folder that contains a schema and has room for a crate beside it.
pub struct Place(pub TempDir);

/// The exit code and the output of a run.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    /// Creates a place with the small schema on which the fixtures of diagnostics are based.
    pub fn new() -> Self {
        Self::with(&util::root().join("tests/diagnostics/base/schema"))
    }

    pub fn with(schema: &Path) -> Self {
        let place = Self(tempfile::tempdir().expect("a folder can be made"));
        util::copy(schema, &place.path("schema"));
        place
    }

    /// Creates a place that also contains the generated crate.
    pub fn generated() -> Self {
        let place = Self::new();
        assert_eq!(place.run(&["generate"]).code, Some(0));
        place
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("the folder can be made");
        fs::write(&path, text).expect("the file can be written");
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = util::codegen();
        command.args(arguments).current_dir(self.0.path());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Makes a generated file declare a module, as it does if the module was generated, too.
    pub fn declare(&self, file: &str, module: &str) {
        let file = self.path("generated").join(file);
        fs::write(&file, format!("{}mod {module};\n", util::read(&file))).expect("the file can be written");
    }

    /// The state of everything in the place, to show that nothing was written.
    pub fn state(&self) -> BTreeMap<PathBuf, State> {
        let mut state = BTreeMap::new();
        collect(self.0.path(), &mut state);
        state
    }

    /// Makes the crate stale in every way: with a different file, a missing file, and a file that
    /// is no longer generated.
    pub fn spoil(&self) {
        let differing = self.path("generated/src/enums/change_type.rs");
        let text = util::read(&differing);
        fs::copy(&differing, self.path("generated/src/enums/gone.rs")).expect("the file can be copied");
        self.declare("src/enums.rs", "gone");
        let spoiled = text.replacen("created", "krated", 1);
        fs::write(&differing, spoiled.trim_end()).expect("the file can be written");
        fs::remove_file(self.path("generated/src/types/message.rs")).expect("the file is there");
    }
}

/// The state of a file or folder: its modification time, its permissions, and its contents.
#[derive(Debug, PartialEq)]
pub struct State {
    pub modified: SystemTime,
    pub permissions: Permissions,
    /// The text of a file, or the target of a link.
    pub content: Option<Vec<u8>>,
}

fn collect(folder: &Path, state: &mut BTreeMap<PathBuf, State>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let metadata = fs::symlink_metadata(&path).expect("it is there");
        if metadata.is_dir() {
            collect(&path, state);
        }
        let content = if metadata.is_symlink() {
            fs::read_link(&path).ok().map(|target| target.into_os_string().into_encoded_bytes())
        } else {
            metadata.is_file().then(|| fs::read(&path).expect("the file can be read"))
        };
        let modified = metadata.modified().expect("the system knows");
        state.insert(path, State { modified, permissions: metadata.permissions(), content });
    }
}

pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the generator can be run");
    let text = |bytes| String::from_utf8(bytes).expect("what is said is UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Run {
    /// Asserts the exit code, that stdout is empty, and that stderr contains a text.
    #[track_caller]
    pub fn says(&self, code: i32, text: &str) {
        assert_eq!(self.code, Some(code), "{}", self.err);
        assert_eq!(self.out, "", "stdout is for data");
        assert!(self.err.contains(text), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}
