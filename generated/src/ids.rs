// @generated from schema
// by `cargo run`, which overwrites what is changed here.

//! The IDs in paths, each kind as a type of its own.

use crate::support::exchange::id::id;

/// The ID of a call.
///
/// The value of `callId` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(String);

id! {
    CallId
}

/// The ID of a long-running operation of a call.
///
/// The value of `operationId` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(String);

id! {
    OperationId
}

/// The ID of a participant in a call. It is not the ID of a user.
///
/// The value of `participantId` in a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticipantId(String);

id! {
    ParticipantId
}
