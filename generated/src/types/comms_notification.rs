// @generated from schema/types/commsNotification.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::ChangeType;
use crate::notifications::ResourceData;

/// One notification. What has changed, how, and what it looks like now.
///
/// An open type: members beyond its properties are to be expected, and kept.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsnotification?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommsNotification {
    /// How it has changed. An operation that is finished, successfully or not, is `deleted`.
    pub change_type: Option<ChangeType>,

    /// The path of what has changed, often with the deprecated beginning `/app`. Prefer `resourceUrl`.
    pub resource: Option<String>,

    /// The path of what has changed. It tells which call is meant.
    pub resource_url: Option<String>,

    /// What has changed, as it is now. An operation is one object, a roster an array of participants.
    pub resource_data: Option<ResourceData>,

    /// The callback address that the notification was sent to.
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
