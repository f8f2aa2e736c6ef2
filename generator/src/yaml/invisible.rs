//! Characters that a string must not contain.

use crate::diagnostic;

/// Whether a character is neither visible nor ordinary white space.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    !matches!(letter, '\n' | '\t' | '\r') && diagnostic::is_invisible(letter)
}
