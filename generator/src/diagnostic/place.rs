//! Where a diagnostic points to.

use std::ops::Range;

/// A file, as [`Sources`](super::Sources) know it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FileId(pub u32);

/// A range of bytes in a file. The stage that reads a file makes the places of its values; later stages pass them on.
///
/// Only the first line of a range is shown, without the white space at its end.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Place {
    /// The file.
    pub file: FileId,
    start: u32,
    end: u32,
}

impl Place {
    /// These bytes of a file.
    #[must_use]
    pub fn new(file: FileId, bytes: Range<usize>) -> Self {
        // A longer file is refused before it is read; its last places would all be at the same byte.
        let clamp = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self { file, start: clamp(bytes.start), end: clamp(bytes.end) }
    }

    /// The beginning of a file, for what is wrong with the file as a whole.
    #[must_use]
    pub fn file(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The bytes of the range.
    #[must_use]
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end.max(self.start) as usize
    }
}
