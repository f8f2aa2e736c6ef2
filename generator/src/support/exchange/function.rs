//! Calls of functions in paths, such as `usage(period='D7')`.

/// Appends the arguments of the call in a decoded segment to `captured`, if the segment matches `template`, such as
/// `usage(period='{period}')`.
#[inline]
pub fn arguments(template: &str, segment: &str, captured: &mut Vec<String>) -> Option<()> {
    let mut rest = segment;
    let mut is_quoted = false;
    for (index, piece) in template.split(['{', '}']).enumerate() {
        if index % 2 == 1 {
            let (value, after) = if is_quoted { quoted(rest)? } else { literal(rest)? };
            captured.push(value);
            rest = after;
        } else {
            let (literal, after) = (rest.get(..piece.len())?, rest.get(piece.len()..)?);
            if !literal.eq_ignore_ascii_case(piece) {
                return None;
            }
            is_quoted = piece.ends_with('\'');
            rest = after;
        }
    }
    rest.is_empty().then_some(())
}

/// Returns the string up to the quote that ends it, and the text from this quote on.
#[inline]
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::with_capacity(text.len());
    let mut letters = text.char_indices();
    while let Some((position, letter)) = letters.next() {
        if letter == '\'' && !text.get(position + 1..)?.starts_with('\'') {
            return Some((value, text.get(position..)?));
        }
        if letter == '\'' {
            letters.next();
        }
        value.push(letter);
    }
    None
}

/// Returns the literal up to the end of the argument, and the text from there on.
#[inline]
fn literal(text: &str) -> Option<(String, &str)> {
    let end = text.find([',', ')'])?;
    let (value, rest) = (text.get(..end)?, text.get(end..)?);
    (!value.is_empty()).then(|| (value.to_owned(), rest))
}

#[cfg(test)]
mod tests {
    use super::arguments;
    use crate::support::exchange::path::{push_quoted, Path};

    fn captured(template: &str, segment: &str) -> Option<Vec<String>> {
        let mut captured = Vec::new();
        arguments(template, segment, &mut captured).map(|()| captured)
    }

    #[test]
    fn a_call_is_matched_with_its_arguments() {
        let template = "usage(period='{period}',top={top})";
        let values = |one: &str, other: &str| Some(vec![one.to_owned(), other.to_owned()]);
        assert_eq!(captured(template, "usage(period='D7',top=5)"), values("D7", "5"));
        assert_eq!(captured(template, "Usage(Period='it''s',top=-1.5)"), values("it's", "-1.5"));
        assert_eq!(captured(template, "usage(period='a'',top=1',top=5)"), values("a',top=1", "5"));
        for other in [
            "usage(period='D7',top=)",
            "usage(period='D7',top=5",
            "usage(period='D7',top=5)x",
            "usage(period=D7,top=5)",
            "usage",
            "",
        ] {
            assert_eq!(captured(template, other), None, "{other}");
        }
        assert_eq!(captured("users('{id}')", "users('')"), Some(vec![String::new()]));
    }

    #[test]
    fn every_string_comes_back_from_a_path() {
        for value in ["", "a", "it's", "''", "'", "a/b?c#d%2F", "\u{e9} \u{1f600}", "..", "',x='"] {
            let mut path = "/users/getPresence(userId='".to_owned();
            push_quoted(&mut path, value);
            path.push_str("')");
            assert!(!path[7..].contains(['?', '#', ' ']) && path.matches('/').count() == 2, "{path}");
            let read = Path::new(&path, &[]).capture("/users/getPresence(userId='{userId}')");
            assert_eq!(read, Some([value.to_owned()]), "{path}");
        }
    }
}
