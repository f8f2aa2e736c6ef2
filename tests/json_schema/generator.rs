//! The generator, for schemas of which one file has changed.

use std::fs;
use std::path::Path;

use graph_calls_codegen::diagnostic::{Code, Diagnostics};
use graph_calls_codegen::report::render;
use tempfile::TempDir;

use super::util;

/// A copy of a schema.
pub struct Copy(TempDir);

impl Copy {
    /// Copies a schema.
    pub fn new(schema: &Path) -> Self {
        let copy = tempfile::tempdir().expect("a folder can be made");
        util::copy(schema, copy.path());
        Self(copy)
    }

    /// What is wrong with the schema if a file has this text.
    pub fn with(&self, path: &str, text: &str) -> Problems {
        let path = self.0.path().join(path);
        let original = util::read(&path);
        fs::write(&path, text).expect("the file can be written");
        let mut diagnostics = Diagnostics::new();
        let _ = graph_calls_codegen::read(&mut diagnostics, self.0.path());
        fs::write(&path, original).expect("the file can be written");
        Problems(diagnostics)
    }
}

/// What is wrong with a schema.
pub struct Problems(Diagnostics);

impl Problems {
    /// Whether nothing is wrong.
    pub fn are_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a problem of one of these kinds.
    pub fn have(&self, codes: &[Code]) -> bool {
        self.0.iter().any(|diagnostic| codes.contains(&diagnostic.code))
    }

    /// The problems as text.
    pub fn render(&self) -> String {
        render(&self.0, false)
    }
}
