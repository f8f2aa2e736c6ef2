// @generated from schema/types/communicationsPhoneIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a phone in a call. It adds no properties to identity.
///
/// Extends [`Identity`]. The properties of the base type are accessible through `Deref`.
///
/// This type is open: additional properties are expected and preserved.
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

    /// Sets [`id`](field@crate::Identity::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`display_name`](field@crate::Identity::display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`identity_provider`](field@crate::Identity::identity_provider).
    #[must_use]
    pub fn with_identity_provider(
        mut self,
        identity_provider: impl Into<String>,
    ) -> Self {
        self.identity_provider = Some(identity_provider.into());
        self
    }

    /// Sets [`tenant_id`](field@crate::Identity::tenant_id).
    #[must_use]
    pub fn with_tenant_id(mut self, tenant_id: impl Into<String>) -> Self {
        self.tenant_id = Some(tenant_id.into());
        self
    }
}

object! {
    CommunicationsPhoneIdentity, "#microsoft.graph.communicationsPhoneIdentity", extends Identity;
}
