//! Diagnostics as Markdown, for an issue or a comment.

use std::fmt::Write;

use super::page::{Pages, Position};
use crate::diagnostic::{Diagnostic, Place, Sources};

/// Renders all problems as a list.
pub fn markdown(sources: &Sources, list: &[&Diagnostic]) -> String {
    let mut pages = Pages::new(sources);
    let mut locate = |place: Place| {
        let Position { line, column, .. } = pages.position(place);
        code(&format!("{}:{line}:{column}", sources.name(place.file)))
    };
    let mut text = String::new();
    for Diagnostic { code: id, place, message, help, notes, subject: _, fingerprint } in list {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "- **{}** {}", id.id(), prose(message));
        let _ = writeln!(text, "  - {}", locate(*place));
        for (place, note) in notes {
            let _ = writeln!(text, "  - {}: {}", locate(*place), prose(note));
        }
        if let Some(help) = help {
            let _ = writeln!(text, "  - help: {}", prose(help));
        }
        if let Some(fingerprint) = fingerprint {
            let _ = writeln!(text, "  - fingerprint: `{fingerprint}`");
        }
    }
    text
}

/// A text in which code is in backticks. Everything else is displayed as it is written.
pub fn prose(text: &str) -> String {
    let mut parts = text.split('`');
    let mut prose = escaped(parts.next().unwrap_or_default());
    while let Some(inner) = parts.next() {
        match parts.next() {
            Some(after) => prose += &(code(inner) + &escaped(after)),
            None => prose += &(r"\`".to_owned() + &escaped(inner)),
        }
    }
    prose
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() && !".,:;'\"?/()-%=".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A code span, whatever the text contains.
pub fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.is_empty() || text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::{code, prose};

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(prose("a *b* <c> `d*` [e](f)"), r"a \*b\* \<c\> `d*` \[e\](f)");
        assert_eq!(prose("a `b"), r"a \`b");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
