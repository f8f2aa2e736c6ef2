//! Finds everything in a document that does not have the form that its kind of file requires, each
//! with its place.
//!
//! Serde stops at the first error, and accepts `1.0` where a string is expected. This check does
//! neither.

mod wrong;

use super::document::Prose;
use super::shape::{Object, Shape, Shapes};
use crate::diagnostic::{list, suggest, Code, Diagnostic, Place};
use crate::yaml::locate::Locator;
use crate::yaml::{Chars, Content, Entry, Node, Scalar};

/// Checks a document against the shape of its kind of file.
pub fn check(locator: &Locator, root: &Node<'_>, shapes: &Shapes, shape: &Shape) -> Vec<Diagnostic> {
    let mut checker = ShapeChecker { locator, shapes, found: Vec::new() };
    checker.check_value(Value { key: None, node: root }, shape);
    checker.found
}

struct ShapeChecker<'a> {
    locator: &'a Locator,
    shapes: &'a Shapes,
    found: Vec<Diagnostic>,
}

/// A value and its key in the mapping.
#[derive(Clone, Copy)]
struct Value<'a> {
    key: Option<&'a Chars>,
    node: &'a Node<'a>,
}

impl<'a> Value<'a> {
    fn of(entry: &'a Entry<'_>) -> Self {
        Self { key: Some(&entry.key_chars), node: &entry.value }
    }
}

/// Whether a value is a list or a mapping without an element.
fn is_empty(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Sequence(items) => items.is_empty(),
        Content::Mapping { entries, is_whole } => entries.is_empty() && *is_whole,
        _ => false,
    }
}

impl<'a> ShapeChecker<'a> {
    fn check_value(&mut self, value: Value<'_>, shape: &'a Shape) {
        let shape = self.shapes.resolve(shape);
        match (&value.node.content, shape) {
            (Content::Refused, _) | (_, Shape::Unknown) | (Content::Quoted(_), Shape::Text | Shape::Scalar) => {}
            (Content::Mapping { entries, is_whole }, Shape::Object(object)) => {
                self.check_object(value, entries, *is_whole, object);
            }
            (Content::Mapping { entries, .. }, Shape::Entries(inner)) => {
                entries.iter().for_each(|entry| self.check_value(Value::of(entry), inner));
            }
            (Content::Sequence(items), Shape::List(inner)) => {
                items.iter().for_each(|node| self.check_value(Value { key: None, node }, inner));
            }
            (Content::Quoted(text), Shape::Prose) => self.check_prose(value, text),
            (Content::Quoted(text), Shape::Word(words)) => self.check_word(value, text, words),
            (Content::Plain(text), _) => self.check_plain(value, text, shape),
            _ => self.report_wrong_kind(value, shape),
        }
    }

    fn check_object(&mut self, value: Value<'_>, entries: &[Entry<'_>], is_whole: bool, object: &'a Object) {
        let mut misspelled = Vec::new();
        for entry in entries {
            match object.properties.get(&*entry.key) {
                Some(_) if is_empty(&entry.value) && object.filled.contains(&*entry.key) => self.report_empty(entry),
                Some(shape) => self.check_value(Value::of(entry), shape),
                None => misspelled.extend(self.report_unknown_key(entry, object)),
            }
        }
        if !is_whole {
            // A missing key may be one of the rejected keys.
            return;
        }
        for required in &object.required {
            let is_there = entries.iter().any(|entry| entry.key == *required);
            // A misspelled key is not reported a second time as a missing key.
            if !is_there && !misspelled.contains(&required.as_str()) {
                let place = self.locator.key(value.key, value.node);
                let missing = format!("the key `{required}` is missing here");
                self.report(Code::MissingKey, place, missing).help(format!("add `{required}: …`"));
            }
        }
    }

    fn report_empty(&mut self, entry: &Entry<'_>) {
        let message = format!("`{}` is empty", entry.key);
        self.report(Code::EmptyValue, self.locator.chars(&entry.key_chars), message)
            .help("remove the key, which says the same, or write what is missing");
    }

    /// Reports an unknown key. Returns the key that was probably meant.
    fn report_unknown_key(&mut self, entry: &Entry<'_>, object: &'a Object) -> Option<&'a str> {
        let (key, keys) = (&entry.key, object.properties.keys().map(String::as_str));
        let meant = suggest(key, keys.clone());
        let place = self.locator.chars(&entry.key_chars);
        self.report(Code::UnknownKey, place, format!("unknown key `{key}`"))
            .did_you_mean(meant)
            .or_help(|| format!("the known keys here are {}", list(keys)));
        meant
    }

    /// Checks that a text is not blank, because the generated code must be documented.
    fn check_prose(&mut self, value: Value<'_>, text: &str) {
        if Prose::is_blank(text) {
            self.report(Code::WrongKind, self.locator.value(value.key, value.node), "this string has no words")
                .help("write a text with at least one letter or digit");
        }
    }

    fn check_plain(&mut self, value: Value<'_>, text: &str, shape: &'a Shape) {
        match (shape, Scalar::of(text)) {
            (Shape::Boolean, Scalar::Boolean) | (Shape::Text, Scalar::Text) => {}
            (Shape::Prose, Scalar::Text) => self.check_prose(value, text),
            (Shape::Scalar, kind) if !matches!(kind, Scalar::Nothing | Scalar::Strange) => {}
            (Shape::Word(words), Scalar::Text) => self.check_word(value, text, words),
            (Shape::Integer(range), Scalar::Integer(number)) => {
                if !range.contains(&number) {
                    let message = format!("the number {number} is out of range");
                    let help = format!("write a number from {} to {}", range.start(), range.end());
                    let place = self.locator.value(value.key, value.node);
                    self.report(Code::NumberOutOfRange, place, message).help(help);
                }
            }
            _ => self.report_wrong_kind(value, shape),
        }
    }

    fn check_word(&mut self, value: Value<'_>, word: &str, words: &[String]) {
        if words.iter().any(|known| known == word) {
            return;
        }
        let place = self.locator.value(value.key, value.node);
        let words = words.iter().map(String::as_str);
        self.report(Code::UnknownWord, place, format!("unknown word `{word}`"))
            .did_you_mean(suggest(word, words.clone()))
            .or_help(|| format!("the allowed words here are {}", list(words)));
    }

    fn report_wrong_kind(&mut self, value: Value<'_>, shape: &Shape) {
        let expected = wrong::expected(shape);
        let message = format!("expected {expected}, found {}", wrong::found(value.node));
        let help = wrong::help(value.node, shape);
        let diagnostic = self.report(Code::WrongKind, self.locator.value(value.key, value.node), message);
        if let Some(help) = help {
            diagnostic.help(help);
        }
    }

    fn report(&mut self, code: Code, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        self.found.push(Diagnostic::new(code, place, message));
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}
