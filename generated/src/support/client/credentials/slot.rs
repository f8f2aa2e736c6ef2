// @generated from generator/src/support/client/credentials/slot.rs
// by `cargo run`, which overwrites what is changed here.

//! The token of a tenant.

use core::future::Future;
use core::time::Duration;
use std::time::Instant;

use tokio::sync::Mutex;

use super::grant::Grant;
use super::CredentialsError;
use crate::support::exchange::token::BearerToken;

/// The time before its end at which a token is renewed, or half of its time if it is short.
const MARGIN: Duration = Duration::from_secs(5 * 60);

/// The time after which a renewal that failed is attempted again, as long as the old token is valid.
const PAUSE: Duration = Duration::from_secs(30);

/// The token of a tenant, and the last failure. Who needs a new token holds the lock until there is one, and the others
/// wait for it.
#[derive(Default)]
pub(super) struct Slot(Mutex<State>);

#[derive(Default)]
struct State {
    token: Option<Kept>,
    failure: Option<(Instant, CredentialsError)>,
}

/// A token that is kept.
struct Kept {
    token: BearerToken,
    obtained: Instant,
    renew: Instant,
    end: Instant,
}

impl Slot {
    /// Returns the token that is kept, or that of `fetch`.
    pub(super) async fn token(
        &self,
        fetch: impl Future<Output = Result<Grant, CredentialsError>>,
    ) -> Result<BearerToken, CredentialsError> {
        let asked = Instant::now();
        let mut state = self.0.lock().await;
        let now = Instant::now();
        if let Some(kept) = state.token.as_ref().filter(|kept| now < kept.renew || asked < kept.obtained) {
            return Ok(kept.token.clone());
        }
        // Those who wait for a request share its result, even if it is a failure.
        if let Some((_, error)) = state.failure.as_ref().filter(|(at, _)| asked < *at) {
            return Err(error.clone());
        }
        match fetch.await {
            Ok(grant) => Ok(state.keep(grant)),
            Err(error) => state.fail(error),
        }
    }

    /// Returns whether there is a token that has not expired, or whether one is being requested.
    pub(super) fn is_valid(&self) -> bool {
        let is_valid = |state: &State| state.token.as_ref().is_some_and(|kept| Instant::now() < kept.end);
        self.0.try_lock().map_or(true, |state| is_valid(&state))
    }
}

impl State {
    fn keep(&mut self, grant: Grant) -> BearerToken {
        let now = Instant::now();
        let margin = MARGIN.min(grant.lifetime / 2);
        let (renew, end) = (now + (grant.lifetime - margin), now + grant.lifetime);
        *self = Self { token: Some(Kept { token: grant.token.clone(), obtained: now, renew, end }), failure: None };
        grant.token
    }

    /// Returns the old token if it is still valid.
    fn fail(&mut self, error: CredentialsError) -> Result<BearerToken, CredentialsError> {
        let now = Instant::now();
        if let Some(kept) = self.token.as_mut().filter(|kept| now < kept.end) {
            kept.renew = (now + PAUSE).min(kept.end);
            return Ok(kept.token.clone());
        }
        *self = Self { token: None, failure: Some((now, error.clone())) };
        Err(error)
    }
}
