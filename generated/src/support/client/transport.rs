// @generated from generator/src/support/client/transport.rs
// by `cargo run`, which overwrites what is changed here.

//! The HTTP client, and what it never does.

use core::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{retry, ClientBuilder, Url};

use super::{root, BuildError};

/// The time that a connection can take by default: 10 seconds.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The settings of an HTTP client.
pub(super) struct Transport {
    pub timeout: Duration,
    pub connect_timeout: Duration,
    pub configure: Option<Box<dyn FnOnce(ClientBuilder) -> ClientBuilder + Send>>,
    pub allows_plain_http: bool,
}

impl Transport {
    pub(super) fn new(timeout: Duration) -> Self {
        Self { timeout, connect_timeout: CONNECT_TIMEOUT, configure: None, allows_plain_http: false }
    }

    /// Builds a client for requests to URLs below a root.
    pub(super) fn build(self, root: &Url) -> Result<reqwest::Client, BuildError> {
        let is_plain_http = match root.scheme() {
            "https" => false,
            "http" if self.allows_plain_http && root::is_loopback(root) => true,
            _ => return Err(BuildError::PlainHttp),
        };
        let builder = reqwest::Client::builder()
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout);
        let builder = match self.configure {
            Some(configure) => configure(builder),
            None => builder,
        };
        // A token must not reach another host, and retries are counted elsewhere.
        let builder = builder.redirect(Policy::none()).referer(false).retry(retry::never());
        // A proxy would receive the token in plain text.
        let builder = if is_plain_http { builder.no_proxy() } else { builder.https_only(true) };
        builder.build().map_err(|error| BuildError::Http(error.without_url().into()))
    }
}
