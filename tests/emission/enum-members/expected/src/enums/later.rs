// @generated from schema/enums/later.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// An enum whose members nobody knows yet.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/later)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Later {
    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Later, "a string (`later`)";
}
