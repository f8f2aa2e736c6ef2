//! Finds everything in a document that does not have the form that its kind of file requires, each
//! with its place.
//!
//! Serde stops at the first error, and accepts `1.0` where a string is expected. This check does
//! neither.

mod wrong;

use super::shape::{fits, Object, Shape, Shapes};
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
        let shape = self.shapes.resolve_for(shape, &value.node.content);
        match (&value.node.content, shape) {
            (Content::Refused, _) => {}
            (Content::Mapping { entries, is_whole }, Shape::Object(object)) => {
                self.check_object(value, entries, *is_whole, object);
            }
            (Content::Mapping { entries, .. }, Shape::Entries(inner)) => {
                entries.iter().for_each(|entry| self.check_value(Value::of(entry), inner));
            }
            (Content::Sequence(items), Shape::List(inner)) => {
                items.iter().for_each(|node| self.check_value(Value { key: None, node }, inner));
            }
            (content, shape) if fits(content, shape) => {}
            (Content::Quoted(text), _) => self.report_misfit(value, text, None, shape),
            (Content::Plain(text), _) => self.report_misfit(value, text, Some(Scalar::of(text)), shape),
            _ => self.report_wrong_kind(value, shape),
        }
    }

    fn check_object(&mut self, value: Value<'_>, entries: &[Entry<'_>], is_whole: bool, object: &'a Object) {
        if self.shapes.is_foreign(object, entries) {
            let unknown: Vec<_> = entries.iter().filter(|entry| !object.properties.contains_key(&*entry.key)).collect();
            let meant = if unknown.len() == 1 { object.meant(&unknown[0].key) } else { None };
            self.report_unknown_keys(&unknown, object).did_you_mean(meant);
            return;
        }
        let mut unknown = Vec::new();
        let mut misspelled = Vec::new();
        for entry in entries {
            match (object.properties.get(&*entry.key), object.meant(&entry.key)) {
                (Some(_), _) if is_empty(&entry.value) && object.filled.contains(&*entry.key) => {
                    self.report_empty(entry);
                }
                (Some(shape), _) => self.check_value(Value::of(entry), shape),
                (None, Some(meant)) => {
                    misspelled.push(meant);
                    self.report_unknown_keys(&[entry], object).did_you_mean(Some(meant));
                    self.check_misspelled(entry, entries, meant, object);
                }
                (None, None) => unknown.push(entry),
            }
        }
        unknown.chunks(group(unknown.len())).for_each(|unknown| {
            self.report_unknown_keys(unknown, object);
        });
        // A missing key may be one of the rejected keys.
        if is_whole {
            self.check_required(value, entries, &misspelled, object);
        }
    }

    fn report_empty(&mut self, entry: &Entry<'_>) {
        let message = format!("`{}` is empty", entry.key);
        self.report(Code::EmptyValue, self.locator.chars(&entry.key_chars), message)
            .help("remove the key, which says the same, or write what is missing");
    }

    fn check_required(&mut self, value: Value<'_>, entries: &[Entry<'_>], misspelled: &[&str], object: &'a Object) {
        let is_there = |required: &str| entries.iter().any(|entry| entry.key == *required);
        let required = object.required.iter().map(String::as_str);
        // A misspelled key is not reported a second time as a missing key.
        let missing: Vec<_> = required.filter(|key| !misspelled.contains(key) && !is_there(key)).collect();
        let place = self.locator.key(value.key, value.node);
        for missing in missing.chunks(group(missing.len())) {
            let message = match missing {
                [key] => format!("the key `{key}` is missing here"),
                _ => format!("the keys {} are missing here", list(missing.iter().copied())),
            };
            let additions: Vec<_> = missing.iter().map(|key| format!("{key}: …")).collect();
            let help = format!("add {}", list(additions.iter().map(String::as_str)));
            self.report(Code::MissingKey, place, message).help(help);
        }
    }

    /// Checks the value of a misspelled key as that of the key that was meant, unless there is such a key or the value is
    /// of another kind.
    fn check_misspelled(&mut self, entry: &Entry<'_>, entries: &[Entry<'_>], meant: &str, object: &'a Object) {
        let Some(shape) = object.properties.get(meant) else {
            return;
        };
        let is_alike = matches!(
            (&entry.value.content, self.shapes.resolve_for(shape, &entry.value.content)),
            (Content::Mapping { .. }, Shape::Object(_) | Shape::Entries(_)) | (Content::Sequence(_), Shape::List(_))
        );
        if is_alike && !entries.iter().any(|entry| entry.key == *meant) {
            self.check_value(Value::of(entry), shape);
        }
    }

    /// Reports unknown keys of a mapping.
    fn report_unknown_keys(&mut self, unknown: &[&Entry<'_>], object: &'a Object) -> &mut Diagnostic {
        let message = match unknown {
            [entry] => format!("unknown key `{}`", entry.key),
            _ => format!("unknown keys {}", list(unknown.iter().map(|entry| &*entry.key))),
        };
        let help = format!("the known keys here are {}", list(object.properties.keys().map(String::as_str)));
        let place = self.locator.chars(&unknown[0].key_chars);
        self.report(Code::UnknownKey, place, message).help(help)
    }

    /// Explains why a text, a number, a boolean, or null does not have a shape. `kind` is what YAML takes it for.
    fn report_misfit(&mut self, value: Value<'_>, text: &str, kind: Option<Scalar>, shape: &'a Shape) {
        let place = self.locator.value(value.key, value.node);
        let is_text = matches!(kind, None | Some(Scalar::Text));
        match (shape, kind) {
            (Shape::Prose, _) if is_text => {
                // The generated code must be documented.
                self.report(Code::WrongKind, place, "this string has no words")
                    .help("write a text with at least one letter or digit");
            }
            (Shape::Word(words), _) if is_text => {
                let words = words.iter().map(String::as_str);
                self.report(Code::UnknownWord, place, format!("unknown word `{text}`"))
                    .did_you_mean(suggest(text, words.clone()))
                    .or_help(|| format!("the allowed words here are {}", list(words)));
            }
            (Shape::Integer(range), Some(Scalar::Integer(number))) => {
                let help = format!("write a number from {} to {}", range.start(), range.end());
                self.report(Code::NumberOutOfRange, place, format!("the number {number} is out of range")).help(help);
            }
            _ => self.report_wrong_kind(value, shape),
        }
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

/// The number of unknown or missing keys of one mapping that are reported together. Many of them have one cause, such as a
/// value below the wrong key.
fn group(count: usize) -> usize {
    const FEW: usize = 2;
    if count > FEW {
        count
    } else {
        1
    }
}
