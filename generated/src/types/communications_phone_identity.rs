// @generated from schema/types/communicationsPhoneIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a phone in a call. It adds no properties to identity.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Identity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsphoneidentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsPhoneIdentity {
    base: Identity,
}

impl CommunicationsPhoneIdentity {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }
}

object! {
    CommunicationsPhoneIdentity, "#microsoft.graph.communicationsPhoneIdentity", extends identity::Identity;
}
