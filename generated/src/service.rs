// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The root URLs of the service.

use crate::support::exchange::service::Service;

impl Service {
    /// The beta version of the global service.
    pub const GRAPH_BETA: Self = Self::from_static("https://graph.microsoft.com/beta");
}
