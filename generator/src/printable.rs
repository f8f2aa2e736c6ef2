//! Escapes what a terminal would not show as it is. Messages and the names of files quote what users wrote.

use std::borrow::Cow;
use std::ops::RangeInclusive;

/// Invisible characters other than control characters.
const INVISIBLE: [RangeInclusive<char>; 6] = [
    // Characters that display a text in another order than the order in which it is read.
    '\u{61C}'..='\u{61C}',
    '\u{200E}'..='\u{200F}',
    '\u{202A}'..='\u{202E}',
    '\u{2066}'..='\u{2069}',
    // Line breaks for some YAML parsers but not for others.
    '\u{2028}'..='\u{2029}',
    // A byte order mark that is not at the beginning of the file.
    '\u{FEFF}'..='\u{FEFF}',
];

/// Whether a character is neither visible nor ordinary white space, and so makes a text look different from what it says.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    match letter {
        ' '..='~' | '\n' | '\t' | '\r' => false,
        letter => letter.is_control() || INVISIBLE.iter().any(|range| range.contains(&letter)),
    }
}

fn is_escaped(letter: char) -> bool {
    letter.is_control() || is_invisible(letter)
}

/// Escapes invisible characters, such as `\n` and `\u{202e}`.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut printable = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_escaped(letter) {
            printable.extend(letter.escape_default());
        } else {
            printable.push(letter);
        }
    }
    Cow::Owned(printable)
}

/// Does the same with a text of several lines.
pub fn lines(text: &str) -> String {
    text.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}

/// Replaces invisible characters by visible ones with as many bytes, so that places in the text stay. The renderer of
/// excerpts replaces the control characters of ASCII itself.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let is_replaced = |letter: char| !letter.is_ascii() && is_invisible(letter);
    if !text.contains(is_replaced) {
        return Cow::Borrowed(text);
    }
    let replace = |letter: char| if letter.len_utf8() == 2 { '¿' } else { char::REPLACEMENT_CHARACTER };
    Cow::Owned(text.chars().map(|letter| if is_replaced(letter) { replace(letter) } else { letter }).collect())
}

/// Does the same as [`printable`] with a message, and cuts off its end if it is too long.
pub fn message(text: String) -> String {
    const LONGEST: usize = 1000;
    let cut = (0..=LONGEST.min(text.len())).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(0);
    match printable(&text[..cut]) {
        Cow::Borrowed(_) if cut == text.len() => text,
        printable if cut == text.len() => printable.into_owned(),
        printable => printable.into_owned() + "…",
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, message, printable, visible};

    #[test]
    fn invisible_characters_are_escaped() {
        assert_eq!(printable("a\n\t\u{1b}[1m\u{202e}\u{feff}ü"), "a\\n\\t\\u{1b}[1m\\u{202e}\\u{feff}ü");
        assert_eq!(printable("é 日本 `%`"), "é 日本 `%`");
    }

    #[test]
    fn places_stay_where_invisible_characters_are_replaced() {
        let text = "a\u{1b}b\u{85}c\u{202e}d\te";
        assert_eq!(visible(text), "a\u{1b}b¿c\u{fffd}d\te");
        assert_eq!(visible(text).len(), text.len());
        assert_eq!(lines("a\n\u{1b}b"), "a\n\\u{1b}b");
    }

    #[test]
    fn long_messages_are_cut_off() {
        assert_eq!(message("ü".repeat(500)), "ü".repeat(500));
        assert_eq!(message("a".to_owned() + &"ü".repeat(500)), "a".to_owned() + &"ü".repeat(499) + "…");
        assert_eq!(message("\n".repeat(2000)), "\\n".repeat(1000) + "…");
    }
}
