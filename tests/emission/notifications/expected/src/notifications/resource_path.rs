// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;

/// A resource that a path identifies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A thing.
    Thing {
        /// The decoded `thingId` in the path.
        thing_id: String,
    },

    /// All of them.
    Things {},
}

impl ResourcePath {
    /// Parses a path, with or without the host, the version, and the leading slash.
    #[inline]
    pub fn parse(path: &str) -> Option<Self> {
        let path = support::exchange::path::Path::new(path, &[]);
        if let Some([]) = path.capture("/things") {
            return Some(Self::Things {});
        }
        if let Some([]) = path.capture("/things/all") {
            return Some(Self::Things {});
        }
        if let Some([thing_id]) = path.capture("/things/{thingId}") {
            return Some(Self::Thing { thing_id });
        }
        None
    }
}
