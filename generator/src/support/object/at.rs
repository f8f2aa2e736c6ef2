//! The location in a document during deserialization, for error messages.

use core::fmt::{self, Write as _};

/// A location in the document that is being read. It is a linked list on the stack.
#[derive(Clone, Copy)]
pub enum At<'a> {
    /// The document itself.
    Root(Reading),
    /// A member of the object at a location.
    Name(&'a At<'a>, &'a str),
    /// An element of the array at a location.
    Index(&'a At<'a>, usize),
}

/// How to read a payload whose type is not known yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Read the payload as a JSON value, determine its type, then convert the value to this type. This is correct for
    /// every input.
    Careful,
    /// Read the payload as its most likely type. If this fails, the caller starts again with
    /// [`Careful`](Self::Careful).
    Guessing,
}

impl At<'_> {
    /// Returns ` at ` and the location, which ends every message, or nothing for the document itself.
    #[inline]
    pub fn suffix(&self) -> Suffix<'_> {
        Suffix(self)
    }

    /// Returns how to read payloads at this location.
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

/// The location as a JSON Pointer (RFC 6901), which is empty for the document itself.
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

/// A location at the end of a message, in which names are [`Shown`].
pub struct Suffix<'a>(&'a At<'a>);

impl Suffix<'_> {
    #[inline]
    fn write(at: &At<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match at {
            At::Root(_) => f.write_str(" at "),
            At::Name(parent, name) => {
                Self::write(parent, f)?;
                write!(f, "/{}", Shown(name))
            }
            At::Index(parent, index) => {
                Self::write(parent, f)?;
                write!(f, "/{index}")
            }
        }
    }
}

impl fmt::Display for Suffix<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            At::Root(_) => Ok(()),
            at => Self::write(at, f),
        }
    }
}

/// The name of a member in a message. Anybody can choose a name that is not declared: it could be personal, fill a log, or
/// forge a line of it, so only what looks like a name of OData is shown.
pub struct Shown<'a>(pub &'a str);

impl fmt::Display for Shown<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 64;
        let is_usual = |letter: u8| letter.is_ascii_alphanumeric() || b"_.-#$@".contains(&letter);
        let is_address = self.0.find('@').is_some_and(|at| at > 0 && !self.0[at..].starts_with("@odata."));
        if self.0.len() <= LONGEST && self.0.bytes().all(is_usual) && !is_address {
            f.write_str(self.0)
        } else {
            f.write_str("…")
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
        assert_eq!(At::Name(&first, "code").suffix().to_string(), " at /value/0/code");
        assert_eq!(At::Name(&first, "a@b.example").suffix().to_string(), " at /value/0/…");
        assert_eq!(root.suffix().to_string(), "");
    }

    #[test]
    fn only_names_of_odata_are_shown() {
        let long = "a".repeat(65);
        for (name, shown) in [
            ("resourceData", true),
            ("@odata.type", true),
            ("user@odata.type", true),
            ("request-id", true),
            ("alice@a.example", false),
            ("a\nb", false),
            ("\u{1b}[1m", false),
            ("é", false),
            (&long, false),
        ] {
            assert_eq!(Shown(name).to_string() == name, shown, "{name}");
        }
    }
}
