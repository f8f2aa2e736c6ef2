//! What a verified token says.

use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};

use super::verify_error::VerifyError;

/// What the token of a callback says. Nothing of it is personal: `Debug` shows IDs of applications and of the tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claims {
    /// The ID of the application that the callback is meant for (`aud`): that of the bot.
    pub audience: String,
    /// The issuer (`iss`), as the token spells it.
    pub issuer: String,
    /// The ID of the tenant (`tid`).
    pub tenant_id: String,
    /// When the token expires (`exp`).
    pub expires_at: SystemTime,
    /// When the token becomes valid (`nbf`).
    pub not_before: Option<SystemTime>,
    /// When the token was issued (`iat`). Not every token says it.
    pub issued_at: Option<SystemTime>,
    /// The ID of the application that posts (`appid`). Not every token says it.
    pub app_id: Option<String>,
}

impl Claims {
    /// Creates the claims of a token that is valid from now on, for an hour. They are of use for tests:
    /// `testing::Signer` signs them.
    pub fn new(audience: impl Into<String>, issuer: impl Into<String>, tenant_id: impl Into<String>) -> Self {
        let now = SystemTime::now();
        Self {
            audience: audience.into(),
            issuer: issuer.into(),
            tenant_id: tenant_id.into(),
            expires_at: now + Duration::from_secs(3600),
            not_before: Some(now),
            issued_at: None,
            app_id: None,
        }
    }

    /// Reads claims. None of them has been checked.
    pub(super) fn read(claims: &Map<String, Value>) -> Result<Self, VerifyError> {
        Ok(Self {
            audience: required(text(claims, "aud"), "aud")?,
            issuer: required(text(claims, "iss"), "iss")?,
            tenant_id: required(text(claims, "tid"), "tid")?,
            expires_at: required(time(claims, "exp"), "exp")?,
            not_before: time(claims, "nbf")?,
            issued_at: time(claims, "iat")?,
            app_id: text(claims, "appid")?,
        })
    }

    /// Returns the claims as the members of a token.
    pub(super) fn write(&self) -> Map<String, Value> {
        let texts = [
            ("aud", Some(&self.audience)),
            ("iss", Some(&self.issuer)),
            ("tid", Some(&self.tenant_id)),
            ("appid", self.app_id.as_ref()),
        ];
        let times = [("exp", Some(self.expires_at)), ("nbf", self.not_before), ("iat", self.issued_at)];
        let texts = texts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), Value::from(text?.as_str()))));
        let times = times.into_iter().filter_map(|(name, time)| Some((name.to_owned(), seconds(time?).into())));
        texts.chain(times).collect()
    }
}

fn required<T>(claim: Result<Option<T>, VerifyError>, name: &'static str) -> Result<T, VerifyError> {
    claim?.ok_or(VerifyError::Claim(name))
}

/// Returns a claim that is a text. An empty text says nothing, so it is refused.
fn text(claims: &Map<String, Value>, name: &'static str) -> Result<Option<String>, VerifyError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() => Ok(Some(text.clone())),
        Some(_) => Err(VerifyError::Claim(name)),
    }
}

/// Returns a claim that is a number of seconds, which can have a fraction (RFC 7519, section 2).
fn time(claims: &Map<String, Value>, name: &'static str) -> Result<Option<SystemTime>, VerifyError> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let since_epoch = value.as_f64().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let time = since_epoch.and_then(|since_epoch| SystemTime::UNIX_EPOCH.checked_add(since_epoch));
    time.map(Some).ok_or(VerifyError::Claim(name))
}

/// Returns the whole seconds since 1970. A time before is 1970.
fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since_epoch| since_epoch.as_secs())
}
