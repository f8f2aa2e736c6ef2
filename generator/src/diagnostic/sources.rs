//! The texts of the files that diagnostics show.

use super::FileId;
use crate::printable::printable;

/// The files of a schema: their texts, and their names as the user wrote them.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

#[derive(Debug)]
struct SourceFile {
    name: String,
    /// `None` if there is no such file.
    text: Option<String>,
}

impl Sources {
    /// Adds a file. The text is empty if it is not known.
    pub fn add(&mut self, name: impl AsRef<str>, text: impl Into<String>) -> FileId {
        self.push(name.as_ref(), Some(text.into()))
    }

    /// Adds something without lines: a folder, or a file that does not exist.
    pub fn add_absent(&mut self, name: impl AsRef<str>) -> FileId {
        self.push(name.as_ref(), None)
    }

    fn push(&mut self, name: &str, text: Option<String>) -> FileId {
        // More files do not fit into memory. The last ID means that a place is nowhere.
        let id = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.push(SourceFile { name: printable(name).into_owned(), text });
        FileId(id)
    }

    /// All files, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = FileId> {
        (0..u32::MAX).map(FileId).take(self.files.len())
    }

    /// Whether it is a file, so that a place in it has a line and a column.
    #[must_use]
    pub fn is_file(&self, file: FileId) -> bool {
        self.source(file).is_some_and(|source| source.text.is_some())
    }

    /// The name of a file as the user gave it, with `/` on every system. Invisible characters are escaped.
    #[must_use]
    pub fn name(&self, file: FileId) -> &str {
        self.source(file).map_or("", |source| &source.name)
    }

    /// The text of a file, without a byte order mark.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.source(file).and_then(|source| source.text.as_deref()).unwrap_or_default()
    }

    fn source(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(usize::try_from(file.0).ok()?)
    }
}
