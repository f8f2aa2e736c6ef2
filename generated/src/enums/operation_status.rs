// @generated from schema/enums/operationStatus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// How far an operation is.
///
/// An open enum: a member that is added later is kept as its text.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsoperation?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// It has not started; notifications follow.
    NotStarted,

    /// It is under way; notifications follow.
    Running,

    /// It has succeeded. In the answer to an action, no notification follows.
    Completed,

    /// It has failed; its result says why. In the answer to an action, no notification follows.
    Failed,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    OperationStatus, "a string (`operationStatus`)";
    NotStarted: "NotStarted";
    Running: "Running";
    Completed: "completed";
    Failed: "Failed";
}
