// @generated from schema/enums/change.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// How something has changed.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/change)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeKind {
    /// It is new.
    Made,

    /// It is no more.
    Gone,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    ChangeKind, "a string (`change`)";
    Made: "made";
    Gone: "gone";
}
