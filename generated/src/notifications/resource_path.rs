// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::ids::{CallId, OperationId, ParticipantId};
use crate::support;

/// A resource that a path identifies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourcePath {
    /// A call.
    #[non_exhaustive]
    Call {
        /// The decoded `callId` in the path.
        call_id: CallId,
    },

    /// A long-running operation of a call.
    #[non_exhaustive]
    Operation {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `operationId` in the path.
        operation_id: OperationId,
    },

    /// One participant of a call.
    #[non_exhaustive]
    Participant {
        /// The decoded `callId` in the path.
        call_id: CallId,
        /// The decoded `participantId` in the path.
        participant_id: ParticipantId,
    },

    /// The participants of a call. The second path comes from documented example 2, which also uses it for an
    /// operation.
    #[non_exhaustive]
    Participants {
        /// The decoded `callId` in the path.
        call_id: CallId,
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
        let path = support::exchange::path::Path::new(
            path,
            &[("app", "communications")],
        );
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
        if let Some([call_id]) = path.capture("/communications/calls/{callId}") {
            return Some(Self::Call {
                call_id: call_id.into(),
            });
        }
        if let Some([call_id]) = path
            .capture("/communications/calls/{callId}/participants")
        {
            return Some(Self::Participants {
                call_id: call_id.into(),
            });
        }
        if let Some([call_id]) = path
            .capture("/communications/calls/{callId}/operations/participants")
        {
            return Some(Self::Participants {
                call_id: call_id.into(),
            });
        }
        if let Some([call_id, operation_id]) = path
            .capture("/communications/calls/{callId}/operations/{operationId}")
        {
            return Some(Self::Operation {
                call_id: call_id.into(),
                operation_id: operation_id.into(),
            });
        }
        if let Some([call_id, participant_id]) = path
            .capture("/communications/calls/{callId}/participants/{participantId}")
        {
            return Some(Self::Participant {
                call_id: call_id.into(),
                participant_id: participant_id.into(),
            });
        }
        None
    }

    /// Returns the decoded `callId` in the path, if it has one.
    #[inline]
    pub fn call_id(&self) -> Option<&CallId> {
        match self {
            Self::Call { call_id, .. }
            | Self::Operation { call_id, .. }
            | Self::Participant { call_id, .. }
            | Self::Participants { call_id, .. } => Some(call_id),
            Self::Below { parent, .. } => parent.call_id(),
        }
    }

    /// Returns the decoded `operationId` in the path, if it has one.
    #[inline]
    pub fn operation_id(&self) -> Option<&OperationId> {
        match self {
            Self::Operation { operation_id, .. } => Some(operation_id),
            Self::Below { parent, .. } => parent.operation_id(),
            _ => None,
        }
    }

    /// Returns the decoded `participantId` in the path, if it has one.
    #[inline]
    pub fn participant_id(&self) -> Option<&ParticipantId> {
        match self {
            Self::Participant { participant_id, .. } => Some(participant_id),
            Self::Below { parent, .. } => parent.participant_id(),
            _ => None,
        }
    }
}
