// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The root URLs of the service, and the parts of the body of an error.

use crate::support::exchange::error_body;
use crate::support::exchange::service::Service;

impl Service {
    /// The beta version of the global service.
    pub const GRAPH_BETA: Self = Self::from_static("https://graph.microsoft.com/beta");
}

impl error_body::ErrorBody for crate::types::ODataError {
    const CODE: &'static str = "/error/code";

    #[inline]
    fn code(&self) -> Option<String> {
        Some(error_body::text(self.error.as_ref()?.code.as_ref()?))
    }

    #[inline]
    fn request_id(&self) -> Option<String> {
        Some(
            error_body::text(
                self.error.as_ref()?.inner_error.as_ref()?.request_id.as_ref()?,
            ),
        )
    }

    #[inline]
    fn client_request_id(&self) -> Option<String> {
        Some(
            error_body::text(
                self.error.as_ref()?.inner_error.as_ref()?.client_request_id.as_ref()?,
            ),
        )
    }
}
