// @generated from schema/types/identity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::rule::names::nested;
use crate::support::table::object;

/// An identity of a user, an application, a device, or a phone.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/identity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct Identity {
    /// The ID of the actor. For a user or an application, it is the ID in the directory. For a phone, it is the
    /// number in E.164 format, such as `+12345678901`.
    pub id: Option<String>,

    /// The display name of the actor. The service can add it to a response.
    pub display_name: Option<String>,

    /// The provider of the identity. In the documented messages it is `AAD`, which stands for Microsoft Entra ID.
    pub identity_provider: Option<String>,

    /// The tenant that the actor belongs to. Requests can omit it, because the service fills it in.
    pub tenant_id: Option<String>,

    rest: support::object::rest::Rest,
}

impl Identity {
    /// Creates an object from its required properties.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: Some(id.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`display_name`](field@Self::display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`identity_provider`](field@Self::identity_provider).
    #[must_use]
    pub fn with_identity_provider(
        mut self,
        identity_provider: impl Into<String>,
    ) -> Self {
        self.identity_provider = Some(identity_provider.into());
        self
    }

    /// Sets [`tenant_id`](field@Self::tenant_id).
    #[must_use]
    pub fn with_tenant_id(mut self, tenant_id: impl Into<String>) -> Self {
        self.tenant_id = Some(tenant_id.into());
        self
    }
}

impl From<&str> for Identity {
    #[inline]
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

impl From<String> for Identity {
    #[inline]
    fn from(id: String) -> Self {
        Self::new(id)
    }
}

object! {
    Identity, "#microsoft.graph.identity";
    id: "id", sensitive;
    display_name: "displayName", sensitive;
    identity_provider: "identityProvider";
    tenant_id: "tenantId";
}

nested! {
    Identity;
}
