//! The lines and columns of the places in files.

use std::collections::HashMap;
use std::ops::Range;

use crate::diagnostic::{FileId, Place, Sources};

/// The files in which places have been looked up so far.
pub struct Pages<'d> {
    sources: &'d Sources,
    pages: HashMap<FileId, Page<'d>>,
}

/// The position of a place, with lines and columns that count from 1. Columns count characters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Position {
    /// The line in which it begins.
    pub line: usize,
    /// The column at which it begins.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
}

impl<'d> Pages<'d> {
    /// Creates an empty collection.
    pub fn new(sources: &'d Sources) -> Self {
        Self { sources, pages: HashMap::new() }
    }

    /// The position of a place. The beginning of the file stands for a file without a text.
    pub fn position(&mut self, place: Place) -> Position {
        let page = self.page(place.file);
        let (start, end) = (floor(page.text, place.bytes().start), floor(page.text, place.bytes().end));
        let end = start + page.text[start..end.max(start)].trim_end().len();
        let (line, column) = page.line_and_column(start);
        let (end_line, end_column) = page.line_and_column(end);
        Position { line, column, end_line, end_column }
    }

    /// The line in which a place begins: its number, its text, and the range of the place in it, without trailing white
    /// space.
    pub fn line(&mut self, place: Place) -> (usize, &'d str, Range<usize>) {
        let page = self.page(place.file);
        let bytes = clip(page.text, place.bytes());
        let (number, start) = page.line(bytes.start);
        let line = page.text[start..].lines().next().unwrap_or_default();
        let within = bytes.start - start..(bytes.end - start).min(line.len()).max(bytes.start - start);
        (number, line, within)
    }

    fn page(&mut self, file: FileId) -> &Page<'d> {
        let sources = self.sources;
        self.pages.entry(file).or_insert_with(|| Page::new(sources.text(file)))
    }
}

/// A text with the positions of its lines.
struct Page<'d> {
    text: &'d str,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    /// The number of characters before each block, so that a column in a long line is found without counting from the
    /// beginning of the line.
    blocks: Vec<usize>,
}

/// The number of bytes of a block.
const BLOCK: usize = 1024;

impl<'d> Page<'d> {
    fn new(text: &'d str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        let mut blocks = vec![0];
        for block in text.as_bytes().chunks(BLOCK) {
            blocks.push(blocks[blocks.len() - 1] + characters(block));
        }
        Self { text, lines, blocks }
    }

    /// The number of the line that contains a byte, and the byte at which the line begins.
    fn line(&self, byte: usize) -> (usize, usize) {
        let number = self.lines.partition_point(|start| *start <= byte);
        (number, self.lines[number - 1])
    }

    fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let (number, start) = self.line(byte);
        (number, self.characters_before(byte) - self.characters_before(start) + 1)
    }

    fn characters_before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.blocks[block] + characters(&self.text.as_bytes()[block * BLOCK..byte])
    }
}

/// The number of characters that begin in a part of a text.
fn characters(bytes: &[u8]) -> usize {
    let is_first = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(is_first).count()
}

/// The first line of a range without trailing white space, because a caret under several lines
/// shows nothing.
fn clip(text: &str, bytes: Range<usize>) -> Range<usize> {
    let start = floor(text, bytes.start);
    let end = floor(text, bytes.end).max(start);
    let line = text[start..end].split(['\n', '\r']).next().unwrap_or_default();
    start..start + line.trim_end().len()
}

/// The last character boundary that is not after a byte.
fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{clip, Pages, Position, BLOCK};
    use crate::diagnostic::{Place, Sources};

    #[test]
    fn a_range_is_clipped_to_the_characters_of_one_line() {
        assert_eq!(clip("a: [ü", 4..100), 4..6);
        assert_eq!(clip("a: [ü", 5..100), 4..6);
        assert_eq!(clip("ab  \ncd", 0..6), 0..2);
        assert_eq!(clip("ab\r\ncd", 1..6), 1..2);
    }

    #[test]
    fn columns_count_characters() {
        let text = format!("ü\n{}x", "ü€".repeat(BLOCK));
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", text.as_str());
        let mut pages = Pages::new(&sources);
        for (index, (byte, _)) in text.char_indices().enumerate() {
            let (line, column) = if index < 2 { (1, index + 1) } else { (2, index - 1) };
            let position = pages.position(Place::new(file, byte..byte));
            assert_eq!(position, Position { line, column, end_line: line, end_column: column });
        }
    }

    #[test]
    fn a_position_ends_after_its_last_word() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "a: b\n  c\n\n");
        let position = Pages::new(&sources).position(Place::new(file, 3..10));
        assert_eq!(position, Position { line: 1, column: 4, end_line: 2, end_column: 4 });
    }
}
