//! A file on its way: from what `emit` made of it to what `output` writes.

use std::borrow::Cow;

use proc_macro2::TokenStream;

/// A file of the generated crate, before it is formatted.
pub struct Emitted {
    /// The path below the output folder, with slashes.
    pub path: String,
    /// The schema file that it is generated from, or the folder if it is generated from several files.
    pub origin: String,
    /// The content.
    pub content: Body,
}

/// The content of a file.
pub enum Body {
    /// Rust that has not been formatted yet.
    Rust(TokenStream),
    /// Text whose header is a comment that starts with `#`.
    Toml(String),
    /// Text whose header is an HTML comment.
    Markdown(String),
    /// Rust that is written as it is.
    Verbatim(Cow<'static, str>),
}

/// A file of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The path below the output folder, with slashes.
    pub path: String,
    /// The content.
    pub text: String,
}

/// What the first line of a generated file says, before the schema file that it comes from.
pub const FIRST: &str = "@generated from ";
/// What its second line says.
pub const SECOND: &str = "by `cargo run`, which overwrites what is changed here.";

/// Whether a file is one of ours, by its first lines.
pub fn bears_header(text: &str) -> bool {
    let mut lines = text.lines();
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    first.contains(FIRST) && second.contains(SECOND)
}
