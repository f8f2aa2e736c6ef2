//! Where a verifier gets its keys from.

use core::future::Future;
use core::pin::Pin;
use std::error::Error;
use std::sync::Arc;
use std::time::SystemTime;

/// Any error, of any thread.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// A request for a key set.
pub type Fetch = Pin<Box<dyn Future<Output = Result<Vec<u8>, BoxError>> + Send>>;

/// Where a [`Verifier`](super::verifier::Verifier) gets its keys from. A closure that returns a future is one.
///
/// Whoever waits for the keys polls the future, so it needs a limit in time. If everybody stops waiting, the next one
/// continues with it.
pub trait KeySource: Send + Sync + 'static {
    /// Fetches the key set: the bytes of a JSON Web Key Set (RFC 7517).
    fn fetch(&self) -> Fetch;
}

impl<F, R, E> KeySource for F
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<Vec<u8>, E>> + Send + 'static,
    E: Into<BoxError>,
{
    fn fetch(&self) -> Fetch {
        let fetch = self();
        Box::pin(async move { fetch.await.map_err(Into::into) })
    }
}

/// How up to date the keys of a verifier are.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct KeyStatus {
    /// When the keys were set. There are none before.
    pub loaded_at: Option<SystemTime>,
    /// Why the last refresh failed, if it did. The keys are those from before.
    pub failure: Option<Arc<dyn Error + Send + Sync>>,
}
