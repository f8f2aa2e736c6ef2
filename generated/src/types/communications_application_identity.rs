// @generated from schema/types/communicationsApplicationIdentity.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identity of an application in a call.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Identity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/communicationsapplicationidentity?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommunicationsApplicationIdentity {
    /// The kind of application.
    pub application_type: Option<String>,

    /// Whether the application is hidden.
    pub hidden: Option<bool>,

    base: Identity,
}

impl CommunicationsApplicationIdentity {
    /// Creates an object from its required properties.
    pub fn new(base: impl Into<Identity>) -> Self {
        Self {
            base: support::wire::base::base(base.into()),
            ..support::object::blank()
        }
    }
}

object! {
    CommunicationsApplicationIdentity, "#microsoft.graph.communicationsApplicationIdentity", extends identity::Identity;
    application_type: "applicationType" => with_application_type(into String);
    hidden: "hidden" => with_hidden(plain bool);
}
