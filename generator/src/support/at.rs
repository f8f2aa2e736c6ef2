//! Where in a document a reader is, so that an error can say so.

use core::fmt::{self, Write as _};

/// A place in the document that is being read: a chain of steps that lives on the stack.
#[derive(Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
    reading: Reading,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Name(&'a str),
    Index(usize),
}

/// How a payload whose type is not known yet is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Keep it as a value, look at it whole, then read its type from it: right for every input.
    Careful,
    /// Read it as the type that it most likely is. Where that fails, the caller starts again, carefully.
    Speculative,
}

impl<'a> At<'a> {
    /// The document itself.
    #[inline]
    pub const fn root(reading: Reading) -> Self {
        Self { parent: None, step: Step::Root, reading }
    }

    /// The member `name` of the object at this place.
    #[inline]
    pub const fn name(&'a self, name: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Name(name), reading: self.reading }
    }

    /// The element `index` of the array at this place.
    #[inline]
    pub const fn index(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Index(index), reading: self.reading }
    }

    /// Writes what was expected here: the tail of every message about a value.
    #[inline]
    pub fn expect(&self, what: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Root => f.write_str(what),
            _ => write!(f, "{what} at {self}"),
        }
    }

    /// How payloads are read here.
    #[inline]
    pub const fn reading(&self) -> Reading {
        self.reading
    }
}

/// The place as a JSON Pointer (RFC 6901); nothing for the document itself.
impl fmt::Display for At<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Name(name) => {
                f.write_char('/')?;
                name.chars().try_for_each(|letter| match letter {
                    '~' => f.write_str("~0"),
                    '/' => f.write_str("~1"),
                    letter => f.write_char(letter),
                })
            }
            Step::Index(index) => write!(f, "/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_json_pointer() {
        let root = At::root(Reading::Careful);
        let value = root.name("value");
        let first = value.index(0);
        assert_eq!(root.to_string(), "");
        assert_eq!(first.name("a/b~c").to_string(), "/value/0/a~1b~0c");
    }
}
