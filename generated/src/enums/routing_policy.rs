// @generated from schema/enums/routingPolicy.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// How a peer-to-peer call is routed.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RoutingPolicy {
    /// There is no policy.
    None,

    /// No missed call.
    NoMissedCall,

    /// Forwarding is disabled, except to a phone.
    DisableForwardingExceptPhone,

    /// Forwarding is disabled.
    DisableForwarding,

    /// Skype for Business is preferred.
    PreferSkypeForBusiness,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    RoutingPolicy, "a string (`routingPolicy`)";
    None: "none";
    NoMissedCall: "noMissedCall";
    DisableForwardingExceptPhone: "disableForwardingExceptPhone";
    DisableForwarding: "disableForwarding";
    PreferSkypeForBusiness: "preferSkypeForBusiness";
    UnknownFutureValue: "unknownFutureValue";
}
