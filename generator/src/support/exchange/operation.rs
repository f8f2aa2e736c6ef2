//! What all requests of a crate have in common.

use core::fmt;

use super::accepted::Accepted;
use super::page::NextLinkError;
use super::request::{Request, RequestError};
use super::response::Response;
use super::response_error::ResponseError;
use super::service::Service;

/// A request of this crate, such as an action. Every type that has `build` and `read_response` implements it, and
/// other crates cannot.
pub trait Operation: Sealed + Send + Sync {
    /// The type of the body of a response that accepts the request.
    type Body: Send;

    /// The type of the body of a response that rejects the request.
    type Error: fmt::Debug + Send;

    /// The name of the type in Rust.
    const NAME: &'static str;

    /// The HTTP method.
    const METHOD: &'static str;

    /// The path that requests use, with the names of the IDs in braces.
    const PATH: &'static str;

    /// Whether sending the request twice has the same effect as sending it once.
    const IS_IDEMPOTENT: bool;

    /// Builds the request for any HTTP client.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request.
    fn build(&self) -> Result<Request, RequestError>;

    /// Reads the response to the request.
    ///
    /// # Errors
    ///
    /// Returns an error if the service rejected the request, or if it accepted the request and the body of its response
    /// is something else than documented.
    fn read_response(response: impl Response) -> Result<Accepted<Self::Body>, ResponseError<Self::Error>>;
}

/// A request of this crate whose response can have several pages.
pub trait Paged: Operation {
    /// Builds the request for the page that follows `page`. Returns `None` if it is the last one.
    ///
    /// # Errors
    ///
    /// Returns an error if the link to the next page does not lead to this service.
    fn next_page(page: &Self::Body, service: &Service) -> Result<Option<Request>, NextLinkError>;
}

/// Is implemented only by requests of this crate.
pub trait Sealed {}

/// Implements [`Operation`] for a request, by its own methods.
macro_rules! operation {
    ($request:ident => $body:ty, $error:ty;) => {
        impl $crate::support::exchange::operation::Sealed for $request {}

        impl $crate::support::exchange::operation::Operation for $request {
            type Body = $body;
            type Error = $error;

            const NAME: &'static str = ::core::stringify!($request);
            const METHOD: &'static str = $request::METHOD;
            const PATH: &'static str = match $request::PATHS {
                [path, ..] => path,
                [] => "",
            };
            const IS_IDEMPOTENT: bool = $request::IS_IDEMPOTENT;

            #[inline]
            fn build(
                &self,
            ) -> ::core::result::Result<
                $crate::support::exchange::request::Request,
                $crate::support::exchange::request::RequestError,
            > {
                $request::build(self)
            }

            #[inline]
            fn read_response(
                response: impl $crate::support::exchange::response::Response,
            ) -> ::core::result::Result<
                $crate::support::exchange::accepted::Accepted<$body>,
                $crate::support::exchange::response_error::ResponseError<$error>,
            > {
                $request::read_response(response)
            }
        }
    };
}
pub(crate) use operation;

/// Implements [`Paged`] for a request, by its own method.
macro_rules! paged {
    ($request:ident => $body:ty;) => {
        impl $crate::support::exchange::operation::Paged for $request {
            #[inline]
            fn next_page(
                page: &$body,
                service: &$crate::support::exchange::service::Service,
            ) -> ::core::result::Result<
                ::core::option::Option<$crate::support::exchange::request::Request>,
                $crate::support::exchange::page::NextLinkError,
            > {
                $request::next_page(page, service)
            }
        }
    };
}
pub(crate) use paged;
