//! One side of a comparison: a schema in memory.

use std::collections::{BTreeMap, BTreeSet};

use graph_calls_codegen::artefact::Text;
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::model::Api;
use graph_calls_codegen::schema::load::load_files;

use crate::util;

/// The files of a schema, by path.
pub type Files = BTreeMap<String, String>;

/// A schema.
#[derive(Clone)]
pub struct Side {
    pub files: Files,
}

impl Side {
    /// The schema that the pairs edit.
    pub fn base() -> Self {
        Self { files: util::tree(&util::root().join("tests/diff/schema")).into_iter().collect() }
    }

    /// The API that the schema describes, or the codes of its problems.
    pub fn api(&self) -> Result<Api, BTreeSet<String>> {
        let mut diagnostics = Diagnostics::new();
        let files = self.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
        let documents = load_files(&mut diagnostics, files.collect());
        lower(&mut diagnostics, &documents)
            .map_err(|_| diagnostics.distinct().map(|diagnostic| diagnostic.code.id().to_owned()).collect())
    }

    /// The crate that is generated.
    pub fn texts(&self) -> Result<Vec<Text>, String> {
        let api = self.api().map_err(|codes| format!("the schema is refused with {codes:?}"))?;
        graph_calls_codegen::generate(&api).map_err(|error| error.to_string())
    }

    /// The schema with the version of another one.
    pub fn with_version_of(mut self, other: &Self) -> Self {
        let version = |side: &Self| {
            side.files["service.yaml"].lines().find(|line| line.starts_with("version:")).map(str::to_owned)
        };
        if let (Some(own), Some(other)) = (version(&self), version(other)) {
            let text = self.files["service.yaml"].replacen(&own, &other, 1);
            self.files.insert("service.yaml".to_owned(), text);
        }
        self
    }
}
