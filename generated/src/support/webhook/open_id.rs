// @generated from generator/src/support/webhook/open_id.rs
// by `cargo run`, which overwrites what is changed here.

//! Keys from an OpenID configuration.

use core::fmt;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{retry, ClientBuilder, StatusCode, Url};
use serde_json::Value;
use tokio::runtime::Handle;

use super::encoding::object;
use super::key_set;
use super::key_source::{Fetch, KeySource};
use crate::support::exchange::shared::SharedError;

/// The time that each of the two requests can take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The longest configuration that is read.
const MOST_BYTES: usize = 64 * 1024;

/// Fetches the key set that an OpenID configuration names. It is a [`KeySource`] for `Verifier::key_source`.
///
/// Both URLs begin with `https://`, no redirect is followed, each of the two responses is complete within 10 seconds, and
/// the configuration has at most 64 KiB and the key set 1 MiB. A fetch goes on when nobody waits for it any more. It needs
/// a Tokio runtime.
#[derive(Clone)]
pub struct OpenIdKeys {
    http: reqwest::Client,
    configuration: Url,
}

impl OpenIdKeys {
    /// Fetches the keys that another OpenID configuration names, such as that of another cloud.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL does not begin with `https://`, or if TLS cannot be set up.
    pub fn at(url: &str) -> Result<Self, OpenIdError> {
        Self::configured(url, |builder| builder)
    }

    /// Fetches the keys with changes of the HTTP client, for example to trust the certificate of a test server, or to use
    /// a proxy. Whatever the function sets, no redirect is followed.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL does not begin with `https://`, or if TLS cannot be set up.
    pub fn configured(url: &str, configure: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Self, OpenIdError> {
        let configuration = secure(url).ok_or(OpenIdError::Url)?;
        let builder = reqwest::Client::builder()
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .timeout(TIMEOUT);
        let builder = configure(builder).redirect(Policy::none()).referer(false).retry(retry::never()).https_only(true);
        let http = builder.build().map_err(|error| OpenIdError::Http(error.into()))?;
        Ok(Self { http, configuration })
    }

    async fn load(self) -> Result<Vec<u8>, OpenIdError> {
        let configuration = self.get(self.configuration.clone(), MOST_BYTES).await?;
        let configuration = object(&configuration).ok_or(OpenIdError::Configuration)?;
        let url = configuration.get("jwks_uri").and_then(Value::as_str).and_then(secure);
        self.get(url.ok_or(OpenIdError::Configuration)?, key_set::MOST_BYTES).await
    }

    async fn get(&self, url: Url, limit: usize) -> Result<Vec<u8>, OpenIdError> {
        let http = |error: reqwest::Error| OpenIdError::Http(error.into());
        let mut response = self.http.get(url).send().await.map_err(http)?;
        if response.status() != StatusCode::OK {
            return Err(OpenIdError::Status(response.status().as_u16()));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(http)? {
            if body.len() + chunk.len() > limit {
                return Err(OpenIdError::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

impl KeySource for OpenIdKeys {
    fn fetch(&self) -> Fetch {
        let load = self.clone().load();
        // Whoever posts a token cannot stop a fetch by giving up.
        let task = Handle::try_current().map(|runtime| runtime.spawn(load));
        Box::pin(async move { Ok(task?.await??) })
    }
}

impl fmt::Debug for OpenIdKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OpenIdKeys").field(&self.configuration.as_str()).finish()
    }
}

/// Returns a URL over which nobody else can answer.
fn secure(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok()?;
    let is_secure = url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none();
    is_secure.then_some(url)
}

/// The reason why keys could not be fetched.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum OpenIdError {
    /// The URL of the OpenID configuration is not one that begins with `https://`, or it contains a user name.
    Url,
    /// There is no complete response.
    Http(SharedError<reqwest::Error>),
    /// A response has another status than 200. Redirects are not followed.
    Status(u16),
    /// A response is longer than its limit.
    TooLong,
    /// The OpenID configuration is no JSON, or its `jwks_uri` is not a URL that begins with `https://`.
    Configuration,
}

impl fmt::Display for OpenIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url => f.write_str("the URL of the OpenID configuration is not valid"),
            Self::Http(_) => f.write_str("the keys could not be fetched"),
            Self::Status(status) => write!(f, "the keys could not be fetched: the status is {status}"),
            Self::TooLong => f.write_str("the keys could not be fetched: a response is too long"),
            Self::Configuration => f.write_str("the OpenID configuration names no key set"),
        }
    }
}

impl std::error::Error for OpenIdError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(error) => Some(error),
            Self::Url | Self::Status(_) | Self::TooLong | Self::Configuration => None,
        }
    }
}
