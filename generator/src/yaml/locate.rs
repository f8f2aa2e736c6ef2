//! Converts positions in a marked tree to places.

use super::{Chars, Content, Node, Offsets, NOWHERE};
use crate::diagnostic::{FileId, Place};

/// Converts the positions in one file to places.
#[derive(Debug)]
pub struct Locator {
    file: FileId,
    offsets: Offsets,
}

impl Locator {
    /// Creates the locator of a file with this text.
    #[must_use]
    pub fn new(file: FileId, text: &str) -> Self {
        Self { file, offsets: Offsets::new(text) }
    }

    /// The place of a range of characters.
    #[must_use]
    pub fn chars(&self, chars: &Chars) -> Place {
        if *chars == NOWHERE {
            return Place::nowhere();
        }
        Place::new(self.file, self.offsets.bytes(chars))
    }

    /// The place of a value. A value that is missing, or that begins on the line below its key, is
    /// represented by its key.
    #[must_use]
    pub fn value(&self, key: Option<&Chars>, node: &Node<'_>) -> Place {
        if node.chars.is_empty() && node.chars != NOWHERE {
            self.key(key, node)
        } else {
            self.chars(&node.chars)
        }
    }

    /// The place of a value's key, or of the value's first word if it has no key.
    #[must_use]
    pub fn key(&self, key: Option<&Chars>, node: &Node<'_>) -> Place {
        self.chars(key.unwrap_or_else(|| head(node)))
    }
}

/// The first word of a value.
fn head<'n>(node: &'n Node<'_>) -> &'n Chars {
    match &node.content {
        _ if node.chars == NOWHERE => &node.chars,
        Content::Sequence(items) => items.first().map_or(&node.chars, head),
        Content::Mapping { entries, .. } => entries.first().map_or(&node.chars, |entry| &entry.key_chars),
        _ => &node.chars,
    }
}

#[cfg(test)]
mod tests {
    use super::Locator;
    use crate::diagnostic::Sources;
    use crate::yaml::{read, Chars, Content, Node};

    const TEXT: &str =
        "a: ü\nb:\n  c: [x, y]\n  d:\n    - e: \"1\"\n      f: >-\n        one\n        two\n    - g\nh:\ni: {}\n";

    /// The value at the end of a path of keys and indices, and its key.
    fn find<'n, 't>(root: &'n Node<'t>, path: &[&str]) -> (Option<&'n Chars>, &'n Node<'t>) {
        path.iter().fold((None, root), |(_, node), step| match &node.content {
            Content::Mapping { entries, .. } => {
                let entry = entries.iter().find(|entry| entry.key == *step).expect("the key is there");
                (Some(&entry.key_chars), &entry.value)
            }
            Content::Sequence(items) => (None, &items[step.parse::<usize>().expect("it is an index")]),
            _ => panic!("nothing is below {step}"),
        })
    }

    fn marked(
        path: &[&str],
        place: fn(&Locator, Option<&Chars>, &Node<'_>) -> crate::diagnostic::Place,
    ) -> &'static str {
        let file = Sources::default().add("a.yaml", TEXT);
        let (root, _) = read(file, TEXT);
        let root = root.expect("it is YAML");
        let (key, node) = find(&root, path);
        TEXT[place(&Locator::new(file, TEXT), key, node).bytes()].trim_end()
    }

    #[test]
    fn marks_values() {
        assert_eq!(marked(&["a"], Locator::value), "ü");
        assert_eq!(marked(&["b", "c"], Locator::value), "[x, y]");
        assert_eq!(marked(&["b", "c", "1"], Locator::value), "y");
        assert_eq!(marked(&["b", "d", "0", "e"], Locator::value), "\"1\"");
        assert_eq!(marked(&["b", "d", "0", "f"], Locator::value).lines().next(), Some("one"));
        assert_eq!(marked(&["i"], Locator::value), "{}");
    }

    #[test]
    fn marks_keys() {
        assert_eq!(marked(&["a"], Locator::key), "a");
        assert_eq!(marked(&["b", "d", "0"], Locator::key), "e");
        assert_eq!(marked(&["b", "d", "1"], Locator::key), "g");
        assert_eq!(marked(&["b", "c"], Locator::key), "c");
    }

    #[test]
    fn marks_the_key_of_what_has_no_line_of_its_own() {
        assert_eq!(marked(&["h"], Locator::value), "h");
        assert_eq!(marked(&["b"], Locator::value), "b");
        assert_eq!(marked(&["b", "d"], Locator::value), "d");
        assert_eq!(marked(&[], Locator::value), "a");
    }
}
