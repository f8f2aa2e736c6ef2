//! Replaces the invalid parts of a document by valid ones, so that its other parts can be read.
//!
//! What stands in for an invalid value is [nowhere](crate::diagnostic::Place::nowhere), so that no later stage reports it.

use super::kind::FileKind;
use super::shape::{fits, Object, Shape, Shapes};
use crate::yaml::{Content, Entry, Node, NOWHERE};

/// Mends the document of a file of this kind, whose name without its extension is `stem`. Returns `None` if nothing of it
/// can be kept.
pub fn mend<'t>(root: Node<'t>, kind: FileKind, stem: &'t str) -> Option<Node<'t>> {
    let shapes = Shapes::get();
    let (mut root, state) = Mender { shapes }.value(root, shapes.of(kind));
    if let State::Lost = state {
        return None;
    }
    if let Content::Mapping { entries, .. } = &mut root.content {
        name(entries, kind, stem);
    }
    Some(root)
}

/// The document of a file of this kind of which nothing is known.
pub fn nothing<'t>(kind: FileKind, stem: &'t str) -> Node<'t> {
    let shapes = Shapes::get();
    let mender = Mender { shapes };
    let mut content = match shapes.resolve(shapes.of(kind)) {
        // Any of the keys may be there.
        Shape::Object(object) => mender.object(Vec::new(), false, object).0,
        shape => mender.stand_in(shape).content,
    };
    if let Content::Mapping { entries, .. } = &mut content {
        name(entries, kind, stem);
    }
    Node { chars: NOWHERE, content }
}

/// Gives a definition whose name is invalid the name of its file. One that has a valid name keeps only this one.
fn name<'t>(entries: &mut Vec<Entry<'t>>, kind: FileKind, stem: &'t str) {
    let is_name = |entry: &Entry<'_>| kind.keys().contains(&&*entry.key);
    let stands_in = |entry: &Entry<'_>| entry.value.chars == NOWHERE;
    if entries.iter().any(|entry| is_name(entry) && !stands_in(entry)) {
        entries.retain(|entry| !(is_name(entry) && stands_in(entry)));
    }
    let names = entries.iter_mut().filter(|entry| is_name(entry) && stands_in(entry));
    names.for_each(|entry| entry.value.content = Content::Quoted(stem.into()));
}

/// What is left of a value.
#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    /// The value is there. Some of the values in it may be replaced.
    Kept,
    /// The value is replaced, or is a mapping that lacks unknown entries.
    Lost,
}

struct Mender<'s> {
    shapes: &'s Shapes,
}

