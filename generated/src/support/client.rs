// @generated from generator/src/support/client.rs
// by `cargo run`, which overwrites what is changed here.

//! A client that sends the requests of this crate and reads the responses to them.
//!
//! It needs a Tokio runtime. TLS is that of rustls, and certificates are checked as the operating system does.
//!
//! - No redirect is followed, and links are followed only below the root of the service, so that tokens are sent nowhere
//!   else.
//! - Tokens and secrets never appear in `Debug`, errors, or events of the feature `tracing`.
//! - A request is sent again only if the service certainly did not act on it: see [`Retries`].

mod attempt;
mod body;
mod build_error;
mod builder;
mod credentials;
mod error;
mod retries;
mod root;
mod token_source;
mod transport;
mod transport_error;

use core::fmt;
use std::sync::Arc;

use crate::support::exchange::accepted::Accepted;
use crate::support::exchange::page;
use crate::support::exchange::service::Service;

pub use crate::support::exchange::operation::{Operation, Paged};
pub use crate::support::exchange::page::NextLinkError;
pub use body::{read, MAX_BODY};
pub use build_error::BuildError;
pub use builder::{Builder, TIMEOUT};
pub use credentials::{ClientCredentials, CredentialsBuilder, CredentialsError};
pub use error::Error;
pub use reqwest;
pub use retries::{Cause, Retries, Retrying};
pub use token_source::TokenSource;
pub use transport::CONNECT_TIMEOUT;
pub use transport_error::{TransportError, TransportErrorKind};

/// Sends the requests of this crate to a service. Clones share their connections.
///
/// `T` supplies the access tokens. It can be a closure, [`ClientCredentials`], or, in tests, a
/// [`BearerToken`](crate::BearerToken).
pub struct Client<T> {
    shared: Arc<Shared<T>>,
    tenant: Option<Arc<str>>,
}

/// What the clones of a client have in common.
struct Shared<T> {
    http: reqwest::Client,
    service: Service,
    tokens: T,
    retries: Retries,
    on_retry: Option<retries::Hook>,
    max_body: usize,
}

impl<T: TokenSource> Client<T> {
    /// Returns a client that asks for tokens of this tenant, whose ID or domain is given. It shares the connections of
    /// this client.
    #[must_use]
    pub fn for_tenant(&self, tenant: impl AsRef<str>) -> Self {
        Self { shared: Arc::clone(&self.shared), tenant: Some(tenant.as_ref().into()) }
    }

    /// Sends a request and reads the response.
    ///
    /// If you drop the future, the service may nevertheless have received the request.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request, which is then not sent, if there is no token, if the
    /// service cannot be reached, or if it rejected the request. [`Error::may_have_acted`] returns whether the service may
    /// have acted on the request nevertheless.
    pub async fn send<O: Operation>(&self, operation: &O) -> Result<Accepted<O::Body>, Error<O::Error>> {
        let request = operation.build().map_err(Error::Request)?;
        self.exchange::<O>(request, O::IS_IDEMPOTENT).await
    }

    /// Follows a link that the service returned, such as [`Accepted::location`], with `GET`, and reads the response as
    /// one to a request of the type `O`: `client.follow::<O>(&location)`.
    ///
    /// # Errors
    ///
    /// Returns an error if the link does not lead below the root of the service, which then receives nothing, and
    /// otherwise as [`send`](Self::send) does.
    pub async fn follow<O: Operation>(&self, link: &str) -> Result<Accepted<O::Body>, Error<O::Error>> {
        match page::next(Some(link), &self.shared.service, &[]) {
            Ok(Some(request)) => self.exchange::<O>(request, true).await,
            Ok(None) => Err(Error::Link(NextLinkError::Invalid)),
            Err(error) => Err(Error::Link(error)),
        }
    }

    /// Requests the page that follows `page`. Returns `None` if it is the last one.
    ///
    /// # Errors
    ///
    /// Returns an error if the link in the page does not lead below the root of the service, and otherwise as
    /// [`send`](Self::send) does.
    pub async fn next_page<O: Paged>(&self, page: &O::Body) -> Result<Option<Accepted<O::Body>>, Error<O::Error>> {
        match O::next_page(page, &self.shared.service).map_err(Error::Link)? {
            Some(request) => self.exchange::<O>(request, true).await.map(Some),
            None => Ok(None),
        }
    }
}

impl<T> Client<T> {
    /// Returns the service that requests are sent to.
    pub fn service(&self) -> &Service {
        &self.shared.service
    }

    /// Returns the tenant of [`for_tenant`](Self::for_tenant).
    pub fn tenant(&self) -> Option<&str> {
        self.tenant.as_deref()
    }
}

impl<T> Clone for Client<T> {
    fn clone(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), tenant: self.tenant.clone() }
    }
}

/// Hides the source of tokens.
impl<T> fmt::Debug for Client<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.shared.service)
            .field("tenant", &self.tenant)
            .field("retries", &self.shared.retries)
            .field("max_body", &self.shared.max_body)
            .finish_non_exhaustive()
    }
}
