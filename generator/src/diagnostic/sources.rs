//! The texts of the files that diagnostics show.

use super::FileId;

/// The files of a schema: their texts, and their names as the user wrote them.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

#[derive(Debug)]
struct SourceFile {
    name: String,
    text: String,
}

impl Sources {
    /// Adds a file. A file without a text can be named, but none of its lines can be shown.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        // More files do not fit into memory. If they ever do, the last ID stands for all others.
        let id = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.push(SourceFile { name: name.into(), text: text.into() });
        FileId(id)
    }

    /// The name of a file as the user gave it, with `/` on every system.
    #[must_use]
    pub fn name(&self, file: FileId) -> &str {
        self.source(file).map_or("", |source| &source.name)
    }

    /// The text of a file, without a byte order mark.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.source(file).map_or("", |source| &source.text)
    }

    fn source(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(usize::try_from(file.0).ok()?)
    }
}
