//! A mapping that is being read.

use std::borrow::Cow;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::collections::HashMap;

use super::problem::Problems;
use super::{Chars, Content, Entry, Node};
use crate::diagnostic::Code;

/// A mapping with at least this many entries finds duplicate keys through a table.
const SHORT: usize = 16;

/// The entries that have been read, and the key whose value has not.
#[derive(Default)]
pub struct Mapping<'t> {
    entries: Vec<Entry<'t>>,
    /// The position of each key. It is filled only if the mapping is long.
    table: HashMap<Cow<'t, str>, Chars>,
    key: Key<'t>,
    has_refused: bool,
}

/// The key whose value has not been read yet.
#[derive(Default)]
enum Key<'t> {
    #[default]
    None,
    Some(Cow<'t, str>, Chars),
    Refused,
}

impl<'t> Mapping<'t> {
    /// Adds a complete key or value.
    pub fn add(&mut self, node: Node<'t>, problems: &mut Problems) {
        self.key = match std::mem::take(&mut self.key) {
            Key::None => {
                let key = check_key(node, problems);
                self.has_refused |= matches!(key, Key::Refused);
                key
            }
            Key::Refused => Key::None,
            Key::Some(key, key_chars) => {
                match self.first(&key, &key_chars) {
                    Some(first) => {
                        let message = format!("the key `{key}` occurs twice");
                        problems.report(Code::DuplicateKey, key_chars, message).first = Some(first);
                    }
                    None => self.entries.push(Entry { key, key_chars, value: node }),
                }
                Key::None
            }
        };
    }

    /// The complete mapping.
    pub fn into_content(self) -> Content<'t> {
        Content::Mapping { entries: self.entries, is_whole: !self.has_refused }
    }

    /// Returns the position of an earlier occurrence of the key. If there is none, remembers this
    /// one.
    #[allow(clippy::ptr_arg, reason = "a copy of the text would be a copy of its characters")]
    fn first(&mut self, key: &Cow<'t, str>, key_chars: &Chars) -> Option<Chars> {
        if self.entries.len() < SHORT {
            return self.entries.iter().find(|entry| entry.key == *key).map(|entry| entry.key_chars.clone());
        }
        if self.table.is_empty() {
            self.table.extend(self.entries.iter().map(|entry| (entry.key.clone(), entry.key_chars.clone())));
        }
        match self.table.entry(key.clone()) {
            Occupied(first) => Some(first.get().clone()),
            Vacant(place) => {
                place.insert(key_chars.clone());
                None
            }
        }
    }
}

fn check_key<'t>(node: Node<'t>, problems: &mut Problems) -> Key<'t> {
    match node.content {
        Content::Plain(key) if key == "<<" => {
            let help = "write out the values, or quote a key that is really `<<`";
            problems.report(Code::MergeKey, node.chars, "merge keys are not allowed").help = Some(help.into());
            Key::Refused
        }
        Content::Plain(key) | Content::Quoted(key) if !key.is_empty() => Key::Some(key, node.chars),
        Content::Plain(_) | Content::Quoted(_) => {
            let help = "write a name, or remove the entry";
            problems.report(Code::InvalidKey, node.chars, "this key is empty").help = Some(help.into());
            Key::Refused
        }
        Content::Sequence(_) | Content::Mapping { .. } => {
            let first = node.chars.start..node.chars.start + 1;
            let help = "write an entry for each name, or quote a string that starts with a bracket";
            problems.report(Code::InvalidKey, first, "this key is not a string").help = Some(help.into());
            Key::Refused
        }
        Content::Refused => Key::Refused,
    }
}
