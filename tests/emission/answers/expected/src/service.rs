// @generated from schema/service.yaml
// by `cargo run`, which overwrites what is changed here.

//! The root URLs of the service, and the parts of the body of an error.

use crate::support::exchange::error_body;
use crate::support::exchange::service::Service;

impl Service {
    /// The only one.
    pub const MAIN: Self = Self::from_static("https://example.org/api");
}

impl error_body::ErrorBody for crate::types::Failure {
    const CODE: &'static str = "/reason/code";

    #[inline]
    fn code(&self) -> Option<String> {
        Some(error_body::text(self.reason.as_ref()?.code.as_ref()?))
    }

    #[inline]
    fn request_id(&self) -> Option<String> {
        Some(error_body::text(self.id.as_ref()?))
    }

    #[inline]
    fn client_request_id(&self) -> Option<String> {
        Some(error_body::text(self.reason.as_ref()?.cause.as_ref()?.id.as_ref()?))
    }
}
