//! The examples of the crate and of its own items.

use std::borrow::Cow;

use super::doc::Doc;
use super::package::runtime::{self, RuntimeFile};
use crate::model::{Api, Example};

/// The examples that belong to an item of the crate.
fn examples_of<'a>(api: &'a Api, item: &'a str) -> impl Iterator<Item = &'a Example> {
    api.examples.iter().filter(move |example| example.of.as_deref() == Some(item))
}

/// The examples that belong to the crate as a whole.
pub fn examples_of_crate(api: &Api) -> impl Iterator<Item = &Example> {
    api.examples.iter().filter(|example| example.of.is_none())
}

/// Adds an example to documentation.
pub fn add_example(doc: Doc, example: &Example) -> Doc {
    doc.text(&example.doc).code(&example.code)
}

/// Adds the examples of an item to its documentation.
pub fn add_examples_of(doc: Doc, api: &Api, item: &str) -> Doc {
    let mut examples = examples_of(api, item).peekable();
    let doc = if examples.peek().is_some() { doc.markdown("# Examples") } else { doc };
    examples.fold(doc, add_example)
}

/// A file of the runtime, with the examples of the types that it exports.
pub fn with_examples(api: &Api, file: &RuntimeFile) -> Cow<'static, str> {
    let mut text = runtime::text(api, file);
    for export in api.exports.iter().filter(|export| file.path == export.file()) {
        let doc = add_examples_of(Doc::default(), api, export.name()).comment();
        if let (false, Some(at)) = (doc.is_empty(), end_of_doc(&text, export.name())) {
            text.to_mut().insert_str(at, &format!("///\n{doc}"));
        }
    }
    text
}

/// Where the documentation of a public struct or enum ends: before its attributes.
fn end_of_doc(text: &str, name: &str) -> Option<usize> {
    let is_definition = |line: &str| {
        let item = ["pub struct ", "pub enum ", "pub trait "].iter().find_map(|item| line.strip_prefix(item));
        let rest = item.and_then(|item| item.strip_prefix(name));
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let mut start = 0;
    let mut end_of_doc = 0;
    for line in text.split_inclusive('\n') {
        if is_definition(line) {
            return Some(end_of_doc);
        }
        start += line.len();
        if line.starts_with("///") {
            end_of_doc = start;
        }
    }
    None
}
