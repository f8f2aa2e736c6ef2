// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The root URLs of the service, and the parts of the body of an error.

use crate::support::exchange::service::Service;

impl Service {
    /// The only one.
    pub const MAIN: Self = Self::from_static("https://example.org/api");
}
