//! Where a diagnostic points to.

/// A file of the schema, as [`Sources`](super::Sources) know it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FileId(pub(super) u32);

/// A place in a file, given by the way to it: positions are found only if a diagnostic is rendered.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The way from the top of the document; what does not exist stands for the key of the last step that does.
    pub path: Vec<Step>,
    /// What is marked there.
    pub part: Part,
}

/// One step further into a document.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Step {
    /// Into a mapping.
    Key(String),
    /// Into a list, counted from 0.
    Index(usize),
}

/// What is marked at a place.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Part {
    /// The key that the last step names.
    Key,
    /// The value.
    Value,
    /// These bytes of the file, whatever the path; for what has no path because it is no valid YAML.
    Bytes {
        /// The first byte.
        start: usize,
        /// The byte behind the last one.
        end: usize,
    },
}

impl Place {
    /// The document of that file as a whole.
    #[must_use]
    pub fn file(file: FileId) -> Self {
        Self { file, path: Vec::new(), part: Part::Value }
    }

    /// These bytes of that file.
    #[must_use]
    pub fn bytes(file: FileId, bytes: std::ops::Range<usize>) -> Self {
        Self { file, path: Vec::new(), part: Part::Bytes { start: bytes.start, end: bytes.end } }
    }

    /// The value of that key of this mapping.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.path.push(Step::Key(key.into()));
        self
    }

    /// That element of this list, counted from 0.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.path.push(Step::Index(index));
        self
    }

    /// The key that led here instead of its value.
    #[must_use]
    pub fn at_key(mut self) -> Self {
        self.part = Part::Key;
        self
    }
}
