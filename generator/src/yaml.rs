//! Parses a file in one pass into values with their positions, and rejects the parts of YAML that
//! the notation does not allow.

mod builder;
mod comment;
pub mod locate;
mod mapping;
mod offsets;
mod problem;
mod scalar;
pub mod splice;
mod syntax;
pub mod write;

use std::borrow::Cow;
use std::ops::Range;

pub use self::builder::read;
pub use self::offsets::Offsets;
pub use self::scalar::Scalar;

/// A range of a file's text, counted in characters as the parser does. [`Offsets`] converts it to
/// bytes.
pub type Chars = Range<usize>;

/// The range of a value that is not in the text: it stands in for an invalid one.
pub const NOWHERE: Chars = usize::MAX..usize::MAX;

/// A value and its position.
#[derive(Debug)]
pub struct Node<'t> {
    /// The range from the first to the last character. It is empty, and marks only the start, if
    /// the value is missing or is a collection in block style.
    pub chars: Chars,
    /// The content of the value.
    pub content: Content<'t>,
}

/// The content of a value.
#[derive(Debug)]
pub enum Content<'t> {
    /// A quoted string or a block string.
    Quoted(Cow<'t, str>),
    /// A string without quotes, which YAML may interpret as another type.
    Plain(Cow<'t, str>),
    /// A list.
    Sequence(Vec<Node<'t>>),
    /// A mapping.
    Mapping {
        /// The entries, without those whose keys were rejected.
        entries: Vec<Entry<'t>>,
        /// Whether no key was rejected.
        is_whole: bool,
    },
    /// A value that was rejected. It matches every shape, so that it is not reported twice.
    Refused,
}

/// A key with its value.
#[derive(Debug)]
pub struct Entry<'t> {
    /// The key as it is written, whatever type YAML gives it.
    pub key: Cow<'t, str>,
    /// The position of the key.
    pub key_chars: Chars,
    /// The value.
    pub value: Node<'t>,
}
