// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;

/// A resource that a path identifies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A call.
    Call {
        /// The decoded `callId` in the path.
        call_id: String,
    },

    /// A long-running operation of a call.
    Operation {
        /// The decoded `callId` in the path.
        call_id: String,
        /// The decoded `operationId` in the path.
        operation_id: String,
    },

    /// The participants of a call. The second path comes from documented example 2, which also uses it for an
    /// operation.
    Participants {
        /// The decoded `callId` in the path.
        call_id: String,
    },
}

impl ResourcePath {
    /// Parses a path, with or without the host, the version, and the leading slash.
    #[inline]
    pub fn parse(path: &str) -> Option<Self> {
        let path = support::exchange::path::Path::new(
            path,
            &[("app", "communications")],
        );
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
