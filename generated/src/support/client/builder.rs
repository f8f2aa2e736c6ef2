// @generated from generator/src/support/client/builder.rs
// by `cargo run`, which overwrites what is changed here.

//! The settings of a client.

use core::fmt;
use core::time::Duration;
use std::sync::Arc;

use super::retries::{Hook, Retries, Retrying};
use super::transport::Transport;
use super::{root, BuildError, Client, Shared, TokenSource, MAX_BODY};
use crate::support::exchange::service::Service;

/// The time that an attempt can take by default, from the connection to the last byte of the response: 30 seconds.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// The settings of a [`Client`].
///
/// | setting | default |
/// | --- | --- |
/// | [`timeout`](Self::timeout) of an attempt | 30 seconds |
/// | [`connect_timeout`](Self::connect_timeout) | 10 seconds |
/// | [`retries`](Self::retries) | at most 3 within 60 seconds |
/// | [`max_body`](Self::max_body) | 16 MiB |
#[must_use]
pub struct Builder<T> {
    service: Service,
    tokens: T,
    transport: Transport,
    retries: Retries,
    on_retry: Option<Hook>,
    max_body: usize,
}

impl<T: TokenSource> Client<T> {
    /// Creates a client with the default settings, which [`Builder`] lists.
    ///
    /// # Errors
    ///
    /// Returns an error if the root of the service is not an `https` URL, or if TLS cannot be set up.
    pub fn new(service: Service, tokens: T) -> Result<Self, BuildError> {
        Self::builder(service, tokens).build()
    }

    /// Begins a client with other settings.
    pub fn builder(service: Service, tokens: T) -> Builder<T> {
        Builder::new(service, tokens)
    }
}

impl<T: TokenSource> Builder<T> {
    /// Begins with the default settings.
    fn new(service: Service, tokens: T) -> Self {
        let (transport, retries) = (Transport::new(TIMEOUT), Retries::default());
        Self { service, tokens, transport, retries, on_retry: None, max_body: MAX_BODY }
    }

    /// Sets the time that an attempt can take, from the connection to the last byte of the response. The time in which the
    /// [`TokenSource`] gets a token is not part of it.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.transport.timeout = timeout;
        self
    }

    /// Sets the time that a connection can take, which is part of [`timeout`](Self::timeout).
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.transport.connect_timeout = timeout;
        self
    }

    /// Sets how often and how long a request is retried.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// Sends every request only once.
    pub fn without_retries(self) -> Self {
        self.retries(Retries::NONE)
    }

    /// Calls a function before each pause that precedes a retry, for example to count retries.
    pub fn on_retry(mut self, hook: impl Fn(&Retrying) + Send + Sync + 'static) -> Self {
        self.on_retry = Some(Hook::new(hook));
        self
    }

    /// Sets the longest body of a response, in bytes. A longer one is an error, and it is not collected any further.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Changes the HTTP client, for example to trust the certificate of a test server, or to use a proxy. Whatever the
    /// function sets, no redirect is followed.
    pub fn configure(
        mut self,
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.transport.configure = Some(Box::new(configure));
        self
    }

    /// Allows a root with `http` instead of `https` if its host is `localhost`, `[::1]`, or begins with `127.`. It is meant
    /// for tests, because tokens are sent in plain text. No proxy is used with such a root.
    pub fn allow_plain_http_on_loopback(mut self) -> Self {
        self.transport.allows_plain_http = true;
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// Returns an error if the root of the service is not an `https` URL, or if TLS cannot be set up.
    pub fn build(self) -> Result<Client<T>, BuildError> {
        let Self { service, tokens, transport, retries, on_retry, max_body } = self;
        let root = root::parse(&service.url(""))?;
        let http = transport.build(&root)?;
        let shared = Shared { http, service, tokens, retries, on_retry, max_body };
        Ok(Client { shared: Arc::new(shared), tenant: None })
    }
}

/// Hides the source of tokens.
impl<T> fmt::Debug for Builder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("service", &self.service)
            .field("retries", &self.retries)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}
