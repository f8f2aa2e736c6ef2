//! Renders diagnostics in the style of rustc.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Place, Sources};

/// Renders all diagnostics, sorted by file, position, and code, and without duplicates.
#[must_use]
pub fn render(diagnostics: &Diagnostics, color: bool) -> String {
    let sources = diagnostics.sources();
    let mut list: Vec<&Diagnostic> = diagnostics.distinct().collect();
    list.sort_by(|left, right| {
        let key = |diagnostic: &Diagnostic| {
            let bytes = diagnostic.place.bytes();
            (diagnostic.place.file, bytes.start, diagnostic.code, bytes.end)
        };
        let name = |diagnostic: &Diagnostic| sources.name(diagnostic.place.file);
        (name(left), key(left), &left.message).cmp(&(name(right), key(right), &right.message))
    });

    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for group in list.chunk_by(|left, right| left.place.file == right.place.file) {
        let page = Page::new(sources, group[0].place.file);
        for diagnostic in group {
            text += &renderer.render(&page.report(diagnostic));
            text += "\n\n";
        }
    }
    text
}

/// A file with the positions of its lines.
struct Page<'d> {
    sources: &'d Sources,
    file: FileId,
    /// The byte at which each line of the file begins.
    lines: Vec<usize>,
}

impl<'d> Page<'d> {
    fn new(sources: &'d Sources, file: FileId) -> Self {
        Self { sources, file, lines: line_starts(sources.text(file)) }
    }

    fn report(&self, diagnostic: &'d Diagnostic) -> Vec<Group<'d>> {
        let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
        let mut error = title.element(self.show(diagnostic.place, AnnotationKind::Primary));
        if let Some(help) = &diagnostic.help {
            error = error.element(Level::HELP.message(help.as_str()));
        }
        let notes = diagnostic.notes.iter().map(|(place, message)| {
            let title = Level::NOTE.secondary_title(message.as_str());
            title.element(self.show(*place, AnnotationKind::Context))
        });
        std::iter::once(error).chain(notes).collect()
    }

    /// Shows only the line that contains a place, because the renderer would otherwise scan the
    /// whole file for each diagnostic.
    fn show(&self, place: Place, kind: AnnotationKind) -> Element<'d> {
        let (name, text) = (self.sources.name(place.file), self.sources.text(place.file));
        if text.is_empty() {
            return Origin::path(name).into();
        }
        let bytes = clip(text, place.bytes());
        let (number, start) = self.line(place.file, text, bytes.start);
        let line = text[start..].lines().next().unwrap_or_default();
        let within = bytes.start - start..(bytes.end - start).min(line.len()).max(bytes.start - start);
        Snippet::source(line).line_start(number).path(name).annotation(kind.span(within)).into()
    }

    /// The number of the line that contains a byte, counted from 1, and the byte at which the line
    /// begins.
    fn line(&self, file: FileId, text: &str, byte: usize) -> (usize, usize) {
        let of_another_file;
        let lines = if file == self.file {
            &self.lines
        } else {
            of_another_file = line_starts(text);
            &of_another_file
        };
        let number = lines.partition_point(|start| *start <= byte);
        (number, lines[number - 1])
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect()
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
    use super::clip;

    #[test]
    fn a_range_is_clipped_to_the_characters_of_one_line() {
        assert_eq!(clip("a: [ü", 4..100), 4..6);
        assert_eq!(clip("a: [ü", 5..100), 4..6);
        assert_eq!(clip("ab  \ncd", 0..6), 0..2);
        assert_eq!(clip("ab\r\ncd", 1..6), 1..2);
    }
}
