// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::ids::CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::support;

/// A resource that a path identifies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A call.
    #[non_exhaustive]
    CallAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
        /// The decoded `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` in the path.
        call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    },

    /// A resource that this crate does not know, below one that it knows.
    #[non_exhaustive]
    Below {
        /// The resource that it is below: the one with the longest path.
        parent: Box<ResourcePath>,
        /// The segments of the path after those of the parent, decoded.
        segments: Vec<String>,
    },
}

impl ResourcePath {
    /// Parses a path, with or without the host, the version, and the leading slash. An ID can be a segment or, as in
    /// OData, a key in parentheses.
    ///
    /// A path that begins with the path of a known resource is parsed as [`Below`](Self::Below).
    #[inline]
    pub fn parse(path: &str) -> Option<Self> {
        let path = support::exchange::path::Path::new(path, &[]);
        let (known, segments) = path.deepest(Self::known)?;
        if segments.is_empty() {
            return Some(known);
        }
        Some(Self::Below {
            parent: Box::new(known),
            segments,
        })
    }

    #[inline]
    fn known(path: &support::exchange::path::Path<'_>) -> Option<Self> {
        if let Some(
            [call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
            ],
        ) = path
            .capture(
                "/callsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong/{callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong}",
            )
        {
            return Some(Self::CallAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
                call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                    .into(),
            });
        }
        None
    }

    /// Returns the decoded `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` in the path, if it has one.
    #[inline]
    pub fn call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        &self,
    ) -> Option<&CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong> {
        match self {
            Self::CallAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
                call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                ..
            } => {
                Some(
                    call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
                )
            }
            Self::Below { parent, .. } => {
                parent
                    .call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long()
            }
        }
    }
}
