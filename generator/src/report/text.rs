//! Diagnostics for people, in the style of rustc.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::page::Pages;
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::printable::visible;

/// The number of problems that are shown. Nobody reads more of them in one run.
const SHOWN: usize = 100;

/// Renders the first problems, and the number of the others.
pub fn text(sources: &Sources, list: &[&Diagnostic], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut reporter = Reporter { sources, pages: Pages::new(sources) };
    let mut text = String::new();
    for diagnostic in list.iter().take(SHOWN) {
        text += &renderer.render(&reporter.report(diagnostic));
        text += "\n\n";
    }
    if let Some(more) = list.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        text += &format!("… and {} more; `--format json` shows all\n\n", grouped(more));
    }
    text
}

struct Reporter<'d> {
    sources: &'d Sources,
    pages: Pages<'d>,
}

impl<'d> Reporter<'d> {
    fn report(&mut self, diagnostic: &'d Diagnostic) -> Vec<Group<'d>> {
        let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
        let mut error = title.element(self.show(diagnostic.place, AnnotationKind::Primary));
        if let Some(help) = &diagnostic.help {
            error = error.element(Level::HELP.message(help.as_str()));
        }
        if let Some(fingerprint) = &diagnostic.fingerprint {
            error = error.element(Level::NOTE.message(format!("fingerprint {fingerprint}")));
        }
        let notes = diagnostic.notes.iter().map(|(place, message)| {
            let title = Level::NOTE.secondary_title(message.as_str());
            title.element(self.show(*place, AnnotationKind::Context))
        });
        std::iter::once(error).chain(notes).collect()
    }

    /// Shows only the line that contains a place, because the renderer would otherwise scan the
    /// whole file for each diagnostic.
    fn show(&mut self, place: Place, kind: AnnotationKind) -> Element<'d> {
        let (name, text) = (self.sources.name(place.file), self.sources.text(place.file));
        if text.is_empty() {
            let origin = Origin::path(name);
            let is_file = self.sources.is_file(place.file);
            return if is_file { origin.line(1).char_column(1) } else { origin }.into();
        }
        let (number, line, within) = self.pages.line(place);
        Snippet::source(visible(line)).line_start(number).path(name).annotation(kind.span(within)).into()
    }
}

/// A number with a comma before every three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped() {
        let numbers = [1, 12, 123, 1234, 123_456, 1_234_567].map(grouped);
        assert_eq!(numbers, ["1", "12", "123", "1,234", "123,456", "1,234,567"]);
    }
}
