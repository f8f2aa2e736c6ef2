// @generated from schema/types/communicationsIdentitySet.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::enums::EndpointType;
use crate::types::{Identity, IdentitySet};

/// An identity set of cloud communications. In this crate, identitySet already declares its members, because
/// messages use them there.
///
/// Extends [`IdentitySet`]. The properties of the base type are accessible through `Deref`.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsidentityset?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsIdentitySet {
    /// The kind of endpoint.
    pub endpoint_type: Option<EndpointType>,

    base: IdentitySet,
}

impl CommunicationsIdentitySet {
    /// Sets [`endpoint_type`](field@Self::endpoint_type).
    #[inline]
    #[must_use]
    pub fn with_endpoint_type(mut self, endpoint_type: EndpointType) -> Self {
        self.endpoint_type = Some(endpoint_type);
        self
    }

    /// Sets [`user`](field@crate::IdentitySet::user).
    #[must_use]
    pub fn with_user(mut self, user: impl Into<Identity>) -> Self {
        self.user = Some(Box::new(user.into()));
        self
    }

    /// Sets [`application`](field@crate::IdentitySet::application).
    #[must_use]
    pub fn with_application(mut self, application: impl Into<Identity>) -> Self {
        self.application = Some(Box::new(application.into()));
        self
    }

    /// Sets [`device`](field@crate::IdentitySet::device).
    #[must_use]
    pub fn with_device(mut self, device: impl Into<Identity>) -> Self {
        self.device = Some(Box::new(device.into()));
        self
    }

    /// Sets [`phone`](field@crate::IdentitySet::phone).
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<Identity>) -> Self {
        self.phone = Some(Box::new(phone.into()));
        self
    }

    /// Sets [`guest`](field@crate::IdentitySet::guest).
    #[must_use]
    pub fn with_guest(mut self, guest: impl Into<Identity>) -> Self {
        self.guest = Some(Box::new(guest.into()));
        self
    }

    /// Sets [`encrypted`](field@crate::IdentitySet::encrypted).
    #[must_use]
    pub fn with_encrypted(mut self, encrypted: impl Into<Identity>) -> Self {
        self.encrypted = Some(Box::new(encrypted.into()));
        self
    }

    /// Sets [`on_premises`](field@crate::IdentitySet::on_premises).
    #[must_use]
    pub fn with_on_premises(mut self, on_premises: impl Into<Identity>) -> Self {
        self.on_premises = Some(Box::new(on_premises.into()));
        self
    }

    /// Sets [`application_instance`](field@crate::IdentitySet::application_instance).
    #[must_use]
    pub fn with_application_instance(
        mut self,
        application_instance: impl Into<Identity>,
    ) -> Self {
        self.application_instance = Some(Box::new(application_instance.into()));
        self
    }

    /// Sets [`asserted_identity`](field@crate::IdentitySet::asserted_identity).
    #[must_use]
    pub fn with_asserted_identity(
        mut self,
        asserted_identity: impl Into<Identity>,
    ) -> Self {
        self.asserted_identity = Some(Box::new(asserted_identity.into()));
        self
    }

    /// Sets [`azure_communication_services_user`](field@crate::IdentitySet::azure_communication_services_user).
    #[must_use]
    pub fn with_azure_communication_services_user(
        mut self,
        azure_communication_services_user: impl Into<Identity>,
    ) -> Self {
        self.azure_communication_services_user = Some(
            Box::new(azure_communication_services_user.into()),
        );
        self
    }
}

object! {
    CommunicationsIdentitySet, "#microsoft.graph.communicationsIdentitySet", extends IdentitySet, with default;
    endpoint_type: "endpointType";
}
