//! Documentation comments whose text rustdoc cannot misinterpret.

mod escape;
#[cfg(test)]
mod tests;
mod wrap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Documentation, ExampleCode, FieldIdent};

pub use escape::{code, escape};
use wrap::{unwrapped, wrap};

/// Documentation of one or more paragraphs.
#[derive(Default)]
pub struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// Starts with plain text.
    pub fn of(text: &str) -> Self {
        Self::default().text(text)
    }

    /// Adds plain text. Rustdoc interprets only its code spans.
    pub fn text(self, text: &str) -> Self {
        paragraphs(text).fold(self, |doc, paragraph| doc.markdown(&paragraph))
    }

    /// Adds a Markdown paragraph, or a heading that begins with `#`.
    pub fn markdown(mut self, paragraph: &str) -> Self {
        let lines = wrap(paragraph);
        if !lines.is_empty() {
            self.separate();
            self.lines.extend(lines);
        }
        self
    }

    /// Adds a list of plain texts, each with a Markdown prefix.
    pub fn list<'a>(mut self, items: impl IntoIterator<Item = (String, &'a str)>) -> Self {
        self.separate();
        for (word, text) in items {
            let item = format!("{word}{}", escape(text));
            let lines = wrap(&item).into_iter().enumerate();
            self.lines.extend(lines.map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " })));
        }
        self
    }

    /// Adds an example under a heading, if there is one.
    pub fn example(self, code: Option<&ExampleCode>) -> Self {
        match code {
            Some(code) => self.markdown("# Examples").code(code),
            None => self,
        }
    }

    /// Adds a code block.
    pub fn code(mut self, code: &ExampleCode) -> Self {
        self.separate();
        let fence = code.fence();
        self.lines.push(fence.clone());
        self.lines.extend(code.lines().map(str::to_owned));
        self.lines.push(fence);
        self
    }

    /// The lines of a documentation comment, each with its slashes.
    pub fn comment(&self) -> String {
        self.spaced().map(|line| format!("///{line}\n")).collect()
    }

    /// Adds the text and the page of a definition.
    pub fn page(self, doc: &Documentation) -> Self {
        self.text(&doc.text).link(doc)
    }

    /// Adds the link to the page of a definition, if it has one.
    pub fn link(self, doc: &Documentation) -> Self {
        match &doc.url {
            // Otherwise, `&copy;` in a query would be displayed as another character.
            Some(url) => self.markdown(&format!("[Documentation]({})", url.replace('&', "\\&"))),
            None => self,
        }
    }

    /// Adds the paragraphs of other documentation.
    pub fn then(mut self, other: Self) -> Self {
        if !other.lines.is_empty() {
            self.separate();
            self.lines.extend(other.lines);
        }
        self
    }

    fn separate(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// The attributes of an item.
    pub fn outer(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#[doc = #lines])*)
    }

    /// The attributes of the crate or of a module.
    pub fn inner(&self) -> TokenStream {
        let lines = self.spaced();
        quote!(#(#![doc = #lines])*)
    }

    fn spaced(&self) -> impl Iterator<Item = String> + '_ {
        self.lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
    }
}

/// Documentation of plain text.
pub fn doc(text: &str) -> TokenStream {
    Doc::of(text).outer()
}

/// Text as Markdown outside of documentation, with one line for each paragraph.
pub fn plain(text: &str) -> String {
    paragraphs(text).map(|paragraph| unwrapped(&paragraph)).collect::<Vec<_>>().join("\n\n")
}

/// The paragraphs of a text, escaped. Blank lines separate them.
fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.trim_ascii().is_empty() => {
                paragraph.push_str(line);
                paragraph.push('\n');
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.into_iter().map(|paragraph| escape(paragraph.trim_ascii())).filter(|paragraph| !paragraph.is_empty())
}

/// A rustdoc link to the field of a property, from the documentation of its type. Links cannot contain `r#`.
pub fn link_to_field(name: &str, field: &FieldIdent) -> String {
    format!("[{}](field@Self::{})", code(name), field.as_str().trim_start_matches("r#"))
}

/// A rustdoc link to a type or to one of its items.
pub fn link(path: &str) -> String {
    // These names could also refer to the derive macros that are always in scope.
    const DERIVES: &[&str] = &["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    if DERIVES.contains(&path) {
        format!("[`{path}`](struct@{path})")
    } else {
        format!("[`{path}`]")
    }
}
