// @generated from schema/types/identity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
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
    id: "id", sensitive => with_id(into String);
    display_name: "displayName", sensitive => with_display_name(into String);
    identity_provider: "identityProvider" => with_identity_provider(into String);
    tenant_id: "tenantId" => with_tenant_id(into String);
}
