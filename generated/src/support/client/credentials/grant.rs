// @generated from generator/src/support/client/credentials/grant.rs
// by `cargo run`, which overwrites what is changed here.

//! The response to a request for a token.

use core::time::Duration;

use serde_json::Value;

use super::CredentialsError;
use crate::support::client::body;
use crate::support::exchange::refusal::is_id;
use crate::support::exchange::token::BearerToken;

/// The longest response: 1 MiB.
const MAX_BODY: usize = 1024 * 1024;

/// The longest time that a token is kept, whatever the response says: a day.
const MAX_LIFETIME: u64 = 24 * 60 * 60;

/// A new token.
pub(super) struct Grant {
    pub token: BearerToken,
    /// The time for which it is valid. It is zero if the response does not say it: then the token is used only for those
    /// who wait for it.
    pub lifetime: Duration,
}

/// Reads a response.
pub(super) async fn read(mut response: reqwest::Response) -> Result<Grant, CredentialsError> {
    let status = response.status();
    let (body, problem) = body::collect(&mut response, MAX_BODY).await;
    let body = serde_json::from_slice::<Value>(&body).unwrap_or_default();
    if !status.is_success() {
        let code = body.get("error").and_then(Value::as_str).filter(|code| is_id(code));
        let number = body.pointer("/error_codes/0").and_then(Value::as_u64);
        return Err(CredentialsError::Refused { status: status.as_u16(), code: code.map(str::to_owned), number });
    }
    if let Some(problem) = problem {
        return Err(CredentialsError::Transport(problem));
    }
    let is_bearer = body.get("token_type").and_then(Value::as_str).is_some_and(|ty| ty.eq_ignore_ascii_case("bearer"));
    let token = body.get("access_token").and_then(Value::as_str).filter(|_| is_bearer).map(BearerToken::new);
    match token.filter(|token| token.header_value().is_ok()) {
        Some(token) => Ok(Grant { token, lifetime: lifetime(&body) }),
        None => Err(CredentialsError::Unreadable { status: status.as_u16() }),
    }
}

/// Returns the time for which the token is valid: a number of seconds, which some authorities write as a string.
fn lifetime(body: &Value) -> Duration {
    let seconds = match body.get("expires_in") {
        Some(Value::String(text)) => text.parse().ok(),
        // Some serializers write every number with a fraction.
        value => {
            let seconds = value.and_then(Value::as_f64);
            seconds.filter(|seconds| (0.0..=f64::from(u32::MAX)).contains(seconds)).map(|seconds| seconds as u64)
        }
    };
    Duration::from_secs(seconds.unwrap_or(0).min(MAX_LIFETIME))
}
