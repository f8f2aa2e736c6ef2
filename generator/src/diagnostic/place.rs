//! The places to which diagnostics point.

use std::ops::Range;

/// A file in [`Sources`](super::Sources).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FileId(pub u32);

/// A range of bytes in a file. The stage that reads a file creates the places of its values, and
/// later stages pass them on.
///
/// Diagnostics show only the first line of a range, without trailing white space.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Place {
    /// The file.
    pub file: FileId,
    start: u32,
    end: u32,
}

impl Place {
    /// Creates the place of a range of bytes.
    #[must_use]
    pub fn new(file: FileId, bytes: Range<usize>) -> Self {
        // Longer files are rejected before they are read. Clamped places would all point to the
        // same byte.
        let clamp = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self { file, start: clamp(bytes.start), end: clamp(bytes.end) }
    }

    /// The beginning of a file, for problems with the file as a whole.
    #[must_use]
    pub fn file(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The place of a value that stands in for an invalid one. A problem at this place is not reported, because it would
    /// only follow from the problem of the invalid value.
    #[must_use]
    pub fn nowhere() -> Self {
        Self::file(FileId(u32::MAX))
    }

    /// Whether the value at this place stands in for an invalid one.
    #[must_use]
    pub fn is_nowhere(self) -> bool {
        self.file == FileId(u32::MAX)
    }

    /// The range of bytes.
    #[must_use]
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end.max(self.start) as usize
    }
}
