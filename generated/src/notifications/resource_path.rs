// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;

/// The resource that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A call.
    Call {
        /// The `callId` in the path, decoded.
        call_id: String,
    },

    /// A long-running operation of a call.
    Operation {
        /// The `callId` in the path, decoded.
        call_id: String,
        /// The `operationId` in the path, decoded.
        operation_id: String,
    },

    /// The participants of a call. The second path comes from documented example 2, which also uses it for an
    /// operation.
    Participants {
        /// The `callId` in the path, decoded.
        call_id: String,
    },
}

impl ResourcePath {
    /// Recognises a path, with or without the host, the version and the slash in front.
    #[inline]
    pub fn parse(path: &str) -> Option<Self> {
        let path = support::path::Path::new(path, &[("app", "communications")]);
        if let Some([call_id]) = path.capture("/communications/calls/{callId}") {
            return Some(Self::Call { call_id });
        }
        if let Some([call_id]) = path
            .capture("/communications/calls/{callId}/participants")
        {
            return Some(Self::Participants { call_id });
        }
        if let Some([call_id]) = path
            .capture("/communications/calls/{callId}/operations/participants")
        {
            return Some(Self::Participants { call_id });
        }
        if let Some([call_id, operation_id]) = path
            .capture("/communications/calls/{callId}/operations/{operationId}")
        {
            return Some(Self::Operation {
                call_id,
                operation_id,
            });
        }
        None
    }
}
