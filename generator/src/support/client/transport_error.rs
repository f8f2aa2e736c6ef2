//! Requests without a complete response.

use core::fmt;
use std::io;

use crate::support::exchange::headers::Headers;
use crate::support::exchange::shared::SharedError;

/// The reason why there is no complete response to a request. It shows neither the URL nor the token.
#[derive(Clone, PartialEq)]
pub struct TransportError {
    kind: TransportErrorKind,
    status: Option<u16>,
    location: Option<String>,
    request_id: Option<String>,
    cause: Option<SharedError<reqwest::Error>>,
}

/// What happened to a request without a complete response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// Nothing listens at the address. Nothing was sent.
    ConnectionRefused,
    /// There is no connection for another reason: the name of the host, TLS, or the time that a connection can take.
    /// Nothing was sent.
    NoConnection,
    /// The response was not complete in time.
    Timeout,
    /// The connection broke off, or the response is not HTTP.
    Interrupted,
    /// The body of the response is longer than this number of bytes.
    #[non_exhaustive]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// The request is not one that the HTTP client can send. Nothing was sent.
    Invalid,
}

impl TransportError {
    pub(super) fn new(error: reqwest::Error) -> Self {
        let kind = if is_refused(&error) {
            TransportErrorKind::ConnectionRefused
        } else if error.is_connect() {
            TransportErrorKind::NoConnection
        } else if error.is_timeout() {
            TransportErrorKind::Timeout
        } else if error.is_builder() {
            TransportErrorKind::Invalid
        } else {
            TransportErrorKind::Interrupted
        };
        // The query in the URL can contain personal data.
        Self { cause: Some(error.without_url().into()), ..Self::of(kind) }
    }

    pub(super) fn too_large(limit: usize) -> Self {
        Self::of(TransportErrorKind::TooLarge { limit })
    }

    const fn of(kind: TransportErrorKind) -> Self {
        Self { kind, status: None, location: None, request_id: None, cause: None }
    }

    /// Adds what is known of the response.
    pub(super) fn after(self, status: u16, headers: &impl Headers) -> Self {
        let header = |name| headers.header(name).map(str::to_owned);
        Self { status: Some(status), location: header("location"), request_id: header("request-id"), ..self }
    }

    /// Returns what happened.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns the status code, if the beginning of a response was received. It is from 200 to 299: with another status,
    /// the request was rejected, whether the body is complete or not.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the URL in the `Location` header of a response whose beginning was received.
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// Returns the ID that the service gave to the request, from the `request-id` header.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns whether at least a part of the request may have been sent.
    pub(super) fn may_be_sent(&self) -> bool {
        match self.kind {
            TransportErrorKind::ConnectionRefused | TransportErrorKind::NoConnection | TransportErrorKind::Invalid => {
                false
            }
            TransportErrorKind::Timeout | TransportErrorKind::Interrupted | TransportErrorKind::TooLarge { .. } => true,
        }
    }

    /// Returns the kind as a word for events.
    pub(super) fn word(&self) -> &'static str {
        match self.kind {
            TransportErrorKind::ConnectionRefused => "connection refused",
            TransportErrorKind::NoConnection => "no connection",
            TransportErrorKind::Timeout => "timeout",
            TransportErrorKind::Interrupted => "interrupted",
            TransportErrorKind::TooLarge { .. } => "too large",
            TransportErrorKind::Invalid => "invalid",
        }
    }
}

/// Returns whether nothing listens at the address.
fn is_refused(error: &reqwest::Error) -> bool {
    let first: &(dyn std::error::Error + 'static) = error;
    let is_refused = |error: &(dyn std::error::Error + 'static)| {
        error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
    };
    error.is_connect() && core::iter::successors(Some(first), |error| error.source()).any(is_refused)
}

/// Hides the URL in `Location`, because its query can contain personal data.
impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("cause", &self.cause)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(status) = self.status {
            write!(f, "the service accepted the request with status {status}, but ")?;
        }
        match self.kind {
            TransportErrorKind::ConnectionRefused => f.write_str("the connection was refused"),
            TransportErrorKind::NoConnection => f.write_str("there is no connection to the service"),
            TransportErrorKind::Timeout => f.write_str("the response was not complete in time"),
            TransportErrorKind::Interrupted => f.write_str("the response was interrupted"),
            TransportErrorKind::TooLarge { limit } => write!(f, "the response is longer than {limit} bytes"),
            TransportErrorKind::Invalid => f.write_str("the request cannot be sent"),
        }
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}
