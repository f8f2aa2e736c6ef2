// @generated from schema/types/azureCommunicationServicesUserIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a user of Azure Communication Services.
///
/// Extends [`Identity`]. The properties of the base type are accessible through `Deref`.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/azurecommunicationservicesuseridentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct AzureCommunicationServicesUserIdentity {
    /// The Azure Communication Services resource that the user belongs to.
    pub azure_communication_services_resource_id: Option<String>,

    base: Identity,
}

impl AzureCommunicationServicesUserIdentity {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }

    /// Sets [`azure_communication_services_resource_id`](field@Self::azure_communication_services_resource_id).
    #[must_use]
    pub fn with_azure_communication_services_resource_id(
        mut self,
        azure_communication_services_resource_id: impl Into<String>,
    ) -> Self {
        self.azure_communication_services_resource_id = Some(
            azure_communication_services_resource_id.into(),
        );
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
    AzureCommunicationServicesUserIdentity, "#microsoft.graph.azureCommunicationServicesUserIdentity", extends Identity;
    azure_communication_services_resource_id: "azureCommunicationServicesResourceId";
}
