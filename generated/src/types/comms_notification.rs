// @generated from schema/types/commsNotification.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::ChangeType;
use crate::notifications::ResourceData;

/// A notification. It says which resource changed, how it changed, and what its current state is.
///
/// This type is open: additional properties are expected and preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsnotification?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommsNotification {
    /// How the resource changed. For an operation, `deleted` means that it has ended, successfully or not.
    pub change_type: Option<ChangeType>,

    /// The path of the resource that changed, often with the deprecated prefix `/app`. Prefer `resourceUrl`.
    pub resource: Option<String>,

    /// The path of the resource that changed. It identifies the call.
    pub resource_url: Option<String>,

    /// The resource that changed, in its current state. An operation is an object, and a roster is an array of
    /// participants.
    pub resource_data: Option<ResourceData>,

    /// The callback URI that the notification was sent to.
    pub callback_uri: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    CommsNotification, "#microsoft.graph.commsNotification", with default, settled by settle;
    change_type: "changeType";
    resource: "resource";
    resource_url: "resourceUrl";
    resource_data: "resourceData";
    callback_uri: "callbackUri";
}
