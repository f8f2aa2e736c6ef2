// @generated from schema/types/commsNotifications.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::CommsNotification;

/// The body that the service posts to the callback URI of a bot. It contains one or more notifications. A body
/// that cannot be read can have the legacy format of Skype: answer it with the status 204, and the service sends
/// the notification again in this format.
///
/// # Examples
///
/// ```
/// use graph_calls::CommsNotifications;
///
/// // Verify the token of the callback first: see the front page.
/// let body = br##"{
///   "@odata.type": "#microsoft.graph.commsNotifications",
///   "value": [{
///     "@odata.type": "#microsoft.graph.commsNotification",
///     "changeType": "updated",
///     "resourceUrl": "/communications/calls/ab6233a5-20b7-4c5e-bea2-ce56c9776429/participants",
///     "resourceData": []
///   }]
/// }"##;
/// for notification in CommsNotifications::from_slice(body)? {
///     let path = notification.resource_path().expect("the notification has a path");
///     println!("call {:?}: {:?}", path.call_id(), notification.into_event());
/// }
/// # Ok::<_, graph_calls::serde_json::Error>(())
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsnotifications?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommsNotifications {
    /// The notifications. Every captured or documented message contains exactly one.
    pub value: Option<Vec<CommsNotification>>,

    rest: support::object::rest::Rest,
}

object! {
    CommsNotifications, "#microsoft.graph.commsNotifications", with default, read by from_slice;
    value: "value";
}
