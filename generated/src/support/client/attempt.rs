// @generated from generator/src/support/client/attempt.rs
// by `cargo run`, which overwrites what is changed here.

//! Sending a request, again if it certainly had no effect.

use std::sync::Arc;
use std::time::SystemTime;

use super::retries::Retrying;
use super::{body, Client, Error, Operation, TokenSource, TransportError};
use crate::support::exchange::accepted::Accepted;
use crate::support::exchange::request::Request;
use crate::support::exchange::response_error::ResponseError;
use crate::support::trace::{self, Span};

/// The result of a request of the type `O`.
type Answer<O> = Result<Accepted<<O as Operation>::Body>, Error<<O as Operation>::Error>>;

impl<T: TokenSource> Client<T> {
    /// Sends a request until it has an effect, is rejected, or has been retried often enough.
    pub(super) async fn exchange<O: Operation>(&self, request: Request, is_idempotent: bool) -> Answer<O> {
        let span = Span::request(O::NAME, request.method(), O::PATH, request.path());
        let answer = span.enter(self.attempts::<O>(&request, is_idempotent)).await;
        record(&span, &answer);
        answer
    }

    /// Makes attempts with pauses between them.
    async fn attempts<O: Operation>(&self, request: &Request, is_idempotent: bool) -> Answer<O> {
        let mut budget = self.shared.retries.budget();
        loop {
            let answer = self.attempt::<O>(request, is_idempotent).await;
            let Some((cause, wait)) = budget.next(answer.as_ref().err(), SystemTime::now()) else {
                return answer;
            };
            let retrying = Retrying { request: O::NAME, retry: budget.retries(), wait, cause };
            trace::retrying(O::NAME, retrying.retry, wait, &cause);
            if let Some(hook) = &self.shared.on_retry {
                hook.announce(&retrying);
            }
            tokio::time::sleep(wait).await;
        }
    }

    /// Sends a request once. The token is asked for each time, because it can expire during a pause.
    async fn attempt<O: Operation>(&self, request: &Request, is_idempotent: bool) -> Answer<O> {
        let shared = &*self.shared;
        let token = shared.tokens.token(self.tenant()).await.map_err(|error| Error::Token(Arc::from(error.into())))?;
        let request = request.clone().into_http(&shared.service, token).map_err(Error::Request)?;
        let request = reqwest::Request::try_from(request).map_err(TransportError::new)?;
        let response = shared.http.execute(request).await.map_err(TransportError::new)?;
        let mut answer = body::read_up_to::<O>(response, shared.max_body).await;
        if let Err(Error::Response(ResponseError::Refused(refusal))) = &mut answer {
            // Following a link is idempotent, even if the request that returned the link is not.
            refusal.is_idempotent = is_idempotent;
        }
        answer
    }
}

/// Records how a request ended.
fn record<B, E>(span: &Span, answer: &Result<Accepted<B>, Error<E>>) {
    let (status, request_id) = match answer {
        Ok(accepted) => (Some(accepted.status), accepted.request_id.as_deref()),
        Err(Error::Response(ResponseError::Refused(refusal))) => (Some(refusal.status), refusal.request_id.as_deref()),
        Err(Error::Response(ResponseError::Unreadable { status, request_id, .. })) => {
            (Some(*status), request_id.as_deref())
        }
        Err(Error::Transport(error)) => (error.status(), error.request_id()),
        Err(_) => (None, None),
    };
    span.record(status, request_id, answer.as_ref().err().map(Error::kind));
}
