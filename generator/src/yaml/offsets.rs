//! Converts positions in characters to positions in bytes.

use std::ops::Range;

use super::Chars;

/// The byte at which each character of a text begins.
#[derive(Debug)]
pub struct Offsets {
    length: usize,
    /// `None` if every character is one byte long, as in most files.
    starts: Option<Vec<usize>>,
}

impl Offsets {
    /// Computes the offsets of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let starts = (!text.is_ascii()).then(|| text.char_indices().map(|(start, _)| start).collect());
        Self { length: text.len(), starts }
    }

    /// The bytes of a range of characters. Positions beyond the end of the text are moved to its
    /// end.
    #[must_use]
    pub fn bytes(&self, chars: &Chars) -> Range<usize> {
        let start = self.byte(chars.start);
        start..self.byte(chars.end).max(start)
    }

    fn byte(&self, index: usize) -> usize {
        match &self.starts {
            None => index.min(self.length),
            Some(starts) => starts.get(index).copied().unwrap_or(self.length),
        }
    }
}
