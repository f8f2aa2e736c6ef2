// @generated from generator/src/support/client/credentials.rs
// by `cargo run`, which overwrites what is changed here.

//! Access tokens by the OAuth 2.0 client credentials flow.

mod builder;
mod error;
mod grant;
mod slot;

use core::fmt;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::TokenSource;
use crate::support::exchange::path::push_segment;
use crate::support::exchange::token::BearerToken;
use crate::support::trace;
pub use builder::CredentialsBuilder;
pub use error::CredentialsError;
use grant::Grant;
use slot::Slot;

/// The number of tenants whose tokens are kept before expired ones are removed.
const TENANTS: usize = 1024;

/// Obtains access tokens for an application by its secret, from the Microsoft identity platform.
///
/// Tokens are kept for each tenant and are renewed five minutes before they expire, or at half of their time if it is
/// short. If several requests need a new token at the same time, it is requested once. If it cannot be renewed, the old
/// one is used as long as it is valid.
///
/// Put it in an `Arc` to share it among several clients.
pub struct ClientCredentials {
    http: reqwest::Client,
    authority: String,
    tenant: Option<String>,
    form: String,
    slots: Mutex<HashMap<String, Arc<Slot>>>,
}

impl ClientCredentials {
    /// Returns where the token of a tenant is kept.
    fn slot(&self, tenant: &str) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(tenant) {
            return Arc::clone(slot);
        }
        if slots.len() >= TENANTS {
            slots.retain(|_, slot| Arc::strong_count(slot) > 1 || slot.is_valid());
        }
        Arc::clone(slots.entry(tenant.to_owned()).or_default())
    }

    /// Requests a token.
    async fn request(&self, tenant: &str) -> Result<Grant, CredentialsError> {
        let mut url = self.authority.clone();
        url.push('/');
        push_segment(&mut url, tenant);
        url.push_str("/oauth2/v2.0/token");
        let request = self
            .http
            .post(url)
            .header(reqwest::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(reqwest::header::ACCEPT, "application/json")
            .body(self.form.clone());
        let grant = grant::read(request.send().await?).await;
        trace::token(grant.as_ref().ok().map(|grant| grant.lifetime));
        grant
    }
}

impl TokenSource for ClientCredentials {
    type Error = CredentialsError;

    async fn token(&self, tenant: Option<&str>) -> Result<BearerToken, CredentialsError> {
        let tenant = tenant.or(self.tenant.as_deref()).ok_or(CredentialsError::NoTenant)?;
        if matches!(tenant, "" | "." | "..") {
            return Err(CredentialsError::NoTenant);
        }
        let slot = self.slot(tenant);
        slot.token(self.request(tenant)).await
    }
}

/// Hides the secret.
impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("authority", &self.authority)
            .field("tenant", &self.tenant)
            .finish_non_exhaustive()
    }
}
