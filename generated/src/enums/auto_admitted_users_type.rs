// @generated from schema/enums/autoAdmittedUsersType.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// Who is admitted to a meeting without waiting in the lobby.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/meetingcapability?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AutoAdmittedUsersType {
    /// Everybody in the organization.
    EveryoneInCompany,

    /// Everybody.
    Everyone,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    AutoAdmittedUsersType, "a string (`autoAdmittedUsersType`)";
    EveryoneInCompany: "everyoneInCompany";
    Everyone: "everyone";
}
