//! Adds entries to a text without changing any other byte of it.

mod proof;

use std::ops::Range;

pub use self::proof::is_extended;

use super::write::{block, flow, Value};
use super::{Content, Entry, Node, Offsets};

/// A text that is inserted, or that replaces the braces of an empty mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The bytes that are replaced: none, or `{}`.
    pub range: Range<usize>,
    /// The new text.
    pub text: String,
}

/// An entry to add.
#[derive(Clone, Debug)]
pub struct Addition {
    /// The keys that lead to the mapping.
    pub path: Vec<String>,
    /// The key after which the entry comes; without one, it is the last one.
    pub after: Option<String>,
    /// The key.
    pub key: String,
    /// The value. If it is a mapping, it is on one line if the value of the entry before it is.
    pub value: Value,
}

/// The edits that add an entry. Returns `None` if there is no mapping at the path, or nowhere to write it.
#[must_use]
pub fn edit(text: &str, root: &Node<'_>, addition: &Addition) -> Option<Edit> {
    let offsets = Offsets::new(text);
    let mut at = Site { text, offsets: &offsets, key: None, node: root, is_flow: false };
    at.is_flow = at.is_in_braces();
    for key in &addition.path {
        at = at.enter(key)?;
    }
    at.add(addition)
}

/// Applies edits. Those at the same place are written in their order.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let (mut new, mut at) = (String::with_capacity(text.len()), 0);
    for edit in sorted {
        new += &text[at..edit.range.start.max(at)];
        new += &edit.text;
        at = edit.range.end.max(at);
    }
    new + &text[at..]
}

/// A mapping in a text.
struct Site<'s, 't> {
    text: &'s str,
    offsets: &'s Offsets,
    /// The entry that contains it, or `None` for the root.
    key: Option<&'s Entry<'t>>,
    node: &'s Node<'t>,
    /// Whether it, or a value around it, is in braces.
    is_flow: bool,
}

