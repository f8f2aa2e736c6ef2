// @generated from schema/enums/changeType.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The kind of change that a notification reports.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsnotification?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeType {
    /// The resource was created.
    Created,

    /// The resource was updated. Roster notifications use this value.
    Updated,

    /// The resource was deleted. For an operation, this means that it has ended, not that it failed.
    Deleted,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    ChangeType, "a string (`changeType`)";
    Created: "created";
    Updated: "updated";
    Deleted: "deleted";
}
