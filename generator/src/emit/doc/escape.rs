//! Text as Markdown: it is displayed as it is written.

use crate::printable::is_invisible;

/// Escapes text, so that Markdown displays it unchanged. Code spans stay code spans, and URLs become links.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    // Several backticks in a row would begin a span that only as many end.
    let is_paired = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    for (index, span) in text.split('`').enumerate() {
        if is_paired && index % 2 == 1 {
            escaped.push_str(&code(span));
            continue;
        }
        if !is_paired && index > 0 {
            escaped.push_str("\\`");
        }
        for word in span.split_inclusive(is_space) {
            let bare = word.trim_end_matches(is_space);
            escape_word(&mut escaped, bare);
            escaped.push_str(if bare.len() < word.len() { " " } else { "" });
        }
    }
    escaped
}

/// Converts text to a code span.
pub fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|c| is_harmless(*c)).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // Markdown removes a space at both ends.
    let is_at_both_ends = |end| text.starts_with(end) && text.ends_with(end);
    let needs_space = text.is_empty() || text.starts_with('`') || text.ends_with('`') || is_at_both_ends(' ');
    let space = if needs_space { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Whether a character separates words. Other white space, such as a no-break space, is a part of a word.
pub fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Converts URLs to links, wherever they occur in a word.
fn escape_word(escaped: &mut String, mut word: &str) {
    while let Some((before, address)) = find_address(word) {
        escape_plain(escaped, before);
        escaped.push_str(&format!("<{address}>"));
        word = &word[before.len() + address.len()..];
    }
    escape_plain(escaped, word);
}

/// The first URL in a word, and the text before it.
fn find_address(word: &str) -> Option<(&str, &str)> {
    let starts = ["https://", "http://"].into_iter().filter_map(|scheme| Some((word.find(scheme)?, scheme.len())));
    let (start, scheme) = starts.min()?;
    let (before, address) = word.split_at(start);
    let end = address.find(|c: char| matches!(c, '<' | '>' | '"') || !is_harmless(c)).unwrap_or(address.len());
    let address = address[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
    // Rustdoc warns of everything that looks like a URL and is not a link.
    let begins_like_one = |c: char| c.is_alphanumeric() || "-@:%._+~#=".contains(c);
    address.get(scheme..)?.starts_with(begins_like_one).then_some((before, address))
}

fn escape_plain(escaped: &mut String, text: &str) {
    let mut before = None;
    let mut letters = text.chars().filter(|c| is_harmless(*c)).peekable();
    while let Some(c) = letters.next() {
        let after = letters.peek().copied();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_special = match c {
            // An underscore within a word does not start emphasis.
            '_' => !(is_letter(before) && is_letter(after)),
            // Several of them would be displayed as a dash.
            '-' => before == Some('-') || after == Some('-'),
            _ => r"\[]<>*&#|~".contains(c),
        };
        if is_special {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
}

/// Whether a character is allowed in documentation.
fn is_harmless(c: char) -> bool {
    !c.is_control() && !is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("a [link](x) <b> *c* `[d]` e"), r"a \[link\](x) \<b\> \*c\* `[d]` e");
        assert_eq!(escape("one ` alone"), r"one \` alone");
        assert_eq!(escape("see https://a.b/c?d=e."), "see <https://a.b/c?d=e>.");
        assert_eq!(escape("(https://a.b/c_d_), or <http://e>:"), r"(<https://a.b/c_d_>), or \<<http://e>\>:");
        assert_eq!(escape("https:// and http://"), "https:// and http://");
        assert_eq!(escape("_a_ b_c __init__"), r"\_a\_ b_c \_\_init\_\_");
        assert_eq!(escape("``two`` `one`"), r"\`\`two\`\` \`one\`");
        assert_eq!(escape("left\u{202e}right\u{7}"), "leftright");
        assert_eq!(escape("   four spaces\n```\ncode"), r"   four spaces \`\`\` code");
        assert_eq!(escape("a - b, --flag, ---"), r"a - b, \-\-flag, \-\-\-");
    }

    #[test]
    fn a_code_span_contains_any_text() {
        assert_eq!(code("a b"), "`a b`");
        assert_eq!(code(""), "`  `");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``"), "``` `` ```");
        assert_eq!(code(" a "), "`  a  `");
        assert_eq!(code("a\nb\u{7}"), "`a b`");
    }
}
