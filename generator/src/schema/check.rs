//! Finds everything in a document that does not look as its kind of file has to, each with its path.
//!
//! Serde stops at the first mistake and takes `1.0` for a text where one is expected; this does neither.

mod wrong;

use super::shape::{Object, Shape, Shapes};
use super::tree::{Content, Entry, Node, Scalar};
use crate::diagnostic::{suggest, Code, Diagnostic, FileId, Place};

/// Checks a document against the shape of its kind of file.
pub fn check(file: FileId, root: &Node<'_>, shapes: &Shapes, shape: &Shape) -> Vec<Diagnostic> {
    let mut checker = Checker { file, shapes, path: Vec::new(), found: Vec::new() };
    checker.check_node(root, shape);
    checker.found
}

struct Checker<'a> {
    file: FileId,
    shapes: &'a Shapes,
    path: Vec<At<'a>>,
    found: Vec<Diagnostic>,
}

/// A step of the path. Most documents are right, so names are copied only if something is found.
#[derive(Clone, Copy)]
enum At<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Checker<'a> {
    fn check_node(&mut self, node: &'a Node<'_>, shape: &'a Shape) {
        let shape = self.shapes.resolve(shape);
        match (&node.content, shape) {
            (Content::Refused, _) | (_, Shape::Unknown) | (Content::Quoted(_), Shape::Text | Shape::Scalar) => {}
            (Content::Mapping { entries, is_whole }, Shape::Object(object)) => {
                self.check_object(entries, *is_whole, object);
            }
            (Content::Mapping { entries, .. }, Shape::Entries(inner)) => {
                for entry in entries {
                    self.check_step(At::Key(&entry.key), &entry.value, inner);
                }
            }
            (Content::Sequence(items), Shape::List(inner)) => {
                for (index, item) in items.iter().enumerate() {
                    self.check_step(At::Index(index), item, inner);
                }
            }
            (Content::Quoted(text), Shape::Word(words)) => self.check_word(text, words),
            (Content::Plain(text), _) => self.check_plain(text, node, shape),
            _ => self.report_wrong_kind(node, shape),
        }
    }

    fn check_step(&mut self, step: At<'a>, node: &'a Node<'_>, shape: &'a Shape) {
        self.path.push(step);
        self.check_node(node, shape);
        self.path.pop();
    }

    fn check_object(&mut self, entries: &'a [Entry<'_>], is_whole: bool, object: &'a Object) {
        let mut misspelled = Vec::new();
        for entry in entries {
            match object.properties.get(&*entry.key) {
                Some(Shape::Text) if SPOKEN.contains(&&*entry.key) && is_blank(&entry.value) => {
                    let place = self.place().key(entry.key.as_ref()).at_key();
                    self.report(Code::WrongKind, place, format!("`{}` says nothing", entry.key))
                        .help("write what somebody is to find there");
                }
                Some(shape) => self.check_step(At::Key(&entry.key), &entry.value, shape),
                None => misspelled.extend(self.report_unknown_key(&entry.key, object)),
            }
        }
        if !is_whole {
            // What is missing may be what was refused.
            return;
        }
        for required in &object.required {
            let is_there = entries.iter().any(|entry| entry.key == *required);
            // A key that is misspelled is not reported a second time as missing.
            if !is_there && !misspelled.contains(&required.as_str()) {
                let place = self.place().key(required).at_key();
                let missing = format!("the key `{required}` is missing here");
                self.report(Code::MissingKey, place, missing).help(format!("add `{required}: …`"));
            }
        }
    }

    /// Answers with the key that was probably meant.
    fn report_unknown_key(&mut self, key: &str, object: &'a Object) -> Option<&'a str> {
        let place = self.place().key(key).at_key();
        let meant = suggest(key, object.properties.keys().map(String::as_str));
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the keys that are known here are {}", wrong::list(object.properties.keys())),
        };
        self.report(Code::UnknownKey, place, format!("unknown key `{key}`")).help(help);
        meant
    }

    fn check_plain(&mut self, text: &str, node: &Node<'_>, shape: &'a Shape) {
        match (shape, Scalar::of(text)) {
            (Shape::Boolean, Scalar::Boolean) | (Shape::Text, Scalar::Text) => {}
            (Shape::Scalar, kind) if !matches!(kind, Scalar::Nothing | Scalar::Strange) => {}
            (Shape::Word(words), Scalar::Text) => self.check_word(text, words),
            (Shape::Integer(range), Scalar::Integer(number)) => {
                if !range.contains(&number) {
                    let message = format!("the number {number} does not fit here");
                    let help = format!("it has to be between {} and {}", range.start(), range.end());
                    self.report(Code::NumberOutOfRange, self.place(), message).help(help);
                }
            }
            _ => self.report_wrong_kind(node, shape),
        }
    }

    fn check_word(&mut self, word: &str, words: &[String]) {
        if words.iter().any(|known| known == word) {
            return;
        }
        let help = match suggest(word, words.iter().map(String::as_str)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the words that are known here are {}", wrong::list(words)),
        };
        self.report(Code::UnknownWord, self.place(), format!("unknown word `{word}`")).help(help);
    }

    fn report_wrong_kind(&mut self, node: &Node<'_>, shape: &Shape) {
        let expected = wrong::expected(shape);
        let message = format!("expected {expected}, found {}", wrong::found(node));
        let help = wrong::help(node, shape);
        let diagnostic = self.report(Code::WrongKind, self.place(), message);
        if let Some(help) = help {
            diagnostic.help(help);
        }
    }

    fn report(&mut self, code: Code, place: Place, message: String) -> &mut Diagnostic {
        self.found.push(Diagnostic::new(code, place, message));
        let last = self.found.len() - 1;
        &mut self.found[last]
    }

    fn place(&self) -> Place {
        self.path.iter().fold(Place::file(self.file), |place, step| match *step {
            At::Key(key) => place.key(key),
            At::Index(index) => place.index(index),
        })
    }
}

/// The keys of texts that people read.
const SPOKEN: [&str; 10] =
    ["doc", "documentation", "here", "location", "messages", "metadata", "says", "source", "title", "unproved"];

/// Whether a text says nothing. What is generated must not lack documentation.
fn is_blank(node: &Node<'_>) -> bool {
    matches!(&node.content, Content::Quoted(text) if !text.contains(char::is_alphanumeric))
}
