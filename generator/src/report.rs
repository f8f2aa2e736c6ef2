//! Shows diagnostics: to people in the style of rustc, and to programs as JSON or as workflow commands of GitHub.

mod github;
mod json;
mod markdown;
mod page;
mod text;

use clap::ValueEnum;

use crate::diagnostic::{Diagnostic, Diagnostics};

pub use self::github::command;
pub use self::markdown::{code, prose};
pub use self::page::{Pages, Position};

/// The format in which diagnostics are shown.
// The comments on the formats are the text of `--help`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Format {
    /// For people, in the style of rustc; at most the first 100 problems.
    #[default]
    Text,
    /// A JSON array of all problems.
    Json,
    /// A list in Markdown, for an issue or a comment.
    Markdown,
    /// Workflow commands that annotate files on GitHub.
    Github,
}

/// Renders the diagnostics without duplicates, sorted by file, position, and code.
///
/// - [`Format::Text`] is for people. It shows the first 100 problems and the number of the others.
/// - [`Format::Json`] is one JSON array with an object for each problem. Each object has the keys `code`, `message`,
///   `file`, `line`, `column`, `end_line`, `end_column`, `help` and `fingerprint` (strings or null), and `notes` (a list of objects with
///   `message` and the same keys for the place). Lines and columns count from 1, columns count characters, and the
///   end is exclusive. A problem with a file as a whole is at 1:1. Later versions may add keys.
/// - [`Format::Markdown`] is a list with the message, the places, and the help of each problem.
/// - [`Format::Github`] is one workflow command for each problem: `::error file=…,line=…,col=…,title=<code>::<message>`,
///   with the help and the notes on further lines of the message.
///
/// `color` affects only the text.
#[must_use]
pub fn render_as(diagnostics: &Diagnostics, format: Format, color: bool) -> String {
    let (sources, list) = (diagnostics.sources(), sorted(diagnostics));
    match format {
        Format::Text => text::text(sources, &list, color),
        Format::Json => json::json(sources, &list),
        Format::Markdown => markdown::markdown(sources, &list),
        Format::Github => github::github(sources, &list),
    }
}

/// Renders the diagnostics as text. See [`render_as`].
#[must_use]
pub fn render(diagnostics: &Diagnostics, color: bool) -> String {
    render_as(diagnostics, Format::Text, color)
}

fn sorted(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
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
    list
}

#[cfg(test)]
mod tests;
