//! Errors of other crates that can be cloned and compared.

use core::fmt::{self, Write as _};
use core::ops::Deref;
use std::sync::Arc;

/// An error of another crate that can be cloned and compared, although the original type cannot. Two errors are equal
/// if their messages are equal. Neither `Display` nor `Debug` shows the value that serde quotes in its messages, because
/// it can be sensitive. It is in the message of the original error, which `Deref` gives.
pub struct SharedError<E>(Arc<E>);

impl<E> Deref for SharedError<E> {
    type Target = E;

    #[inline]
    fn deref(&self) -> &E {
        &self.0
    }
}

impl<E> From<E> for SharedError<E> {
    #[inline]
    fn from(error: E) -> Self {
        Self(Arc::new(error))
    }
}

impl<E> Clone for SharedError<E> {
    #[inline]
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<E: fmt::Display> PartialEq for SharedError<E> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.message() == other.message()
    }
}

impl<E: fmt::Display> Eq for SharedError<E> {}

/// Shows only what was expected, and where.
impl<E: fmt::Display> fmt::Debug for SharedError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedError").field(&expected(&self.message())).finish()
    }
}

/// Writes only what was expected, and where, in one line.
impl<E: fmt::Display> fmt::Display for SharedError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.message();
        let shown = expected(&message);
        if shown.len() < message.len() {
            f.write_str("expected ")?;
        }
        shown.chars().try_for_each(|letter| match letter.is_control() {
            true => write!(f, "{}", letter.escape_default()),
            false => f.write_char(letter),
        })
    }
}

impl<E: fmt::Display> SharedError<E> {
    /// Returns the message of the original error.
    #[inline]
    fn message(&self) -> String {
        self.0.to_string()
    }
}

impl<E: std::error::Error> std::error::Error for SharedError<E> {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        (**self).source()
    }
}

/// Returns the part of a message that follows the value that serde quotes.
#[inline]
pub fn expected(error: &str) -> &str {
    const BEFORE: &[u8] = b", expected ";
    // A search for text in text would add much code to every bot.
    let found = error.as_bytes().windows(BEFORE.len()).rposition(|part| part == BEFORE);
    found.map_or(error, |at| &error[at + BEFORE.len()..])
}

#[cfg(test)]
mod tests {
    use super::SharedError;

    #[test]
    fn errors_are_equal_where_they_say_the_same() {
        let error = |text| SharedError::from(serde_json::from_str::<bool>(text).expect_err("it is no boolean"));
        assert_eq!(error("1").clone(), error("1"));
        assert_ne!(error("1"), error(" 1"));
        assert_eq!(
            (error("1").line(), error("1").to_string()),
            (1, "expected a boolean at line 1 column 1".to_owned())
        );
        assert_eq!((*error("1")).to_string(), "invalid type: integer `1`, expected a boolean at line 1 column 1");
    }

    #[test]
    fn a_message_is_one_line() {
        let error: SharedError<String> = "line 1\nline 2, expected a\tb".to_owned().into();
        assert_eq!(error.to_string(), r"expected a\tb");
        assert_eq!(SharedError::from("line 1\nline 2").to_string(), r"line 1\nline 2");
    }
}
