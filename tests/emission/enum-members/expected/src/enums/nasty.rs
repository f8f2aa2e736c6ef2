// @generated from schema/enums/nasty.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// Members whose names mean something to Rust, or to us.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://example.org/nasty)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Nasty {
    /// A keyword.
    Self_,

    /// Meets the one above.
    OtherSelf,

    /// What an open enum has anyway.
    Unknown_,

    /// Starts with a digit.
    _3rdParty,

    /// What Graph writes for later members.
    UnknownFutureValue,

    /// Has a name of its own in Rust.
    Chosen,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Nasty, "a string (`nasty`)";
    Self_: "self";
    OtherSelf: "Self_";
    Unknown_: "unknown";
    _3rdParty: "3rdParty";
    UnknownFutureValue: "unknownFutureValue";
    Chosen: "picked";
}
