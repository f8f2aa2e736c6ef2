// @generated from generator/src/support/outcomes.rs
// by `cargo run`, which overwrites what is changed here.

//! Waiting for operations that end after the response.

mod context;
pub(crate) mod operation;
pub(crate) mod pending;
mod registry;
pub(crate) mod settled;
mod shared;
#[cfg(feature = "client")]
pub(crate) mod wait;

use core::fmt;
use std::sync::Arc;

use operation::{Awaited, Operation};
use pending::Pending;
use settled::Settled;
use shared::Shared;

use crate::support::who::says_something;

/// The operations that a bot waits for. It needs no runtime, and its clones share what they wait for.
///
/// A notification can arrive before the response. So call [`expect`](Self::expect) before you send the request, and
/// [`settle`](Self::settle) for each notification about an operation.
///
/// # Examples
///
/// A bot that waits until an invitation has ended.
///
/// ```
/// use graph_calls::{Event, IdentitySet, Invite, InviteParticipantsOperation, Outcome, Outcomes};
///
/// async fn invite(outcomes: &Outcomes<InviteParticipantsOperation>) -> Result<(), Box<dyn std::error::Error>> {
///     let mut invite = Invite::new("57dab8b1-894c-409a-b240-bd8beae78896").participant(IdentitySet::user("u"));
///     let pending = outcomes.expect(&mut invite)?; // Before it is sent: the notification can be faster than the response.
///     let accepted = send(&invite).await?;
///     pending.accepted(&accepted);
///     match pending.await.outcome() {
///         Outcome::Completed(_) => println!("somebody was added"),
///         outcome => println!("{outcome:?}"),
///     }
///     Ok(())
/// }
///
/// /// For each event that the webhook receives.
/// fn received(outcomes: &Outcomes<InviteParticipantsOperation>, event: Event) {
///     if let Event::InviteEnded { operation, .. } = event {
///         outcomes.settle(*operation);
///     }
/// }
/// # async fn send(_: &Invite) -> Result<graph_calls::Accepted<InviteParticipantsOperation>, std::io::Error> { unimplemented!() }
/// ```
pub struct Outcomes<O: Operation> {
    shared: Shared<O>,
}

impl<O: Operation> Outcomes<O> {
    /// Creates a set that waits for nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Registers a request before it is sent, and returns the future of its operation. A request without a context gets one,
    /// because some notifications have no ID.
    ///
    /// The future never ends if the notification is lost. Limit the time that you wait for it.
    ///
    /// # Errors
    ///
    /// Returns an error if another request that has the same context is still waited for.
    pub fn expect<R: Awaited<Operation = O>>(&self, request: &mut R) -> Result<Pending<O>, ContextInUse> {
        let context = match request.context() {
            Some(context) if says_something(context) => Arc::from(context),
            _ => {
                let context = context::unique();
                request.set_context(context.clone());
                Arc::from(context)
            }
        };
        if !self.shared.with(|registry| registry.register(&context)) {
            return Err(ContextInUse);
        }
        Ok(Pending::new(self.shared.clone(), context))
    }

    /// Completes the future that waits for an operation, and says what became of it.
    ///
    /// An operation belongs to a request that carried its context, or whose response had its ID.
    pub fn settle(&self, operation: O) -> Settled {
        let (settled, waker) = self.shared.with(|registry| registry.settle(operation));
        // The task may use this set as soon as it is woken.
        if let Some(waker) = waker {
            waker.wake();
        }
        settled
    }

    /// Returns the number of operations that are waited for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shared.with(|registry| registry.len())
    }

    /// Returns whether no operation is waited for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<O: Operation> Default for Outcomes<O> {
    fn default() -> Self {
        Self { shared: Shared::default() }
    }
}

impl<O: Operation> Clone for Outcomes<O> {
    fn clone(&self) -> Self {
        Self { shared: self.shared.clone() }
    }
}

impl<O: Operation> fmt::Debug for Outcomes<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcomes").field("pending", &self.len()).finish()
    }
}

/// The reason why a request was not registered: another one that has the same context is still waited for. The context of
/// a request must be unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContextInUse;

impl fmt::Display for ContextInUse {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another request with the same context is still waited for")
    }
}

impl std::error::Error for ContextInUse {}
