//! Explains the parser's errors in words that help the user.

use saphyr_parser::ScanError;

use super::problem::Problem;
use super::Chars;

/// Converts an error of the parser to a problem.
pub fn explain(text: &str, error: &ScanError) -> Problem {
    let (start, info) = (error.marker().index(), error.info());
    let line = Line::of(text, start);
    if info.contains("unknown anchor") {
        return Problem::alias(start..start + line.alias_length());
    }
    if info.contains("recursion limit") {
        return Problem::too_deep(start);
    }
    let message = match info.strip_suffix('\'').and_then(|info| info.split_once(": `")) {
        Some((what, letter)) => format!("this is not valid YAML: {what} `{letter}`"),
        None => format!("this is not valid YAML: {info}"),
    };
    if let Some((chars, help)) = line.tab(info) {
        return Problem::syntax(chars, message, Some(help));
    }
    Problem::syntax(start..start + 1, message, line.help(info))
}

/// The line that contains an error.
struct Line<'t> {
    /// The number of characters in the file before the error.
    start: usize,
    /// The previous line.
    previous: &'t str,
    /// The part of the line before the error.
    before: &'t str,
    /// The rest of the file.
    rest: &'t str,
}

impl<'t> Line<'t> {
    fn of(text: &'t str, start: usize) -> Self {
        let byte = text.char_indices().nth(start).map_or(text.len(), |(byte, _)| byte);
        let (before, rest) = text.split_at(byte);
        let mut lines = before.rsplit('\n');
        let before = lines.next().unwrap_or_default();
        Self { start, previous: lines.next().unwrap_or_default(), before, rest }
    }

    /// Whether the previous line begins with `key:value`, which YAML reads as a string that
    /// continues on this line.
    fn follows_a_colon_without_space(&self) -> bool {
        let value = self.previous.trim().split_once(':').map(|(key, value)| (key.contains([' ', '"', '\'']), value));
        value.is_some_and(|(is_sentence, value)| !is_sentence && !value.is_empty() && !value.starts_with(' '))
    }

    /// The length of an alias, which ends before a space or a character of the flow style.
    fn alias_length(&self) -> usize {
        let is_part = |letter: &char| !letter.is_whitespace() && !",[]{}".contains(*letter);
        self.rest.chars().take_while(is_part).count().max(1)
    }

    /// The position of the tab that causes the error, if there is one, and the help. The parser may
    /// have stopped before or after the tab.
    fn tab(&self, info: &str) -> Option<(Chars, &'static str)> {
        let is_near = self.rest.starts_with('\t') || self.before.ends_with('\t');
        let is_meant = info.split(' ').any(|word| word.starts_with("tab")) || (is_near && info.contains("whitespace"));
        if !is_meant {
            return None;
        }
        let (before, start) = match (self.before.rfind('\t'), self.rest.find('\t')) {
            (Some(behind), ahead) if ahead != Some(0) => {
                (&self.before[..behind], self.start - self.before[behind..].chars().count())
            }
            (_, ahead) => {
                let skipped = &self.rest[..ahead?];
                let before = skipped.rsplit_once('\n').map_or(self.before, |(_, line)| line);
                (before, self.start + skipped.chars().count())
            }
        };
        let is_indentation = before.trim().is_empty();
        let help = if is_indentation { "indent with spaces" } else { "write a space instead of the tab" };
        Some((start..start + 1, help))
    }

    /// The help for the usual cause of the error.
    fn help(&self, info: &str) -> Option<&'static str> {
        const QUOTE: &str = "quote a string that contains characters with a meaning in YAML";
        let has = |parts: &[&str]| parts.iter().any(|part| info.contains(part));
        let is_first = self.before.trim_matches([' ', '-']).is_empty();
        let help = if has(&["mapping values"]) && self.follows_a_colon_without_space() {
            "a `:` on the line before lacks a space behind it"
        } else if has(&["simple key expect ':'"]) {
            "a key ends with `:`; it may be one on the line before"
        } else if has(&["mapping values"]) && self.rest.starts_with(':') {
            "quote a string that contains `: `"
        } else if has(&["block sequence entries"]) {
            "start a list on a line of its own, and quote a string that starts with `- `"
        } else if has(&["trailing content"]) && self.before.ends_with('\'') {
            "a `'` inside quotes is written `''`"
        } else if has(&["trailing content"]) {
            "a `\"` inside quotes is written `\\\"`"
        } else if has(&[
            "quoted scalar, found unexpected end",
            "quoted scalar, found unexpected doc",
            "in quoted scalar",
        ]) {
            "the quote is not closed"
        } else if has(&["expected key", "expected '-' indicator"]) {
            if is_first {
                "indent it like its neighbours"
            } else {
                QUOTE
            }
        } else if self.rest.starts_with(['*', '&', '!', '@', '`', '%', '|', '>', '"', '\'', '{', '}', '[', ']']) {
            QUOTE
        } else if has(&["flow", "unexpected eof", "node content", "illegal placement"]) {
            "a `{` or `[` before this is not closed"
        } else {
            return None;
        };
        Some(help)
    }
}
