// @generated from schema/enums/changeType.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// How something has changed.
///
/// An open enum: a member that is added later is kept as its text.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsnotification?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeType {
    /// It is new.
    Created,

    /// It has changed. Rosters come with this.
    Updated,

    /// It is gone. For an operation this means finished, not failed.
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