impl<'s> Mender<'s> {
    fn value<'t>(&self, node: Node<'t>, shape: &'s Shape) -> (Node<'t>, State) {
        let declared = shape;
        let shape = self.shapes.resolve_for(shape, &node.content);
        match (node.content, shape) {
            (Content::Mapping { entries, is_whole }, Shape::Object(object)) if self.is_kept(&entries, object) => {
                let (content, is_complete) = self.object(entries, is_whole, object);
                (Node { chars: if is_complete { node.chars } else { NOWHERE }, content }, State::Kept)
            }
            (Content::Mapping { entries, is_whole }, Shape::Entries(inner)) => {
                let mended: Vec<_> = entries.into_iter().map(|entry| self.entry(entry, inner)).collect();
                // If no value is valid, they may belong to a mapping that is nested differently.
                let is_known = mended.is_empty() || mended.iter().any(|(_, state)| *state == State::Kept);
                let entries = mended.into_iter().map(|(entry, _)| entry).collect();
                let content = Content::Mapping { entries, is_whole };
                if is_whole && is_known {
                    (Node { chars: node.chars, content }, State::Kept)
                } else {
                    (Node { chars: NOWHERE, content }, State::Lost)
                }
            }
            (Content::Sequence(items), Shape::List(inner)) => {
                let items = items.into_iter().map(|item| self.value(item, inner).0).collect();
                (Node { chars: node.chars, content: Content::Sequence(items) }, State::Kept)
            }
            (content, shape) if fits(&content, shape) => (Node { chars: node.chars, content }, State::Kept),
            (content, Shape::Boolean(default)) => {
                let content = Content::Plain(if meant(&content, *default) { "true" } else { "false" }.into());
                (Node { chars: NOWHERE, content }, State::Lost)
            }
            _ => (self.stand_in(declared), State::Lost),
        }
    }

    fn entry<'t>(&self, entry: Entry<'t>, shape: &'s Shape) -> (Entry<'t>, State) {
        let (value, state) = self.value(entry.value, shape);
        (Entry { value, ..entry }, state)
    }

    /// Mends a mapping with known keys. Returns also whether all its parts that are not for people are known.
    fn object<'t>(&self, entries: Vec<Entry<'t>>, is_whole: bool, object: &'s Object) -> (Content<'t>, bool) {
        let mut unknown = Vec::new();
        let mut mended: Vec<Entry<'t>> = Vec::new();
        let mut is_complete = true;
        for entry in entries {
            let Some(shape) = object.properties.get(&*entry.key) else {
                unknown.push(entry);
                continue;
            };
            let (mut entry, state) = self.entry(entry, shape);
            if state == State::Lost {
                entry.key_chars = NOWHERE;
                is_complete &= matches!(self.shapes.resolve(shape), Shape::Prose);
            }
            mended.push(entry);
        }
        let mut has_unknown = !is_whole;
        for mut entry in unknown {
            let meant = object.meant(&entry.key).filter(|meant| mended.iter().all(|known| known.key != **meant));
            match meant.and_then(|meant| object.properties.get_key_value(meant)) {
                Some((meant, shape)) => {
                    entry.key = meant.clone().into();
                    mended.push(self.entry(entry, shape).0);
                    is_complete = false;
                }
                None => has_unknown = true,
            }
        }
        for (key, shape) in &object.properties {
            let is_required = object.required.contains(key);
            if mended.iter().any(|entry| entry.key == *key) {
                continue;
            }
            let shape = self.shapes.resolve(shape);
            // The unknown key may be meant as this one, unless another one takes its place.
            let is_written = |entry: &Entry<'_>| {
                entry.value.chars != NOWHERE && object.alternatives.iter().any(|key| *key == entry.key)
            };
            let is_excluded = object.alternatives.contains(key) && mended.iter().any(is_written);
            let is_meant =
                has_unknown && !is_excluded && matches!(shape, Shape::Entries(_) | Shape::Object(_) | Shape::Text);
            if is_required || is_meant {
                is_complete &= matches!(shape, Shape::Prose);
                let key = key.clone().into();
                mended.push(Entry { key, key_chars: NOWHERE, value: self.stand_in(shape) });
            }
        }
        (Content::Mapping { entries: mended, is_whole: true }, is_complete && !has_unknown)
    }

    /// Whether a mapping has parts that can be kept.
    fn is_kept(&self, entries: &[Entry<'_>], object: &Object) -> bool {
        let is_unfinished = entries.is_empty() && !object.required.is_empty();
        !is_unfinished && !self.shapes.is_foreign(object, entries)
    }

    /// A valid value of a shape.
    fn stand_in<'t>(&self, shape: &'s Shape) -> Node<'t> {
        let content = match self.shapes.resolve(shape) {
            Shape::Object(object) => self.object(Vec::new(), true, object).0,
            Shape::Entries(_) => Content::Mapping { entries: Vec::new(), is_whole: true },
            Shape::List(_) => Content::Sequence(Vec::new()),
            Shape::Text | Shape::Prose => Content::Quoted("unknown".into()),
            Shape::Word(words) => Content::Quoted(words.first().cloned().unwrap_or_default().into()),
            Shape::Boolean(default) => Content::Plain(default.to_string().into()),
            Shape::Number => Content::Plain("0".into()),
            Shape::Integer(range) => Content::Plain(range.start().max(&0).min(range.end()).to_string().into()),
            Shape::Either(shapes) => return self.stand_in(shapes.last().unwrap_or(&Shape::Unknown)),
            Shape::Scalar | Shape::Reference(_) | Shape::Unknown => Content::Plain("null".into()),
        };
        Node { chars: NOWHERE, content }
    }
}

/// The boolean that was probably meant: nobody writes the default.
fn meant(content: &Content<'_>, default: bool) -> bool {
    match content {
        Content::Plain(text) | Content::Quoted(text) => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "y" => true,
            "false" | "no" | "off" | "n" => false,
            _ => !default,
        },
        _ => !default,
    }
}
