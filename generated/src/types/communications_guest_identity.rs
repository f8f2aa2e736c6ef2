// @generated from schema/types/communicationsGuestIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a guest in a call.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Identity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsguestidentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsGuestIdentity {
    /// The email address of the guest.
    pub email: Option<String>,

    base: Identity,
}

impl CommunicationsGuestIdentity {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }
}

object! {
    CommunicationsGuestIdentity, "#microsoft.graph.communicationsGuestIdentity", extends identity::Identity;
    email: "email", sensitive => with_email(into String);
}
