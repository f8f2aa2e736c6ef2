// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! Where the API is.

use crate::support::exchange::service::Service;

impl Service {
    /// The beta version of the global service.
    pub const GRAPH_BETA: Self = Self::from_static("https://graph.microsoft.com/beta");
}
