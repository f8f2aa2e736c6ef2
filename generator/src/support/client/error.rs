//! Requests that were not answered, or not as expected.

use core::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use super::TransportError;
use crate::support::exchange::page::NextLinkError;
use crate::support::exchange::request::RequestError;
use crate::support::exchange::response_error::ResponseError;
use crate::support::exchange::retry::{decide, Retry};

/// The reason why a request has no result. It shows neither tokens nor personal data.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The request was not built. Nothing was sent.
    Request(RequestError),
    /// A link of the service was not followed. Nothing was sent.
    Link(NextLinkError),
    /// The [`TokenSource`](super::TokenSource) failed. Nothing was sent.
    Token(Arc<dyn std::error::Error + Send + Sync>),
    /// There is no complete response.
    Transport(TransportError),
    /// The service rejected the request, or its response is something else than documented.
    Response(ResponseError<E>),
}

impl<E> Error<E> {
    /// Returns whether the service may have acted on the request. If so, and if acting twice has a different effect than
    /// acting once, find out what happened before you send the request again.
    pub fn may_have_acted(&self) -> bool {
        match self {
            Self::Request(_) | Self::Link(_) | Self::Token(_) => false,
            Self::Transport(error) => error.may_be_sent(),
            Self::Response(ResponseError::Unreadable { .. }) => true,
            Self::Response(ResponseError::Refused(refusal)) => {
                decide(refusal.status, None, false, SystemTime::UNIX_EPOCH) == Retry::Unsafe
            }
        }
    }

    /// Returns the kind as a word for events.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Request(_) => "request",
            Self::Link(_) => "link",
            Self::Token(_) => "token",
            Self::Transport(error) => error.word(),
            Self::Response(ResponseError::Refused(_)) => "refused",
            Self::Response(ResponseError::Unreadable { .. }) => "unreadable",
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(f),
            Self::Link(error) => error.fmt(f),
            Self::Token(_) => f.write_str("there is no access token for the request"),
            Self::Transport(error) => error.fmt(f),
            Self::Response(error) => error.fmt(f),
        }
    }
}

/// The source of an error whose message says everything is the next one.
impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        use std::error::Error as _;
        match self {
            Self::Request(error) => error.source(),
            Self::Link(error) => error.source(),
            Self::Token(error) => Some(&**error),
            Self::Transport(error) => error.source(),
            Self::Response(error) => error.source(),
        }
    }
}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::{Error, ResponseError};
    use crate::support::exchange::body::BodyError;

    #[test]
    fn a_response_has_the_source_that_it_has_by_itself() {
        let unreadable: ResponseError<()> = ResponseError::Unreadable {
            status: 200,
            location: None,
            body: Vec::new(),
            is_body_cut: false,
            request_id: None,
            error: BodyError::NoProperty { expected: "Thing" },
        };
        let error = Error::Response(unreadable);
        assert!(error.source().is_some_and(<dyn std::error::Error>::is::<BodyError>));
    }
}
