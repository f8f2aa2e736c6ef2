//! Gaps: values that a person has to write, each with the question to answer.
//!
//! A string that begins with `(?)` is a gap. What metadata does not know, such as documentation, is one until somebody answers
//! the question.

use std::borrow::Cow;

use crate::diagnostic::{Code, Diagnostic};
use crate::yaml::locate::Locator;
use crate::yaml::{Chars, Content, Node};

/// How a gap begins.
pub const MARK: &str = "(?)";

/// How a text begins that a draft has in place of a gap.
const DRAFT: &str = "This is a draft, and this question is open: ";

/// What becomes of gaps.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Gaps {
    /// Each is a problem.
    #[default]
    Reported,
    /// A draft says that they are open: texts say that they are a draft, and paths are those that the question proposes.
    Accepted,
}

/// A gap with this question.
#[must_use]
pub fn gap(question: &str) -> String {
    format!("{MARK} {question}")
}

/// The question of a gap.
fn question(text: &str) -> Option<&str> {
    text.strip_prefix(MARK).map(str::trim)
}

/// Finds all gaps of a document.
pub fn gaps(locator: &Locator, root: &Node<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    collect(&mut found, locator, None, root);
    found
}

fn collect(found: &mut Vec<Diagnostic>, locator: &Locator, key: Option<&Chars>, node: &Node<'_>) {
    match &node.content {
        Content::Quoted(text) | Content::Plain(text) => {
            if let Some(question) = question(text) {
                let message = format!("this is not known: {question}");
                let mut diagnostic = Diagnostic::new(Code::Gap, locator.value(key, node), message);
                diagnostic.help(format!("write the answer in place of `{MARK} …`, or generate a draft with `--draft`"));
                found.push(diagnostic);
            }
        }
        Content::Sequence(items) => items.iter().for_each(|item| collect(found, locator, None, item)),
        Content::Mapping { entries, .. } => {
            entries.iter().for_each(|entry| collect(found, locator, Some(&entry.key_chars), &entry.value));
        }
        Content::Refused => {}
    }
}

/// Replaces all gaps of a document by what a draft has in their place. Returns whether there is any.
pub fn fill(node: &mut Node<'_>) -> bool {
    match &mut node.content {
        Content::Quoted(text) | Content::Plain(text) => {
            let Some(draft) = question(text).map(draft) else {
                return false;
            };
            node.content = Content::Quoted(Cow::Owned(draft));
            true
        }
        Content::Sequence(items) => items.iter_mut().fold(false, |any, item| fill(item) | any),
        Content::Mapping { entries, .. } => entries.iter_mut().fold(false, |any, entry| fill(&mut entry.value) | any),
        Content::Refused => false,
    }
}

/// What a draft has in place of a gap.
fn draft(question: &str) -> String {
    match question.split_whitespace().next_back() {
        // A proposal.
        Some(proposal) if proposal.starts_with('/') || proposal.starts_with("https://") => proposal.to_owned(),
        _ => format!("{DRAFT}{question}"),
    }
}

/// Whether a text is what a draft has in place of a gap.
#[must_use]
pub fn is_draft(text: &str) -> bool {
    text.starts_with(DRAFT)
}

#[cfg(test)]
mod tests {
    use super::{draft, gap, question};

    #[test]
    fn a_draft_proposes_paths_and_keeps_questions() {
        assert_eq!(question(&gap("What is it?")), Some("What is it?"));
        assert_eq!(question("What is (?) it?"), None);
        assert_eq!(draft("What is it?"), "This is a draft, and this question is open: What is it?");
        assert_eq!(draft("Is this the path? /calls/{id}/mute"), "/calls/{id}/mute");
    }
}
