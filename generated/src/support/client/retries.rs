// @generated from generator/src/support/client/retries.rs
// by `cargo run`, which overwrites what is changed here.

//! When a request is sent again.

use core::fmt;
use core::time::Duration;
use std::hash::{BuildHasher, RandomState};
use std::time::{Instant, SystemTime};

use super::{Error, TransportErrorKind};
use crate::support::exchange::response_error::ResponseError;
use crate::support::exchange::retry::Retry;

/// The first pause if the service names none. It is doubled for each of the following ones.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// The longest of these pauses.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// How often and how long a request is retried.
///
/// A request is sent again only if the service certainly did not act on it: after the status 429 or 503 with a
/// `Retry-After` header, and if the connection was refused. A request that is idempotent, which the schema declares, is
/// also sent again after any other status for which [`Refusal::retry`](crate::Refusal::retry) is [`Retry::After`] or
/// [`Retry::Backoff`]. The client waits as long as `Retry-After` says, and otherwise a quarter of a second that is doubled
/// each time, up to 30 seconds, and of which up to a half is left out at random.
///
/// If the pause would exceed the total time, the client does not wait, and returns the last error at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retries {
    max: u32,
    total: Duration,
}

impl Retries {
    /// No retries.
    pub const NONE: Self = Self { max: 0, total: Duration::ZERO };

    /// At most `max` retries, the last of which begins at most `total` after the first attempt.
    #[must_use]
    pub const fn new(max: u32, total: Duration) -> Self {
        Self { max, total }
    }

    /// Begins the first attempt of a request.
    pub(super) fn budget(self) -> Budget {
        Budget { retries: self, start: Instant::now(), used: 0 }
    }
}

/// At most 3 retries within 60 seconds.
impl Default for Retries {
    fn default() -> Self {
        Self::new(3, Duration::from_secs(60))
    }
}

/// A retry that is about to happen, for the function in [`Builder::on_retry`](super::Builder::on_retry).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retrying {
    /// The name of the request's type in Rust.
    pub request: &'static str,
    /// The number of this retry, from 1.
    pub retry: u32,
    /// The pause before it.
    pub wait: Duration,
    /// The reason for it.
    pub cause: Cause,
}

/// The reason for a retry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The service responded with this status.
    Status(u16),
    /// The connection was refused.
    ConnectionRefused,
}

/// A function that is called before each retry.
pub(super) struct Hook(Box<dyn Fn(&Retrying) + Send + Sync>);

impl Hook {
    pub(super) fn new(hook: impl Fn(&Retrying) + Send + Sync + 'static) -> Self {
        Self(Box::new(hook))
    }

    pub(super) fn announce(&self, retrying: &Retrying) {
        (self.0)(retrying);
    }
}

/// What is left of the retries of a request.
pub(super) struct Budget {
    retries: Retries,
    start: Instant,
    used: u32,
}

impl Budget {
    /// Returns the reason for the next retry and the pause before it, or `None` if the answer is final.
    pub(super) fn next<E>(&mut self, error: Option<&Error<E>>, now: SystemTime) -> Option<(Cause, Duration)> {
        let (cause, wait) = wanted(error?, now)?;
        if self.used >= self.retries.max {
            return None;
        }
        let wait = wait.unwrap_or_else(|| self.pause());
        let after = self.start.elapsed().checked_add(wait)?;
        if after > self.retries.total {
            return None;
        }
        self.used += 1;
        Some((cause, wait))
    }

    /// Returns the number of retries, including the next one.
    pub(super) fn retries(&self) -> u32 {
        self.used
    }

    /// Returns a pause that the service did not name. Its second half is random, so that not all clients return at once.
    fn pause(&self) -> Duration {
        let pause = FIRST_PAUSE.saturating_mul(1_u32.checked_shl(self.used).unwrap_or(u32::MAX));
        let half = pause.min(LONGEST_PAUSE) / 2;
        // Every state hashes differently.
        let random = RandomState::new().hash_one(self.used) % 1024;
        half + half.saturating_mul(u32::try_from(random).unwrap_or(0)) / 1024
    }
}

/// Returns the reason for a retry, and the pause that the service asks for.
fn wanted<E>(error: &Error<E>, now: SystemTime) -> Option<(Cause, Option<Duration>)> {
    match error {
        Error::Transport(error) if error.kind() == TransportErrorKind::ConnectionRefused => {
            Some((Cause::ConnectionRefused, None))
        }
        Error::Response(ResponseError::Refused(refusal)) => {
            let (cause, is_idempotent) = (Cause::Status(refusal.status), refusal.is_idempotent);
            match refusal.retry(now) {
                Retry::After(wait) if is_idempotent || matches!(refusal.status, 429 | 503) => Some((cause, Some(wait))),
                Retry::Backoff if is_idempotent => Some((cause, None)),
                _ => None,
            }
        }
        _ => None,
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status {status}"),
            Self::ConnectionRefused => f.write_str("the connection was refused"),
        }
    }
}
