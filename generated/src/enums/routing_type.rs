// @generated from schema/enums/routingType.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// Why a call was redirected.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/callroute?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RoutingType {
    /// The call was forwarded.
    Forwarded,

    /// The target was found by a lookup.
    Lookup,

    /// The call was forked to the target itself.
    SelfFork,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    RoutingType, "a string (`routingType`)";
    Forwarded: "forwarded";
    Lookup: "lookup";
    SelfFork: "selfFork";
    UnknownFutureValue: "unknownFutureValue";
}
