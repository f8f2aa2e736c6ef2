// @generated from generator/src/support/client/token_source.rs
// by `cargo run`, which overwrites what is changed here.

//! Where access tokens come from.

use core::convert::Infallible;
use core::future::Future;
use std::error::Error;
use std::sync::Arc;

use crate::support::exchange::token::BearerToken;

/// Supplies access tokens. The client asks for one before each attempt, so an implementation keeps a token as long as it
/// is valid, as [`ClientCredentials`](super::ClientCredentials) does.
///
/// It is implemented for closures that take the tenant as an `Option<String>` and return a future, for [`BearerToken`],
/// and for every `Arc` of a source.
pub trait TokenSource: Send + Sync {
    /// The reason why there is no token. It must not show secrets.
    type Error: Into<Box<dyn Error + Send + Sync>>;

    /// Returns a token for a tenant, which is `None` unless the client is one of
    /// [`Client::for_tenant`](super::Client::for_tenant).
    fn token(&self, tenant: Option<&str>) -> impl Future<Output = Result<BearerToken, Self::Error>> + Send;
}

/// Always the same token, for tests: it expires.
impl TokenSource for BearerToken {
    type Error = Infallible;

    async fn token(&self, _: Option<&str>) -> Result<BearerToken, Infallible> {
        Ok(self.clone())
    }
}

impl<T: TokenSource> TokenSource for Arc<T> {
    type Error = T::Error;

    fn token(&self, tenant: Option<&str>) -> impl Future<Output = Result<BearerToken, T::Error>> + Send {
        T::token(self, tenant)
    }
}

impl<F, R, E> TokenSource for F
where
    F: Fn(Option<String>) -> R + Send + Sync,
    R: Future<Output = Result<BearerToken, E>> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    type Error = E;

    fn token(&self, tenant: Option<&str>) -> impl Future<Output = Result<BearerToken, E>> + Send {
        self(tenant.map(str::to_owned))
    }
}
