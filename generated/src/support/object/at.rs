// @generated from generator/src/support/object/at.rs
// by `cargo run`, which overwrites what is changed here.

//! Where in a document a reader is, so that an error can say so.

use core::fmt::{self, Write as _};

/// A place in the document that is being read: a chain of steps that lives on the stack.
#[derive(Clone, Copy)]
pub enum At<'a> {
    /// The document itself.
    Root(Reading),
    /// A member of the object at a place.
    Name(&'a At<'a>, &'a str),
    /// An element of the array at a place.
    Index(&'a At<'a>, usize),
}

/// How a payload whose type is not known yet is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Keep it as a value, look at it whole, then read its type from it: right for every input.
    Careful,
    /// Read it as the type that it most likely is. Where that fails, the caller starts again, carefully.
    Guessing,
}

impl At<'_> {
    /// Writes what was expected here: the tail of every message about a value.
    #[inline]
    pub fn expect(&self, what: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::Root(_) => f.write_str(what),
            _ => write!(f, "{what} at {self}"),
        }
    }

    /// ` at ` and the place, the end of every other message; nothing for the document itself.
    #[inline]
    pub fn suffix(&self) -> Suffix<'_> {
        Suffix(self)
    }

    /// How payloads are read here.
    #[inline]
    pub fn reading(&self) -> Reading {
        let mut at = self;
        loop {
            match at {
                At::Root(reading) => return *reading,
                At::Name(parent, _) | At::Index(parent, _) => at = parent,
            }
        }
    }
}

/// The place as a JSON Pointer (RFC 6901); nothing for the document itself.
impl fmt::Display for At<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::Root(_) => Ok(()),
            At::Name(parent, name) => {
                write!(f, "{parent}/")?;
                name.chars().try_for_each(|letter| match letter {
                    '~' => f.write_str("~0"),
                    '/' => f.write_str("~1"),
                    letter => f.write_char(letter),
                })
            }
            At::Index(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

/// A place as the end of a message.
pub struct Suffix<'a>(&'a At<'a>);

impl fmt::Display for Suffix<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.to_string() {
            place if place.is_empty() => Ok(()),
            place => write!(f, " at {place}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_json_pointer() {
        let root = At::Root(Reading::Careful);
        let value = At::Name(&root, "value");
        let first = At::Index(&value, 0);
        assert_eq!(root.to_string(), "");
        assert_eq!(At::Name(&first, "a/b~c").to_string(), "/value/0/a~1b~0c");
    }
}
