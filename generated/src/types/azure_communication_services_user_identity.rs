// @generated from schema/types/azureCommunicationServicesUserIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of a user of Azure Communication Services.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Identity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity::inherited!()]
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
}

object! {
    AzureCommunicationServicesUserIdentity, "#microsoft.graph.azureCommunicationServicesUserIdentity", extends identity::Identity;
    azure_communication_services_resource_id: "azureCommunicationServicesResourceId" => with_azure_communication_services_resource_id(into String);
}
