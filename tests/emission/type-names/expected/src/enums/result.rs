// @generated from schema/enums/result.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// An enum whose name is somebody else's.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/names)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Result {
    /// A variant.
    Ok,

    /// Another one.
    Err,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Result, "a string (`result`)";
    Ok: "ok";
    Err: "err";
}
