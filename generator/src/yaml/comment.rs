//! Detects strings that a comment cuts off because their `#` was not meant to start one.

use super::problem::Problems;
use super::{Chars, Content, Node, Offsets};
use crate::diagnostic::Code;

/// Reports every unquoted sentence that is followed by a comment on its last line, because the `#`
/// may be meant as a part of the sentence.
pub fn check_comments(problems: &mut Problems, text: &str, root: &Node<'_>) {
    if text.contains(" #") {
        CommentChecker { problems, text, offsets: Offsets::new(text) }.check(root);
    }
}

struct CommentChecker<'c> {
    problems: &'c mut Problems,
    text: &'c str,
    offsets: Offsets,
}

impl CommentChecker<'_> {
    fn check(&mut self, node: &Node<'_>) {
        match &node.content {
            Content::Plain(text) if text.contains(char::is_whitespace) => self.check_sentence(&node.chars),
            Content::Sequence(elements) => elements.iter().for_each(|element| self.check(element)),
            Content::Mapping { entries, .. } => entries.iter().for_each(|entry| self.check(&entry.value)),
            Content::Plain(_) | Content::Quoted(_) | Content::Refused => {}
        }
    }

    fn check_sentence(&mut self, chars: &Chars) {
        let rest = &self.text[self.offsets.bytes(chars).end..];
        let line = rest.lines().next().unwrap_or_default();
        let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
        if line[spaces..].starts_with('#') {
            let start = chars.end + spaces;
            self.problems.report(Code::CutOff, start..start + 1, "a comment cuts off this string").help =
                Some("quote the string, or put the comment on a line of its own".to_owned());
        }
    }
}