impl<'s, 't> Site<'s, 't> {
    fn entries(&self) -> &'s [Entry<'t>] {
        match &self.node.content {
            Content::Mapping { entries, .. } => entries,
            _ => &[],
        }
    }

    /// Whether the mapping itself is in braces.
    fn is_in_braces(&self) -> bool {
        !self.node.chars.is_empty()
    }

    fn enter(&self, key: &str) -> Option<Self> {
        let entry = self.entries().iter().find(|entry| entry.key == key)?;
        matches!(entry.value.content, Content::Mapping { .. }).then(|| {
            let inner = Self { key: Some(entry), node: &entry.value, ..*self };
            Self { is_flow: self.is_flow || inner.is_in_braces(), ..inner }
        })
    }

    fn add(&self, addition: &Addition) -> Option<Edit> {
        let entries = self.entries();
        let named = addition.after.as_ref().and_then(|after| entries.iter().find(|entry| entry.key == **after));
        match (named.or(entries.last()), self.is_in_braces()) {
            (Some(sibling), true) => {
                let inserted = format!(", {}", self.in_braces(addition));
                let end = self.end(sibling)?;
                Some(Edit { range: end..end, text: inserted })
            }
            (Some(sibling), false) => self.after(sibling, addition),
            (None, true) => self.fill(addition),
            (None, false) => None,
        }
    }

    fn in_braces(&self, addition: &Addition) -> String {
        let whole = flow(&Value::Flow(vec![(addition.key.clone(), addition.value.clone())]), true);
        let inner = whole.strip_prefix("{ ").and_then(|rest| rest.strip_suffix(" }"));
        inner.unwrap_or_default().to_owned()
    }

    /// Writes the first entry of an empty mapping in braces, which becomes a block unless it is itself in braces.
    fn fill(&self, addition: &Addition) -> Option<Edit> {
        let braces = self.offsets.bytes(&self.node.chars);
        let is_outer = self.key.is_none_or(|_| self.is_flow_around());
        let key = self.key.filter(|_| !is_outer);
        let Some(key) = key else {
            return Some(Edit { range: braces, text: format!("{{ {} }}", self.in_braces(addition)) });
        };
        let column = self.column(self.offsets.bytes(&key.key_chars).start);
        let indent = " ".repeat(column + 2);
        let newline = self.newline(braces.start);
        let entry = block(&[(addition.key.clone(), addition.value.clone())], &indent, 2);
        // The space before the braces goes as well.
        let start = self.text[..braces.start].trim_end_matches(' ').len();
        let text = format!("\n{}", entry.trim_end_matches('\n')).replace('\n', newline);
        // What is behind the braces must be a comment, or nothing.
        let rest = self.text[braces.end..].lines().next().unwrap_or_default().trim();
        (rest.is_empty()).then_some(Edit { range: start..braces.end, text })
    }

    /// Whether a value around the mapping is in braces.
    fn is_flow_around(&self) -> bool {
        let Some(key) = self.key else {
            return false;
        };
        // An entry in braces does not begin its line.
        let start = self.offsets.bytes(&key.key_chars).start;
        let line = self.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        !self.text[line..start].bytes().all(|byte| byte == b' ')
    }

    /// Writes an entry below another one.
    fn after(&self, sibling: &Entry<'_>, addition: &Addition) -> Option<Edit> {
        let start = self.offsets.bytes(&sibling.key_chars).start;
        let column = self.column(start);
        let at = self.below(self.end(sibling)?, column);
        let indent = " ".repeat(column);
        let step = self.step(sibling, column);
        let value = match (&addition.value, &sibling.value.content) {
            (Value::Block(entries), Content::Mapping { .. }) if !sibling.value.chars.is_empty() => {
                Value::Flow(entries.clone())
            }
            (value, _) => value.clone(),
        };
        let newline = self.newline(at);
        let entry = block(&[(addition.key.clone(), value)], &indent, step);
        let text = if at == self.text.len() && !self.text.ends_with('\n') {
            format!("\n{}", entry.trim_end_matches('\n'))
        } else {
            entry
        };
        Some(Edit { range: at..at, text: text.replace('\n', newline) })
    }

    /// The byte after the last character of an entry.
    fn end(&self, entry: &Entry<'_>) -> Option<usize> {
        let node = &entry.value;
        let bytes = self.offsets.bytes(&node.chars);
        let written = self.text[bytes.clone()].trim_end();
        if !written.is_empty() {
            return Some(bytes.start + written.len());
        }
        match &node.content {
            Content::Mapping { entries, .. } => self.end(entries.last()?),
            Content::Sequence(items) => self.end_of_item(items.last()?),
            // There is no value.
            _ => Some(self.offsets.bytes(&entry.key_chars).end + 1),
        }
    }

    fn end_of_item(&self, node: &Node<'_>) -> Option<usize> {
        let bytes = self.offsets.bytes(&node.chars);
        let written = self.text[bytes.clone()].trim_end();
        match &node.content {
            _ if !written.is_empty() => Some(bytes.start + written.len()),
            Content::Mapping { entries, .. } => self.end(entries.last()?),
            Content::Sequence(items) => self.end_of_item(items.last()?),
            _ => Some(bytes.end),
        }
    }

    /// The beginning of the first line below a byte that does not belong to an entry in this column: comments that are
    /// indented deeper belong to it.
    fn below(&self, end: usize, column: usize) -> usize {
        let next_line =
            |from: usize| self.text[from..].find('\n').map_or(self.text.len(), |newline| from + newline + 1);
        let mut at = next_line(end);
        let mut ahead = at;
        while ahead < self.text.len() {
            let line = self.text[ahead..].lines().next().unwrap_or_default();
            let indented = line.len() - line.trim_start_matches(' ').len();
            let is_blank = line.trim().is_empty();
            if !is_blank && (indented <= column || !line.trim_start().starts_with('#')) {
                break;
            }
            ahead = next_line(ahead);
            // Blank lines belong to what is below them.
            if !is_blank {
                at = ahead;
            }
        }
        at
    }

    /// The number of characters before a byte in its line.
    fn column(&self, byte: usize) -> usize {
        let line = self.text[..byte].rfind('\n').map_or(0, |newline| newline + 1);
        self.text[line..byte].chars().count()
    }

    /// How much deeper values are than the key of this entry, or else as much as this mapping than its own key.
    fn step(&self, sibling: &Entry<'_>, column: usize) -> usize {
        let first = match &sibling.value.content {
            Content::Mapping { entries, .. } if sibling.value.chars.is_empty() => entries.first(),
            _ => None,
        };
        let inner = first.map(|first| self.column(self.offsets.bytes(&first.key_chars).start));
        let outer = self.key.map(|key| self.column(self.offsets.bytes(&key.key_chars).start));
        let step = inner.map(|inner| inner.saturating_sub(column)).or(outer.map(|outer| column.saturating_sub(outer)));
        step.filter(|step| *step > 0).unwrap_or(2)
    }

    /// The line ending that is used before a byte.
    fn newline(&self, byte: usize) -> &'static str {
        let before = self.text[..byte].rfind('\n').or_else(|| self.text.find('\n'));
        match before {
            Some(newline) if self.text[..newline].ends_with('\r') => "\r\n",
            _ => "\n",
        }
    }
}

#[cfg(test)]
mod tests;
