//! Documentation comments whose text rustdoc cannot misinterpret.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Documentation, ExampleCode};

/// The maximum length of a line of documentation, without its indentation and slashes.
const WIDTH: usize = 110;

/// Documentation of one or more paragraphs.
#[derive(Default)]
pub struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// Starts with plain text.
    pub fn of(text: &str) -> Self {
        Self::default().text(text)
    }

    /// Adds plain text. Rustdoc interprets only its code spans.
    pub fn text(self, text: &str) -> Self {
        text.split("\n\n")
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .fold(self, |doc, paragraph| doc.markdown(&escape(paragraph)))
    }

    /// Adds a Markdown paragraph.
    pub fn markdown(mut self, paragraph: &str) -> Self {
        self.separate();
        self.lines.extend(wrap(paragraph));
        self
    }

    /// Adds a list of plain texts, each with a Markdown prefix.
    pub fn list<'a>(mut self, items: impl IntoIterator<Item = (String, &'a str)>) -> Self {
        self.separate();
        for (word, text) in items {
            let item = format!("{word}{}", escape(text));
            let lines = wrap(&item).into_iter().enumerate();
            self.lines.extend(lines.map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " })));
        }
        self
    }

    /// Adds an example under a heading, if there is one.
    pub fn example(self, code: Option<&ExampleCode>) -> Self {
        match code {
            Some(code) => self.markdown("# Examples").code(code),
            None => self,
        }
    }

    /// Adds a code block.
    pub fn code(mut self, code: &ExampleCode) -> Self {
        self.separate();
        let fence = code.fence();
        self.lines.push(fence.clone());
        self.lines.extend(code.lines().map(str::to_owned));
        self.lines.push(fence);
        self
    }

    /// The lines of a documentation comment, each with its slashes.
    pub fn comment(&self) -> String {
        self.spaced().map(|line| format!("///{line}\n")).collect()
    }

    /// Adds the text and the page of a definition.
    pub fn page(self, doc: &Documentation) -> Self {
        self.text(&doc.text).link(doc)
    }

    /// Adds the link to the page of a definition, if it has one.
    pub fn link(self, doc: &Documentation) -> Self {
        match &doc.url {
            Some(url) => self.markdown(&format!("[Documentation]({url})")),
            None => self,
        }
    }

    /// Adds the paragraphs of other documentation.
    pub fn then(mut self, other: Self) -> Self {
        if !other.lines.is_empty() {
            self.separate();
            self.lines.extend(other.lines);
        }
        self
    }

    fn separate(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// The attributes of an item.
    pub fn outer(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#[doc = #lines])*)
    }

    /// The attributes of the crate or of a module.
    pub fn inner(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#![doc = #lines])*)
    }

    fn spaced(&self) -> impl Iterator<Item = String> + '_ {
        self.lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
    }
}

/// Documentation of plain text.
pub fn doc(text: &str) -> TokenStream {
    Doc::of(text).outer()
}

/// Escapes text for rustdoc, so that it is displayed as plain text.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    // Several backticks in a row would begin a span that only as many end.
    let is_paired = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    for (index, span) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push_str(if is_paired { "`" } else { "\\`" });
        }
        for word in span.split_inclusive(char::is_whitespace) {
            let (bare, space) = word.split_at(word.trim_end().len());
            match is_paired && index % 2 == 1 {
                true => escaped.extend(bare.chars().filter(|c| is_harmless(*c))),
                false => escape_word(&mut escaped, bare),
            }
            escaped.push_str(if space.is_empty() { "" } else { " " });
        }
    }
    escaped
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
    address[scheme.min(address.len())..].starts_with(char::is_alphanumeric).then_some((before, address))
}

fn escape_plain(escaped: &mut String, text: &str) {
    let mut before = None;
    let mut letters = text.chars().filter(|c| is_harmless(*c)).peekable();
    while let Some(c) = letters.next() {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // An underscore within a word does not start emphasis.
        let emphasises = c == '_' && !(is_letter(before) && is_letter(letters.peek().copied()));
        if emphasises || r"\[]<>*&#|~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
}

/// A rustdoc link to a type or to one of its items.
pub fn link(path: &str) -> String {
    // These names could also refer to the derive macros that are always in scope.
    const DERIVES: &[&str] = &["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    if DERIVES.contains(&path) {
        format!("[`{path}`](struct@{path})")
    } else {
        format!("[`{path}`]")
    }
}

/// Converts text to a code span.
pub fn code(text: &str) -> String {
    format!("`{}`", text.chars().filter(|c| *c != '`' && is_harmless(*c)).collect::<String>())
}

/// Whether a character is allowed in documentation. Control characters, and those that change the direction of text,
/// are not.
fn is_harmless(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Breaks a paragraph into lines. No line begins like a list or a heading.
fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH || begins_a_block(word) => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) => lines.push(word.to_owned()),
            None if begins_a_block(word) => lines.push(format!("\u{a0}{word}")),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn begins_a_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_line_of = |c: char| word.chars().all(|other| other == c);
    matches!(word, "+" | "\\*")
        || is_line_of('-')
        || is_line_of('=')
        || word.starts_with("```")
        || (digits.len() < word.len() && (digits == "." || digits == ")"))
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
    }

    #[test]
    fn a_line_does_not_begin_like_a_block() {
        assert_eq!(wrap("- x"), ["\u{a0}- x"]);
        assert_eq!(wrap("a ==== b"), ["a ==== b"]);
        assert_eq!(wrap("-- b"), ["\u{a0}-- b"]);
        let lines = wrap(&format!("{} - x 1. y", "w".repeat(WIDTH)));
        assert!(lines.iter().all(|line| !line.starts_with('-') && !line.starts_with('1')), "{lines:?}");
    }
}
