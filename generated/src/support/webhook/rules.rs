// @generated from generator/src/support/webhook/rules.rs
// by `cargo run`, which overwrites what is changed here.

//! What a token must say.

use std::time::{Duration, SystemTime};

use super::claims::Claims;
use super::verify_error::VerifyError;

/// The difference between clocks that is tolerated, unless another one is chosen. It is that of Microsoft's libraries.
const LEEWAY: Duration = Duration::from_secs(5 * 60);

/// The size of the body that is read, unless another one is chosen.
const BODY_LIMIT: usize = 4 * 1024 * 1024;

/// What a token must say, and how much may follow it.
#[derive(Clone, Debug)]
pub struct Rules {
    pub app_id: String,
    pub issuers: Vec<String>,
    /// Any tenant is accepted if there are none.
    pub tenants: Option<Vec<String>>,
    pub leeway: Duration,
    pub body_limit: usize,
}

impl Rules {
    pub fn new(app_id: String, issuers: &[&str]) -> Self {
        let issuers = issuers.iter().map(|issuer| (*issuer).to_owned()).collect();
        Self { app_id, issuers, tenants: None, leeway: LEEWAY, body_limit: BODY_LIMIT }
    }

    /// Checks claims whose signature has been verified.
    pub fn check(&self, claims: &Claims, now: SystemTime) -> Result<(), VerifyError> {
        if !self.issuers.iter().any(|issuer| without_slash(issuer) == without_slash(&claims.issuer)) {
            return Err(VerifyError::Issuer);
        }
        // IDs are GUIDs, for which the letter case means nothing.
        if self.app_id.is_empty() || !self.app_id.eq_ignore_ascii_case(&claims.audience) {
            return Err(VerifyError::Audience);
        }
        let is_accepted = |tenants: &Vec<String>| tenants.iter().any(|id| id.eq_ignore_ascii_case(&claims.tenant_id));
        if !self.tenants.as_ref().map_or(true, is_accepted) {
            return Err(VerifyError::Tenant);
        }
        // What cannot be represented lies beyond all times.
        if claims.expires_at.checked_add(self.leeway).is_some_and(|end| end <= now) {
            return Err(VerifyError::Expired);
        }
        let latest = now.checked_add(self.leeway);
        if claims.not_before.zip(latest).is_some_and(|(not_before, latest)| not_before > latest) {
            return Err(VerifyError::NotYetValid);
        }
        Ok(())
    }
}

/// Returns an issuer without the slash that some clouds write at its end.
fn without_slash(issuer: &str) -> &str {
    issuer.strip_suffix('/').unwrap_or(issuer)
}
