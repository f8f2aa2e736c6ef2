//! Shows diagnostics the way that rustc does.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Place, Sources};
use crate::yaml::locate::Locator;

/// All diagnostics, sorted by file, position and code, each once.
pub fn render(diagnostics: &Diagnostics, color: bool) -> String {
    let sources = diagnostics.sources();
    let mut list: Vec<&Diagnostic> = diagnostics.distinct().collect();
    let name = |diagnostic: &Diagnostic| sources.name(diagnostic.place.file);
    // Files first, so that only one of them has to be read again at a time.
    list.sort_by(|left, right| (name(left), left.place.file).cmp(&(name(right), right.place.file)));

    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for group in list.chunk_by(|left, right| left.place.file == right.place.file) {
        for report in Page::new(sources, group).reports() {
            text += &renderer.render(&report);
            text += "\n\n";
        }
    }
    text
}

/// The diagnostics of one file.
struct Page<'d> {
    sources: &'d Sources,
    locator: Locator<'d>,
    file: FileId,
    /// Where each line of the file begins.
    lines: Vec<usize>,
    list: Vec<(Range<usize>, &'d Diagnostic)>,
}

impl<'d> Page<'d> {
    fn new(sources: &'d Sources, group: &[&'d Diagnostic]) -> Self {
        let file = group[0].place.file;
        let text = sources.text(file);
        let locator = Locator::new(file, text);
        let located = group.iter().map(|&diagnostic| (locator.bytes(&diagnostic.place), diagnostic));
        let mut list: Vec<_> = located.collect();
        list.sort_by(|(left_bytes, left), (right_bytes, right)| {
            let left = (left_bytes.start, left.code, left_bytes.end, &left.message);
            left.cmp(&(right_bytes.start, right.code, right_bytes.end, &right.message))
        });
        Self { sources, locator, file, lines: line_starts(text), list }
    }

    fn reports(&self) -> impl Iterator<Item = Vec<Group<'_>>> {
        self.list.iter().map(|(bytes, diagnostic)| self.report(bytes, diagnostic))
    }

    fn report(&self, bytes: &Range<usize>, diagnostic: &'d Diagnostic) -> Vec<Group<'_>> {
        let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
        let mut error = title.element(self.show(self.file, bytes.clone(), AnnotationKind::Primary));
        if let Some(help) = &diagnostic.help {
            error = error.element(Level::HELP.message(help.as_str()));
        }
        let notes = diagnostic.notes.iter().map(|(place, message)| {
            let title = Level::NOTE.secondary_title(message.as_str());
            title.element(self.show(place.file, self.locate(place), AnnotationKind::Context))
        });
        std::iter::once(error).chain(notes).collect()
    }

    fn locate(&self, place: &Place) -> Range<usize> {
        if place.file == self.file {
            self.locator.bytes(place)
        } else {
            Locator::new(place.file, self.sources.text(place.file)).bytes(place)
        }
    }

    /// The one line that the bytes are in; the renderer would go through the whole file for each diagnostic.
    fn show(&self, file: FileId, bytes: Range<usize>, kind: AnnotationKind) -> Element<'d> {
        let (name, text) = (self.sources.name(file), self.sources.text(file));
        if text.is_empty() {
            return Origin::path(name).into();
        }
        let (number, start) = self.line(file, text, bytes.start);
        let line = text[start..].lines().next().unwrap_or_default();
        let within = bytes.start - start..(bytes.end - start).min(line.len()).max(bytes.start - start);
        Snippet::source(line).line_start(number).path(name).annotation(kind.span(within)).into()
    }

    /// The line that a byte is in, counted from 1, and where it begins.
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
