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

    /// Sets [`user_identity_type`](Self::user_identity_type).
    #[must_use]
    pub fn with_user_identity_type(
        mut self,
        user_identity_type: impl Into<String>,
    ) -> Self {
        self.user_identity_type = Some(user_identity_type.into());
        self
    }

    /// Sets [`user_principal_name`](Self::user_principal_name).
    #[must_use]
    pub fn with_user_principal_name(
        mut self,
        user_principal_name: impl Into<String>,
    ) -> Self {
        self.user_principal_name = Some(user_principal_name.into());
        self
    }
}

object! {
    TeamworkUserIdentity, "#microsoft.graph.teamworkUserIdentity", extends Identity;
    user_identity_type: "userIdentityType";
    user_principal_name: "userPrincipalName", sensitive;
}
