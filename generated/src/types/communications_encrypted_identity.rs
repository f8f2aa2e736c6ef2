// @generated from schema/types/communicationsEncryptedIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The encrypted identity of an actor in a call. It adds no properties to identity.
///
/// Extends [`Identity`], whose properties are reached as if they were its own.
///
/// An open type: members beyond its properties are to be expected, and kept.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsencryptedidentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsEncryptedIdentity {
    base: Identity,
}

impl CommunicationsEncryptedIdentity {
    /// Makes one of what is required.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::object::base(base.into()),
            ..support::object::blank()
        }
    }
}

object! {
    CommunicationsEncryptedIdentity, "#microsoft.graph.communicationsEncryptedIdentity", extends Identity;
}
