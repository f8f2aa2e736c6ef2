// @generated from schema/types/teamworkUserIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a user in Microsoft Teams.
///
/// Extends [`Identity`]. The properties of the base type are accessible through `Deref`.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/teamworkuseridentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct TeamworkUserIdentity {
    /// The type of user. It is a string, because its enum is not part of this schema.
    pub user_identity_type: Option<String>,

    /// The user principal name (UPN), which is the name that the user signs in with.
    pub user_principal_name: Option<String>,

    base: Identity,
}

impl TeamworkUserIdentity {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`user_identity_type`](field@Self::user_identity_type).
    #[must_use]
    pub fn with_user_identity_type(
        mut self,
        user_identity_type: impl Into<String>,
    ) -> Self {
        self.user_identity_type = Some(user_identity_type.into());
        self
    }

    /// Sets [`user_principal_name`](field@Self::user_principal_name).
    #[must_use]
    pub fn with_user_principal_name(
        mut self,
        user_principal_name: impl Into<String>,
    ) -> Self {
        self.user_principal_name = Some(user_principal_name.into());
        self
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
    TeamworkUserIdentity, "#microsoft.graph.teamworkUserIdentity", extends Identity;
    user_identity_type: "userIdentityType";
    user_principal_name: "userPrincipalName", sensitive;
}
