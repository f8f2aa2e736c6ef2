//! One marked pass over the text of a file: its values with their positions, and what YAML has that we refuse.

mod builder;
mod comment;
pub mod locate;
mod mapping;
mod offsets;
mod problem;
mod scalar;
mod syntax;

use std::borrow::Cow;
use std::ops::Range;

pub use self::builder::read;
pub use self::offsets::Offsets;
pub use self::scalar::Scalar;

/// A range of a text, counted in characters as the parser does; [`Offsets`] makes bytes of it.
pub type Chars = Range<usize>;

/// A value and where it stands.
#[derive(Debug)]
pub struct Node<'t> {
    /// From the first character to the last one. A value that is left out and one that is a block of lines have
    /// nothing but a beginning.
    pub chars: Chars,
    /// What stands there.
    pub content: Content<'t>,
}

/// What a value is.
#[derive(Debug)]
pub enum Content<'t> {
    /// A text in quotes or in a block.
    Quoted(Cow<'t, str>),
    /// A text without quotes, which YAML may take for something else.
    Plain(Cow<'t, str>),
    /// A list.
    Sequence(Vec<Node<'t>>),
    /// A mapping.
    Mapping {
        /// Its entries, without those whose keys were refused.
        entries: Vec<Entry<'t>>,
        /// Whether no key was refused.
        is_whole: bool,
    },
    /// Something that was refused. It fits everywhere, so that it is not reported twice.
    Refused,
}

/// A key with its value.
#[derive(Debug)]
pub struct Entry<'t> {
    /// The key as it is written, whatever YAML would take it for.
    pub key: Cow<'t, str>,
    /// Where the key stands.
    pub key_chars: Chars,
    /// The value.
    pub value: Node<'t>,
}
