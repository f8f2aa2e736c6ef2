//! The keys of a verifier, and when they are fetched again.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::task::Wake;
use std::time::{Duration, Instant, SystemTime};

use super::key_set::{KeySet, KeysError};
use super::key_source::{BoxError, Fetch, KeySource, KeyStatus};
use crate::support::trace;

/// The keys, and where they come from.
#[derive(Default)]
pub struct Keys {
    current: RwLock<Arc<KeySet>>,
    source: Option<Arc<dyn KeySource>>,
    schedule: Schedule,
    state: Mutex<State>,
    waiting: Arc<Waiting>,
}

/// How often keys are fetched.
#[derive(Clone, Copy)]
pub struct Schedule {
    /// The age from which keys are fetched again.
    pub every: Duration,
    /// The least time between two fetches for a key that is unknown.
    pub pause: Duration,
    /// The least time after a fetch that failed.
    pub retry: Duration,
}

impl Default for Schedule {
    fn default() -> Self {
        let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
        Self { every: minutes(120), pause: minutes(5), retry: minutes(1) }
    }
}

/// Why keys are to be fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// They may be too old.
    Age,
    /// A token names a key that is not among them.
    UnknownKey,
}

#[derive(Default)]
struct State {
    /// The fetch that is under way.
    fetch: Option<Fetch>,
    /// Whether a fetch has begun and not ended.
    is_fetching: bool,
    attempted: Option<Instant>,
    loaded: Option<Instant>,
    status: KeyStatus,
}

impl State {
    /// Whether to wait for a fetch that is under way.
    fn is_wanted(&self, reason: Reason, schedule: Schedule) -> bool {
        reason == Reason::UnknownKey || is_over(self.loaded, schedule.every)
    }

    /// Whether to begin a fetch.
    fn is_due(&self, reason: Reason, schedule: Schedule) -> bool {
        match reason {
            Reason::UnknownKey if self.loaded.is_some() => is_over(self.attempted, schedule.pause),
            _ if self.status.failure.is_some() && !is_over(self.attempted, schedule.retry) => false,
            _ => is_over(self.loaded, schedule.every),
        }
    }
}

/// Whether a time has passed. What has never happened is longer ago.
fn is_over(since: Option<Instant>, time: Duration) -> bool {
    since.map_or(true, |since| since.elapsed() >= time)
}

impl Keys {
    /// Creates keys that are fetched from a source.
    pub fn with_source(&self, source: impl KeySource) -> Self {
        Self { source: Some(Arc::new(source)), schedule: self.schedule, ..Self::default() }
    }

    /// Creates keys that are fetched as often as this.
    pub fn with_schedule(&self, schedule: Schedule) -> Self {
        Self { source: self.source.clone(), schedule, ..Self::default() }
    }

    /// Returns the keys that there are now.
    pub fn current(&self) -> Arc<KeySet> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces all keys.
    pub fn set(&self, jwks: &[u8]) -> Result<(), KeysError> {
        self.load(&mut self.state(), jwks)
    }

    /// Returns how up to date the keys are.
    pub fn status(&self) -> KeyStatus {
        self.state().status.clone()
    }

    /// Fetches the keys if they are due, or waits for the fetch that is under way.
    pub fn refresh(&self, reason: Reason) -> Refresh<'_> {
        Refresh { keys: self, reason, has_joined: false, has_begun: false }
    }

    fn load(&self, state: &mut State, jwks: &[u8]) -> Result<(), KeysError> {
        let keys = Arc::new(KeySet::read(jwks)?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = keys;
        state.loaded = Some(Instant::now());
        state.status = KeyStatus { loaded_at: Some(SystemTime::now()), failure: None };
        Ok(())
    }

    fn finish(&self, state: &mut State, result: Result<Vec<u8>, BoxError>) {
        state.is_fetching = false;
        if let Err(error) = result.and_then(|jwks| Ok(self.load(state, &jwks)?)) {
            trace::kept_keys();
            state.status.failure = Some(error.into());
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // A fetch that panics is gone, because it is polled while it is not in its place.
        if state.is_fetching && state.fetch.is_none() {
            self.finish(&mut state, Err("the source of the keys panicked".into()));
        }
        state
    }
}

/// Waits until keys that are due have been fetched. Everybody who comes polls the one fetch that is under way, so that it goes
/// on if some of them give up.
pub struct Refresh<'a> {
    keys: &'a Keys,
    reason: Reason,
    has_joined: bool,
    has_begun: bool,
}

impl Future for Refresh<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let keys = self.keys;
        let Some(source) = &keys.source else {
            return Poll::Ready(());
        };
        let mut state = keys.state();
        let begins = state.fetch.is_none();
        let mut fetch = match state.fetch.take() {
            Some(fetch) if self.has_joined || state.is_wanted(self.reason, keys.schedule) => fetch,
            None if !self.has_joined && state.is_due(self.reason, keys.schedule) => {
                state.attempted = Some(Instant::now());
                state.is_fetching = true;
                source.fetch()
            }
            other => {
                state.fetch = other;
                return Poll::Ready(());
            }
        };
        self.has_joined = true;
        self.has_begun |= begins;
        keys.waiting.join(context.waker());
        let waker = Waker::from(Arc::clone(&keys.waiting));
        match fetch.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Pending => {
                state.fetch = Some(fetch);
                // Keys that may be too old are better than waiting: one callback waits, and the others use them.
                match self.reason == Reason::UnknownKey || state.loaded.is_none() || self.has_begun {
                    true => Poll::Pending,
                    false => Poll::Ready(()),
                }
            }
            Poll::Ready(result) => {
                keys.finish(&mut state, result);
                drop(state);
                keys.waiting.wake_by_ref();
                Poll::Ready(())
            }
        }
    }
}

/// Those who wait for a fetch.
#[derive(Default)]
struct Waiting(Mutex<Vec<Waker>>);

impl Waiting {
    fn join(&self, waker: &Waker) {
        let mut wakers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !wakers.iter().any(|known| known.will_wake(waker)) {
            wakers.push(waker.clone());
        }
    }
}

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let wakers = core::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        wakers.into_iter().for_each(Waker::wake);
    }
}
