// @generated from generator/src/support/outcomes/pending.rs
// by `cargo run`, which overwrites what is changed here.

//! The future of an operation.

use core::fmt;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
use std::sync::Arc;

use super::operation::{Operation, Progress};
use super::settled::Settled;
use super::shared::Shared;
use crate::support::exchange::accepted::Accepted;

/// The future of an operation, which is ready when the operation has ended. If you drop it, nobody waits for the operation
/// any more.
#[must_use = "a future that is dropped waits for nothing"]
pub struct Pending<O: Operation> {
    shared: Shared<O>,
    context: Arc<str>,
    /// Another request can have the context as soon as the future is complete.
    is_complete: bool,
}

impl<O: Operation> Pending<O> {
    pub(super) fn new(shared: Shared<O>, context: Arc<str>) -> Self {
        Self { shared, context, is_complete: false }
    }

    /// Returns the context, which the request and its operation carry.
    #[must_use]
    pub fn context(&self) -> &str {
        &self.context
    }

    /// Tells what the service responded. The ID of the operation is remembered, so that a notification without the context
    /// belongs to this request, too. If the operation has ended already, no notification follows, and the future is ready.
    ///
    /// Returns whether the operation has ended.
    pub fn accepted(&self, accepted: &Accepted<O>) -> bool {
        let Some(operation) = &accepted.body else { return false };
        let early = match operation.id() {
            Some(id) => self.shared.with(|registry| registry.identify(&self.context, id)),
            None => None,
        };
        match early {
            Some(ended) => self.settle(ended),
            None if operation.progress() == Progress::Ended => self.settle(operation.clone()),
            None => self.shared.with(|registry| registry.has_ended(&self.context)),
        }
    }

    /// The response belongs to this request whatever its operation repeats.
    fn settle(&self, operation: O) -> bool {
        let waker = self.shared.with(|registry| registry.end(&self.context, operation));
        if let Some(waker) = waker {
            waker.wake();
        }
        true
    }
}

impl<O: Operation> Future for Pending<O> {
    type Output = O;

    /// A future that is complete is never ready again.
    fn poll(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<O> {
        if self.is_complete {
            return Poll::Pending;
        }
        let (poll, _waker) = self.shared.with(|registry| registry.poll(&self.context, task.waker()));
        self.is_complete = poll.is_ready();
        poll
    }
}

impl<O: Operation> Drop for Pending<O> {
    fn drop(&mut self) {
        if !self.is_complete {
            let _waker = self.shared.with(|registry| registry.forget(&self.context, Settled::Late));
        }
    }
}

impl<O: Operation> fmt::Debug for Pending<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("context", &self.context).finish()
    }
}
