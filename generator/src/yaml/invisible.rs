//! Characters that make a text look different from what it says.

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

/// Whether a character is neither visible nor ordinary white space.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    match letter {
        ' '..='~' | '\n' | '\t' | '\r' => false,
        letter => letter.is_control() || INVISIBLE.iter().any(|range| range.contains(&letter)),
    }
}
