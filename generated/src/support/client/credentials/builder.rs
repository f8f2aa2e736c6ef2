// @generated from generator/src/support/client/credentials/builder.rs
// by `cargo run`, which overwrites what is changed here.

//! The settings of a source of tokens.

use core::fmt;
use core::time::Duration;

use super::ClientCredentials;
use crate::support::client::transport::Transport;
use crate::support::client::{root, BuildError};
use crate::support::exchange::path::push_segment;
use crate::support::exchange::service::Service;

/// The authority of the global cloud.
const AUTHORITY: &str = "https://login.microsoftonline.com";

/// The time that a request for a token can take by default.
const TIMEOUT: Duration = Duration::from_secs(15);

/// The settings of [`ClientCredentials`].
///
/// | setting | default |
/// | --- | --- |
/// | [`authority`](Self::authority) | `https://login.microsoftonline.com` |
/// | [`scope`](Self::scope) | `/.default` at the host of the service |
/// | [`tenant`](Self::tenant) | none: each client names one |
/// | [`timeout`](Self::timeout) | 15 seconds |
#[must_use]
pub struct CredentialsBuilder {
    service: Service,
    client_id: String,
    secret: String,
    tenant: Option<String>,
    authority: String,
    scope: Option<String>,
    transport: Transport,
}

impl ClientCredentials {
    /// Creates a source of tokens for a service, from the global cloud. `tenant` is the ID or the domain of the tenant for
    /// which a [`Client`](crate::Client) sends requests unless
    /// [`for_tenant`](crate::Client::for_tenant) names another one.
    ///
    /// # Errors
    ///
    /// Returns an error if the root of the service is not a URL, or if TLS cannot be set up.
    pub fn new(
        service: &Service,
        tenant: impl Into<String>,
        client_id: impl Into<String>,
        secret: impl Into<String>,
    ) -> Result<Self, BuildError> {
        Self::builder(service, client_id, secret).tenant(tenant).build()
    }

    /// Begins a source of tokens with other settings.
    pub fn builder(service: &Service, client_id: impl Into<String>, secret: impl Into<String>) -> CredentialsBuilder {
        CredentialsBuilder::new(service.clone(), client_id.into(), secret.into())
    }
}

impl CredentialsBuilder {
    /// Begins with the default settings.
    fn new(service: Service, client_id: String, secret: String) -> Self {
        let transport = Transport::new(TIMEOUT);
        Self { service, client_id, secret, tenant: None, authority: AUTHORITY.to_owned(), scope: None, transport }
    }

    /// Sets the tenant, by its ID or domain, for requests that name none.
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.tenant = Some(tenant.into());
        self
    }

    /// Sets the root of the identity platform, such as that of a national cloud. It contains no tenant.
    pub fn authority(mut self, authority: impl Into<String>) -> Self {
        self.authority = authority.into();
        self
    }

    /// Sets the scope, if it is not `/.default` at the host of the service.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Sets the time that a request for a token can take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.transport.timeout = timeout;
        self
    }

    /// Changes the HTTP client, as [`Builder::configure`](crate::client::Builder::configure) does.
    pub fn configure(
        mut self,
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.transport.configure = Some(Box::new(configure));
        self
    }

    /// Allows an authority with `http` instead of `https` if its host is `localhost`, `[::1]`, or begins with `127.`. It is
    /// meant for tests, because the secret is sent in plain text.
    pub fn allow_plain_http_on_loopback(mut self) -> Self {
        self.transport.allows_plain_http = true;
        self
    }

    /// Builds the source of tokens.
    ///
    /// # Errors
    ///
    /// Returns an error if the authority is not an `https` URL, if the root of the service is not a URL, or if TLS cannot
    /// be set up.
    pub fn build(self) -> Result<ClientCredentials, BuildError> {
        let scope = match self.scope {
            Some(scope) => scope,
            None => format!("{}/.default", root::parse(&self.service.url(""))?.origin().ascii_serialization()),
        };
        let authority = root::parse(&self.authority)?;
        let fields = [("client_id", &self.client_id), ("client_secret", &self.secret), ("scope", &scope)].map(
            |(name, value)| {
                let mut field = format!("&{name}=");
                push_segment(&mut field, value);
                field
            },
        );
        Ok(ClientCredentials {
            http: self.transport.build(&authority)?,
            authority: self.authority.trim_end_matches('/').to_owned(),
            tenant: self.tenant,
            form: format!("grant_type=client_credentials{}", fields.concat()),
            slots: Default::default(),
        })
    }
}

/// Hides the secret.
impl fmt::Debug for CredentialsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsBuilder")
            .field("service", &self.service)
            .field("tenant", &self.tenant)
            .field("authority", &self.authority)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}
