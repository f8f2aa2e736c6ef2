// @generated from generator/src/support/exchange/response_error.rs
// by `cargo run`, which overwrites what is changed here.

//! Responses that are errors.

use core::fmt;
use std::time::SystemTime;

use super::body::BodyError;
use super::refusal::Refusal;
use super::retry::Retry;

/// A response that says that the request was rejected, or that cannot be read.
///
/// # Examples
///
/// What to do after a response that is no success.
///
/// ```
/// use graph_calls::{Invite, ResponseError, Retry};
/// use std::time::{Duration, SystemTime};
///
/// let throttled = (429, [("Retry-After", "10")], "");
/// let error = Invite::read_response(throttled).unwrap_err();
/// match error.retry(SystemTime::now()) {
///     Retry::After(time) => assert_eq!(time, Duration::from_secs(10)),
///     Retry::Backoff => println!("try again, with growing pauses"),
///     // Some participants may have been invited already. The next roster tells.
///     Retry::Unsafe => println!("{error}"),
///     _ => println!("{error}"),
/// }
///
/// // The service accepted this request, so it must not be sent again.
/// let page = (200, [("Content-Type", "text/html")], "<html></html>");
/// let error = Invite::read_response(page).unwrap_err();
/// assert!(matches!(error, ResponseError::Unreadable { status: 200, .. }));
/// assert_eq!(error.retry(SystemTime::now()), Retry::Never);
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseError<E> {
    /// The service rejected the request.
    Refused(Box<Refusal<E>>),
    /// The service accepted the request, but the body of the response is not of the documented type. Do not send the
    /// request again.
    #[non_exhaustive]
    Unreadable {
        /// The status code.
        status: u16,
        /// The URL in the `Location` header.
        location: Option<String>,
        /// The body as the service sent it, up to 64 KiB. It can contain personal data.
        body: Vec<u8>,
        /// Whether the response had a longer body than `body`.
        is_body_cut: bool,
        /// The ID that the service gave to the request, from the `request-id` header. The support of the service asks
        /// for it.
        request_id: Option<String>,
        /// The reason why the body is not of the documented type.
        error: BodyError,
    },
}

impl<E> ResponseError<E> {
    /// Returns what a client can do after this response: see [`Refusal::retry`]. It is [`Retry::Never`] for a response
    /// that cannot be read, because the service accepted the request.
    #[inline]
    pub fn retry(&self, now: SystemTime) -> Retry {
        match self {
            Self::Refused(refusal) => refusal.retry(now),
            Self::Unreadable { .. } => Retry::Never,
        }
    }
}

/// Hides the body, because it can contain personal data.
impl<E: fmt::Debug> fmt::Debug for ResponseError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => f.debug_tuple("Refused").field(refusal).finish(),
            Self::Unreadable { status, location, body, is_body_cut: _, request_id, error } => f
                .debug_struct("Unreadable")
                .field("status", status)
                .field("location", location)
                .field("body", &format_args!("<{} bytes>", body.len()))
                .field("request_id", request_id)
                .field("error", error)
                .finish_non_exhaustive(),
        }
    }
}

/// Writes one line without any text of the service, except for the error code and the ID of the request.
impl<E> fmt::Display for ResponseError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Unreadable { status, error, .. } => {
                write!(
                    f,
                    "the service accepted the request with status {status}, but its response cannot be read: {error}"
                )
            }
        }
    }
}

impl<E: fmt::Debug> std::error::Error for ResponseError<E> {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Unreadable { error, .. } => Some(error),
        }
    }
}
