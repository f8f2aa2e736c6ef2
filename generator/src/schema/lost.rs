//! Definitions that exist but of which nothing is known.

use std::collections::BTreeSet;

/// The names of the definitions that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Lost {
    names: BTreeSet<String>,
    /// Whether a folder could not be read, so that there can be a definition of any name.
    has_folder: bool,
}

impl Lost {
    /// Adds the definition in a file of which only the name is known.
    pub fn add(&mut self, name: &str) {
        self.names.insert(name.to_owned());
    }

    /// Adds a folder that cannot be read.
    pub fn add_folder(&mut self) {
        self.has_folder = true;
    }

    /// Whether there may be a definition with this name that could not be read.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.has_folder || self.names.contains(name)
    }

    /// Whether everything could be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.has_folder && self.names.is_empty()
    }
}
