// @generated from schema/enums/operationStatus.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The status of an operation.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsoperation?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// The operation has not started. Notifications follow.
    NotStarted,

    /// The operation is running. Notifications follow.
    Running,

    /// The operation has succeeded. If this is the status in the response to an action, no notification follows.
    Completed,

    /// The operation has failed. Its result says why. If this is the status in the response to an action, no
    /// notification follows.
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
