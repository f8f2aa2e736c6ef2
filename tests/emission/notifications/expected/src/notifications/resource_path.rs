// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::ids::{Element, ThingId};
use crate::support;

/// A resource that a path identifies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A part.
    #[non_exhaustive]
    Element {
        /// The decoded `thingId` in the path.
        thing_id: ThingId,
        /// The decoded `element` in the path.
        element: Element,
    },

    /// A thing.
    #[non_exhaustive]
    Thing {
        /// The decoded `thingId` in the path.
        thing_id: ThingId,
    },

    /// All of them.
    #[non_exhaustive]
    Things {},

    /// A resource that this crate does not know, below one that it knows.
    #[non_exhaustive]
    Below {
        /// The resource that it is below: the one with the longest path.
        parent: ::std::boxed::Box<ResourcePath>,
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
            parent: ::std::boxed::Box::new(known),
            segments,
        })
    }

    #[inline]
    fn known(path: &support::exchange::path::Path<'_>) -> Option<Self> {
        if let Some([]) = path.capture("/things") {
            return Some(Self::Things {});
        }
        if let Some([]) = path.capture("/things/all") {
            return Some(Self::Things {});
        }
        if let Some([thing_id]) = path.capture("/things/{thingId}") {
            return Some(Self::Thing {
                thing_id: thing_id.into(),
            });
        }
        if let Some([thing_id, element]) = path.capture("/things/{thingId}/{element}") {
            return Some(Self::Element {
                thing_id: thing_id.into(),
                element: element.into(),
            });
        }
        None
    }

    /// Returns the decoded `element` in the path, if it has one.
    #[inline]
    pub fn element(&self) -> Option<&Element> {
        match self {
            Self::Element { element, .. } => Some(element),
            Self::Below { parent, .. } => parent.element(),
            _ => None,
        }
    }

    /// Returns the decoded `thingId` in the path, if it has one.
    #[inline]
    pub fn thing_id(&self) -> Option<&ThingId> {
        match self {
            Self::Element { thing_id, .. } | Self::Thing { thing_id, .. } => {
                Some(thing_id)
            }
            Self::Below { parent, .. } => parent.thing_id(),
            _ => None,
        }
    }
}
