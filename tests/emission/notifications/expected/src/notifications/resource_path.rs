// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;

/// The resource that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A thing.
    Thing {
        /// The `thingId` in the path, decoded.
        thing_id: String,
    },

    /// All of them.
    Things {},
}

impl ResourcePath {
    /// Recognises a path, with or without the host, the version and the slash in front.
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
