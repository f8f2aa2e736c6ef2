// @generated from generator/src/support/webhook/verifier.rs
// by `cargo run`, which overwrites what is changed here.

//! Verifies the token of a callback.

use core::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::claims::Claims;
use super::key_set::{is_signed, KeysError};
use super::key_source::{KeySource, KeyStatus};
use super::keys::{Keys, Reason, Schedule};
use super::rules::Rules;
use super::token::Token;
use super::verified::Verified;
use super::verify_error::VerifyError;

/// Verifies the tokens of callbacks.
///
/// A token is accepted if
///
/// - the `Authorization` header is `Bearer` and one token of at most 16 KiB,
/// - RS256 is its algorithm, a key of the key set has the ID that it names, and the signature is that of the key;
///   a key that comes with the token is refused, and a content type (`cty`) means nothing,
/// - it is from an accepted issuer, with or without a slash at the end,
/// - it is meant for the application, and for no other one,
/// - it names a tenant, and an accepted one if [`tenants`](Self::tenants) lists them,
/// - it has not expired (`exp` is required), and it is already valid if it says from when on (`nbf`), each with a
///   tolerance of five minutes or that of [`leeway`](Self::leeway),
/// - no member of its header and its claims is duplicate.
///
/// Clones share their keys, so a verifier can be the state of a server. Nothing shows a token: neither `Debug` nor an
/// error.
#[derive(Clone)]
pub struct Verifier {
    rules: Arc<Rules>,
    keys: Arc<Keys>,
}

impl Verifier {
    pub(crate) fn with_issuers(app_id: String, issuers: &[&str]) -> Self {
        let rules = Arc::new(Rules::new(app_id, issuers));
        Self { rules, keys: Arc::default() }
    }

    fn rules(mut self, change: impl FnOnce(&mut Rules)) -> Self {
        change(Arc::make_mut(&mut self.rules));
        self
    }

    /// Accepts only these tenants. By default, any tenant is accepted.
    #[must_use]
    pub fn tenants<T: Into<String>>(self, ids: impl IntoIterator<Item = T>) -> Self {
        self.rules(|rules| rules.tenants = Some(ids.into_iter().map(Into::into).collect()))
    }

    /// Accepts these issuers instead of the documented ones. Other clouds, such as that of the US Government, have their
    /// own.
    #[must_use]
    pub fn issuers<T: Into<String>>(self, issuers: impl IntoIterator<Item = T>) -> Self {
        self.rules(|rules| rules.issuers = issuers.into_iter().map(Into::into).collect())
    }

    /// Tolerates this difference between clocks when the validity of a token is checked. By default, it is five minutes.
    #[must_use]
    pub fn leeway(self, leeway: Duration) -> Self {
        self.rules(|rules| rules.leeway = leeway)
    }

    /// Refuses bodies of more bytes. By default, the limit is 4 MiB. In addition, 128 levels of nesting are refused.
    #[must_use]
    pub fn body_limit(self, bytes: usize) -> Self {
        self.rules(|rules| rules.body_limit = bytes)
    }

    /// Gets the keys from here: [`authenticate`](Self::authenticate) fetches them when they are due.
    ///
    /// The verifier has no keys afterwards, and earlier clones of it keep their own.
    #[must_use]
    pub fn key_source(mut self, source: impl KeySource) -> Self {
        self.keys = Arc::new(self.keys.with_source(source));
        self
    }

    /// Fetches keys again after `every`, or earlier if a token names a key that is unknown, but for that reason at most
    /// once in `pause`. By default, these are two hours and five minutes. After a failure, at least a minute or, if this
    /// is shorter, `pause` passes.
    ///
    /// The verifier has no keys afterwards, and earlier clones of it keep their own.
    #[must_use]
    pub fn refresh(mut self, every: Duration, pause: Duration) -> Self {
        let retry = Schedule::default().retry.min(pause);
        self.keys = Arc::new(self.keys.with_schedule(Schedule { every, pause, retry }));
        self
    }

    /// Replaces the keys of this verifier and of its clones, all at once. `jwks` is a JSON Web Key Set (RFC 7517). Keys
    /// that are not for RSA signatures, and keys without an ID, are ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if the key set is unreadable or contains no key that can be used. The keys are then those from
    /// before.
    pub fn set_keys(&self, jwks: &[u8]) -> Result<(), KeysError> {
        self.keys.set(jwks)
    }

    /// Returns how up to date the keys are, and why the last refresh failed, if it did.
    pub fn key_status(&self) -> KeyStatus {
        self.keys.status()
    }

    /// Verifies the value of an `Authorization` header with the keys that there are, and returns what the token says.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is not acceptable: answer with the status 403, and do not read the body. If the key
    /// is unknown, you can load the keys and try again, once. [`authenticate`](Self::authenticate) does it.
    pub fn verify(&self, authorization: Option<&str>) -> Result<Claims, VerifyError> {
        self.verify_at(authorization, SystemTime::now())
    }

    /// Verifies the value of an `Authorization` header like [`verify`](Self::verify), at another time.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is not acceptable.
    pub fn verify_at(&self, authorization: Option<&str>, now: SystemTime) -> Result<Claims, VerifyError> {
        self.check(&Token::read(authorization)?, now)
    }

    /// Verifies the value of an `Authorization` header like [`verify`](Self::verify). Before, it gets keys from the
    /// [key source](Self::key_source), if there is one and they are due: if there are none yet, if they are too old, or if
    /// the token names one that is unknown. Only one fetch is under way at any time, and if it fails, the keys are kept. While
    /// keys that are too old are fetched again, one call waits, and the others use them.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is not acceptable.
    pub async fn authenticate(&self, authorization: Option<&str>) -> Result<Claims, VerifyError> {
        let token = Token::read(authorization)?;
        self.keys.refresh(Reason::Age).await;
        match self.check(&token, SystemTime::now()) {
            Err(VerifyError::UnknownKey) => {
                self.keys.refresh(Reason::UnknownKey).await;
                self.check(&token, SystemTime::now())
            }
            checked => checked,
        }
    }

    /// Verifies the token of a body, so that the body can be read.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is not acceptable.
    pub fn open<'a>(&self, authorization: Option<&str>, body: &'a [u8]) -> Result<Verified<'a>, VerifyError> {
        Ok(self.verified(self.verify(authorization)?, body))
    }

    pub(crate) fn verified<'a>(&self, claims: Claims, body: &'a [u8]) -> Verified<'a> {
        Verified::new(claims, body, self.rules.body_limit)
    }

    pub(crate) fn limit(&self) -> usize {
        self.rules.body_limit
    }

    /// The claims are not even decoded before the signature has been verified.
    fn check(&self, token: &Token<'_>, now: SystemTime) -> Result<Claims, VerifyError> {
        let keys = self.keys.current();
        let key = keys.get(&token.key_id).ok_or(VerifyError::UnknownKey)?;
        if !is_signed(key, token.message, &token.signature) {
            return Err(VerifyError::Signature);
        }
        let claims = Claims::read(&token.claims()?)?;
        self.rules.check(&claims, now)?;
        Ok(claims)
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verifier").field(&self.rules).finish()
    }
}
