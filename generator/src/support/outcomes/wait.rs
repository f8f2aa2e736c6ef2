//! Sending a request and waiting for its operation.

use core::fmt;
use core::time::Duration;

use super::operation::Awaited;
use super::{ContextInUse, Outcomes};
use crate::support::client::{Client, Error, Operation, TokenSource};
use crate::support::exchange::accepted::Accepted;

impl<T: TokenSource> Client<T> {
    /// Sends a request, and waits until a notification has told that its operation ended. Pass each notification about an
    /// operation to [`Outcomes::settle`].
    ///
    /// A request without a context gets one, which it keeps. `limit` is the time to wait after the response; some
    /// notifications take half a minute, and some never arrive.
    ///
    /// # Errors
    ///
    /// Returns an error if the request was not accepted, as [`send`](Self::send) does, or if the time is over. Then it is not
    /// known how the operation ended.
    pub async fn send_and_wait<R>(
        &self,
        request: &mut R,
        outcomes: &Outcomes<<R as Awaited>::Operation>,
        limit: Duration,
    ) -> Result<<R as Awaited>::Operation, WaitError<<R as Awaited>::Operation, R::Error>>
    where
        R: Awaited + Operation<Body = <R as Awaited>::Operation>,
    {
        let pending = outcomes.expect(request).map_err(WaitError::Context)?;
        let accepted = self.send(request).await.map_err(WaitError::Send)?;
        pending.accepted(&accepted);
        match tokio::time::timeout(limit, pending).await {
            Ok(operation) => Ok(operation),
            Err(_) => Err(WaitError::Limit(Box::new(accepted))),
        }
    }
}

/// The reason why it is not known how an operation ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WaitError<O, E> {
    /// Nothing was sent, because another request that has the same context is still waited for.
    Context(ContextInUse),
    /// The request was not accepted.
    Send(Error<E>),
    /// The request was accepted, and no notification told in time that its operation ended. This is the response.
    Limit(Box<Accepted<O>>),
}

impl<O, E> fmt::Display for WaitError<O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Context(error) => error.fmt(f),
            Self::Send(error) => error.fmt(f),
            Self::Limit(_) => f.write_str("no notification told in time that the operation ended"),
        }
    }
}

impl<O: fmt::Debug, E: fmt::Debug + 'static> std::error::Error for WaitError<O, E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Context(error) => Some(error),
            Self::Send(error) => error.source(),
            Self::Limit(_) => None,
        }
    }
}
