// @generated from schema/types/teamworkUserIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a user in Microsoft Teams.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Identity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity::inherited!()]
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
}

object! {
    TeamworkUserIdentity, "#microsoft.graph.teamworkUserIdentity", extends identity::Identity;
    user_identity_type: "userIdentityType" => with_user_identity_type(into String);
    user_principal_name: "userPrincipalName", sensitive => with_user_principal_name(into String);
}
