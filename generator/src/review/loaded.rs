//! A schema that has been read.

use std::path::Path;

use crate::diagnostic::{Diagnostics, Failed, Sources};
use crate::lower::lower;
use crate::model::Api;
use crate::schema::gap::Gaps;
use crate::schema::kind::Documents;
use crate::schema::load::{load, load_files_with};

/// A schema that has been read: its files, and what they mean.
#[derive(Debug)]
pub struct Loaded {
    pub(super) documents: Documents,
    pub(super) api: Api,
    diagnostics: Diagnostics,
}

impl Loaded {
    /// Reads the schema in a folder.
    ///
    /// # Errors
    ///
    /// The schema has problems.
    pub fn folder(folder: &Path) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let documents = load(&mut diagnostics, folder);
        Self::lower(diagnostics, documents)
    }

    /// Reads a schema from memory: the paths of its files in its folder, with `/`, and their contents. Reports name the
    /// files as if they were in `folder`.
    ///
    /// # Errors
    ///
    /// The schema has problems.
    pub fn files(folder: &str, files: Vec<(String, Vec<u8>)>) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let documents = load_files_with(&mut diagnostics, folder, files, Gaps::Reported);
        Self::lower(diagnostics, Ok(documents))
    }

    fn lower(mut diagnostics: Diagnostics, documents: Result<Documents, Failed>) -> Result<Self, Diagnostics> {
        let Ok(documents) = documents else {
            return Err(diagnostics);
        };
        match lower(&mut diagnostics, &documents) {
            Ok(api) => Ok(Self { documents, api, diagnostics }),
            Err(Failed) => Err(diagnostics),
        }
    }

    /// The files.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        self.diagnostics.sources()
    }

    /// The version of the generated package.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.api.service.version
    }
}
