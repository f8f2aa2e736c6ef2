//! Why a body that was posted cannot be read.

use core::fmt;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

/// The reason why the body of a callback cannot be read. It shows nothing of the body but the name of a member that stands
/// twice, if it looks like a name of OData.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The body has more bytes than the limit. Answer with the status 413.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The body has a legacy format: it is an object without the array of notifications. Answer with the status 204, and
    /// the service sends the notification again in the format that this crate reads.
    Legacy,
    /// The body is not JSON, or it would lose data: it contains 128 levels of nesting or a duplicate member, for example.
    /// Answer with the status 400.
    Invalid(serde_json::Error),
}

impl ReadError {
    /// Returns the status to answer with.
    pub const fn status(&self) -> u16 {
        match self {
            Self::TooLarge { .. } => 413,
            Self::Legacy => 204,
            Self::Invalid(_) => 400,
        }
    }

    /// Explains why a body could not be read as an envelope with the array `items`.
    pub(super) fn explain(error: serde_json::Error, body: &[u8], items: &str) -> Self {
        match has_array(body, items) {
            Some(false) => Self::Legacy,
            _ => Self::Invalid(error),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => write!(f, "the body has more than {limit} bytes"),
            Self::Legacy => f.write_str("the body has a legacy format"),
            Self::Invalid(error) => write!(f, "the body cannot be read: {error}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Invalid(error) => Some(error),
            Self::TooLarge { .. } | Self::Legacy => None,
        }
    }
}

/// Returns whether an object has an array as the member `name`. Anything but an object is `None`.
fn has_array(body: &[u8], name: &str) -> Option<bool> {
    let mut from = serde_json::Deserializer::from_slice(body);
    let found = from.deserialize_map(Finder(name)).ok()?;
    from.end().ok()?;
    Some(found)
}

struct Finder<'a>(&'a str);

impl<'de> Visitor<'de> for Finder<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<bool, A::Error> {
        let mut found = false;
        while let Some(name) = from.next_key::<String>()? {
            if name == self.0 {
                found |= from.next_value::<serde_json::Value>()?.is_array();
            } else {
                from.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}
