//! The stand-in.

pub mod callback;
mod keys;
mod messages;
mod routes;
mod rules;
pub mod state;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum_server::tls_rustls::RustlsConfig;
use axum_server::Handle;
use tokio::task::JoinHandle;

use callback::Delivery;
use keys::Keys;
use state::{Next, Recorded, State};

/// The application ID of the bot, which is the audience of its callbacks.
pub const APP_ID: &str = "5d6a1f7e-43f9-4f8b-9d0e-2f0c6a1b7c3d";

/// The tenant of all calls.
pub const TENANT: &str = "72f988bf-86f1-41af-91ab-2d7cd011db47";

/// Why the stand-in could not start.
pub type StandInError = Box<dyn std::error::Error + Send + Sync>;

/// A stand-in for Graph that is running. It stops when it is dropped; [`stop`](Self::stop) waits for what is being done.
pub struct StandIn {
    state: Arc<State>,
    address: SocketAddr,
    certificate: String,
    handle: Handle<SocketAddr>,
    server: JoinHandle<std::io::Result<()>>,
}

impl StandIn {
    /// Starts on a free port of loopback.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no free port, or if the system has no random numbers for its keys.
    pub async fn start() -> Result<Self, StandInError> {
        // Another provider that a test has installed is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let rcgen::CertifiedKey { cert, signing_key } =
            rcgen::generate_simple_self_signed(vec!["localhost".to_owned(), Ipv4Addr::LOCALHOST.to_string()])?;
        let certificate = cert.pem();
        let tls =
            RustlsConfig::from_pem(certificate.clone().into_bytes(), signing_key.serialize_pem().into_bytes()).await?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(format!("https://localhost:{}", address.port()), Keys::generate()?));
        let handle = Handle::new();
        let server = axum_server::from_tcp_rustls(listener, tls)?.handle(handle.clone());
        let server = tokio::spawn(server.serve(routes::router(Arc::clone(&state)).into_make_service()));
        Ok(Self { state, address, certificate, handle, server })
    }

    /// Returns the root of the service.
    #[must_use]
    pub fn root(&self) -> String {
        format!("{}/beta", self.state.origin)
    }

    /// Returns the address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the certificate that a client has to trust, as PEM.
    #[must_use]
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// Returns the URL of the OpenID configuration, with which callbacks are verified.
    #[must_use]
    pub fn open_id_configuration(&self) -> String {
        format!("{}/openid", self.state.origin)
    }

    /// Returns the keys of the callbacks, as a JSON Web Key Set.
    #[must_use]
    pub fn jwks(&self) -> Vec<u8> {
        self.state.keys.jwks()
    }

    /// Returns the access token that requests have to carry.
    #[must_use]
    pub fn access_token(&self) -> &str {
        &self.state.access_token
    }

    /// Says what becomes of the next requests, one after the other. Without this, they succeed.
    pub fn plan(&self, next: impl IntoIterator<Item = Next>) {
        self.state.plan(next);
    }

    /// Returns the requests that were received, with what was wrong about them.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.state.requests()
    }

    /// Creates a call, posts to the webhook that it is established, and returns its ID.
    pub async fn establish(&self, callback: &str) -> String {
        let call = self.state.create_call(callback);
        let established = messages::call_changed(&call, "updated", "established");
        self.state.deliver(callback, &established, &self.state.keys.callback_token()).await;
        call
    }

    /// Posts a body to a webhook, with a valid token.
    pub async fn post(&self, callback: &str, body: Vec<u8>) -> Delivery {
        callback::post(&self.state.http, callback, body, &self.state.keys.callback_token()).await
    }

    /// Posts a body to a webhook, with a token that somebody else has signed.
    ///
    /// # Errors
    ///
    /// Returns an error if the system has no random numbers for another key.
    pub async fn forge(&self, callback: &str, body: Vec<u8>) -> Result<Delivery, StandInError> {
        let forged = Keys::generate()?.callback_token();
        Ok(callback::post(&self.state.http, callback, body, &forged).await)
    }

    /// Returns the `Authorization` header of a callback, for tests that post one themselves, after a change of what its token
    /// says.
    #[must_use]
    pub fn callback_authorization(&self, change: impl FnOnce(&mut serde_json::Value)) -> String {
        format!("Bearer {}", self.state.keys.token(change))
    }

    /// Returns what became of the notifications that were posted.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.state.deliveries()
    }

    /// Forgets the requests and what became of the notifications, so that a long test does not fill the memory.
    pub fn forget(&self) {
        self.state.forget();
    }

    /// Posts the notifications that are still due, and stops.
    ///
    /// # Errors
    ///
    /// Returns an error if the server failed.
    pub async fn stop(self) -> Result<(), StandInError> {
        self.state.settle().await;
        self.handle.graceful_shutdown(Some(Duration::from_secs(5)));
        self.server.await??;
        Ok(())
    }
}
