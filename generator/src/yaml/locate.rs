//! Finds the positions of places, when a diagnostic is about to be shown.

use std::ops::Range;

use super::{Chars, Content, Entry, Node, Offsets};
use crate::diagnostic::{Part, Place, Step};

/// A file that has been read again to find places in it.
#[derive(Debug)]
pub struct Locator<'t> {
    text: &'t str,
    /// Nothing if the file is no valid YAML; then it has no places but bytes.
    root: Option<Node<'t>>,
    offsets: Offsets,
}

impl<'t> Locator<'t> {
    /// Reads that text.
    #[must_use]
    pub fn new(file: crate::diagnostic::FileId, text: &'t str) -> Self {
        Self { text, root: super::read(file, text).0, offsets: Offsets::new(text) }
    }

    /// The bytes of a place: within one line, and without the white space at their end.
    #[must_use]
    pub fn bytes(&self, place: &Place) -> Range<usize> {
        match (place.part, &self.root) {
            (Part::Bytes { start, end }, _) => self.clip(start..end),
            (_, None) => 0..0,
            (part, Some(root)) => self.clip(self.offsets.bytes(&find(root, &place.path, part))),
        }
    }

    /// The first line of a range, since a caret under many lines shows nothing.
    fn clip(&self, range: Range<usize>) -> Range<usize> {
        let start = floor(self.text, range.start);
        let end = floor(self.text, range.end).max(start);
        let line = self.text[start..end].split(['\n', '\r']).next().unwrap_or_default();
        start..start + line.trim_end().len()
    }
}

/// The greatest boundary of a character that is not behind that byte.
fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}

fn find(root: &Node<'_>, path: &[Step], part: Part) -> Chars {
    let mut node = root;
    let mut key: Option<&Chars> = None;
    for step in path {
        match child(node, step) {
            Child::Entry(entry) => (node, key) = (&entry.value, Some(&entry.key_chars)),
            Child::Item(item) => (node, key) = (item, None),
            // What is missing is missing here.
            Child::None => return key.cloned().unwrap_or_else(|| head(node)),
        }
    }
    // A value that is left out, or that begins below its key, is shown by its key.
    let value = Some(&node.chars).filter(|chars| part != Part::Key && !chars.is_empty());
    value.or(key).cloned().unwrap_or_else(|| head(node))
}

enum Child<'n, 't> {
    Entry(&'n Entry<'t>),
    Item(&'n Node<'t>),
    None,
}

fn child<'n, 't>(node: &'n Node<'t>, step: &Step) -> Child<'n, 't> {
    match (&node.content, step) {
        (Content::Mapping { entries, .. }, Step::Key(key)) => {
            entries.iter().find(|entry| entry.key == *key).map_or(Child::None, Child::Entry)
        }
        (Content::Sequence(items), Step::Index(index)) => items.get(*index).map_or(Child::None, Child::Item),
        _ => Child::None,
    }
}

/// The first word of a value.
fn head(node: &Node<'_>) -> Chars {
    match &node.content {
        Content::Sequence(items) => items.first().map_or_else(|| node.chars.clone(), head),
        Content::Mapping { entries, .. } => {
            entries.first().map_or_else(|| node.chars.clone(), |entry| entry.key_chars.clone())
        }
        _ => node.chars.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::Locator;
    use crate::diagnostic::{Place, Sources};

    const TEXT: &str =
        "a: ü\nb:\n  c: [x, y]\n  d:\n    - e: \"1\"\n      f: >-\n        one\n        two\n    - g\nh:\ni: {}\n";

    fn marked(place: impl FnOnce(Place) -> Place) -> &'static str {
        let file = Sources::default().add("a.yaml", TEXT);
        &TEXT[Locator::new(file, TEXT).bytes(&place(Place::file(file)))]
    }

    #[test]
    fn marks_values() {
        assert_eq!(marked(|place| place.key("a")), "ü");
        assert_eq!(marked(|place| place.key("b").key("c")), "[x, y]");
        assert_eq!(marked(|place| place.key("b").key("c").index(1)), "y");
        assert_eq!(marked(|place| place.key("b").key("d").index(0).key("e")), "\"1\"");
        assert_eq!(marked(|place| place.key("b").key("d").index(0).key("f")), "one");
        assert_eq!(marked(|place| place.key("i")), "{}");
    }

    #[test]
    fn marks_keys() {
        assert_eq!(marked(|place| place.key("a").at_key()), "a");
        assert_eq!(marked(|place| place.key("b").key("d").index(0).at_key()), "e");
        assert_eq!(marked(|place| place.key("b").key("d").index(1).at_key()), "g");
    }

    #[test]
    fn marks_the_key_of_what_has_no_line_of_its_own() {
        assert_eq!(marked(|place| place.key("h")), "h");
        assert_eq!(marked(|place| place.key("b")), "b");
        assert_eq!(marked(|place| place.key("b").key("d")), "d");
        assert_eq!(marked(|place| place), "a");
    }

    #[test]
    fn marks_what_lacks_something() {
        assert_eq!(marked(|place| place.key("x")), "a");
        assert_eq!(marked(|place| place.key("b").key("x").key("y")), "b");
        assert_eq!(marked(|place| place.key("b").key("c").index(2)), "c");
        assert_eq!(marked(|place| place.key("b").key("d").index(0).key("x")), "e");
    }

    #[test]
    fn survives_what_is_no_yaml() {
        let file = Sources::default().add("a.yaml", "a: [");
        let locator = Locator::new(file, "a: [ü");
        assert_eq!(locator.bytes(&Place::file(file).key("a")), 0..0);
        assert_eq!(locator.bytes(&Place::bytes(file, 5..100)), 4..6);
    }
}
