// @generated from schema/types/commsNotifications.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::CommsNotification;

/// The body that the service posts to the callback URI of a bot. It contains one or more notifications.
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
    CommsNotifications, "#microsoft.graph.commsNotifications", with default;
    value: "value";
}
