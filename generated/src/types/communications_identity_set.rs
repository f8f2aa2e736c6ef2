// @generated from schema/types/communicationsIdentitySet.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::enums::EndpointType;
use crate::types::IdentitySet;

/// An identity set of cloud communications. In this crate, identitySet already declares its members, because
/// messages use them there.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`IdentitySet`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity_set::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsidentityset?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsIdentitySet {
    /// The kind of endpoint.
    pub endpoint_type: Option<EndpointType>,

    base: IdentitySet,
}

object! {
    CommunicationsIdentitySet, "#microsoft.graph.communicationsIdentitySet", extends identity_set::IdentitySet, with default;
    endpoint_type: "endpointType" => with_endpoint_type(plain crate::EndpointType);
}
