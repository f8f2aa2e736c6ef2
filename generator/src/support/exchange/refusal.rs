//! The response to a request that the service rejected.

use core::fmt;
use std::borrow::Cow;
use std::time::SystemTime;

use serde_json::Value;

use super::body::{self, BodyError};
use super::error_body::ErrorBody;
use super::response::{header, Response};
use super::retry::{decide, Retry};
use crate::support::who::says_something;
use crate::support::wire::misfits::misfits;

/// A response with a status other than 2xx. Nothing in it is lost, except for a body that is longer than 64 KiB.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Refusal<E> {
    /// The status code.
    pub status: u16,
    /// The error in the body. [`problem`](method@Self::problem) is the reason why there is none.
    pub error: Option<E>,
    /// The error code in the body, such as one of the constants of the type that contains it.
    pub code: Option<String>,
    /// The body as the service sent it, up to 64 KiB. See [`is_body_cut`](method@Self::is_body_cut). It can contain personal
    /// data.
    pub body: Vec<u8>,
    /// The media type of the body, from the `Content-Type` header.
    pub content_type: Option<String>,
    /// The ID that the service gave to the request, from the `request-id` header or from the body. The support of the
    /// service asks for it.
    pub request_id: Option<String>,
    /// The ID that the client gave to the request, from the `client-request-id` header or from the body.
    pub client_request_id: Option<String>,
    /// The time to wait before a retry, as the service wrote it: a number of seconds or a date. [`retry`](Self::retry)
    /// interprets it.
    pub retry_after: Option<String>,
    problem: Option<BodyError>,
    is_body_cut: bool,
    pub(crate) is_idempotent: bool,
}

impl<E> Refusal<E> {
    /// Returns what a client can do after this refusal. The table of [`Retry`] shows how it is decided. `now` is the
    /// time at which the response was received, because `Retry-After` can be a date.
    #[inline]
    pub fn retry(&self, now: SystemTime) -> Retry {
        decide(self.status, self.retry_after.as_deref(), self.is_idempotent, now)
    }

    /// Returns the reason why the body is not an error object, or the first value in it that does not fit. For example, a
    /// gateway can respond with HTML.
    #[inline]
    pub fn problem(&self) -> Option<&BodyError> {
        self.problem.as_ref()
    }

    /// Returns the body as text. Bytes that are not UTF-8 are replaced.
    #[inline]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// Returns whether the response had a longer body than [`body`](field@Self::body), which contains at most 64 KiB.
    #[inline]
    pub fn is_body_cut(&self) -> bool {
        self.is_body_cut
    }
}

/// Hides the body, because it can contain personal data.
impl<E: fmt::Debug> fmt::Debug for Refusal<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal")
            .field("status", &self.status)
            .field("error", &self.error)
            .field("code", &self.code)
            .field("body", &format_args!("<{} bytes>", self.body.len()))
            .field("content_type", &self.content_type)
            .field("request_id", &self.request_id)
            .field("client_request_id", &self.client_request_id)
            .field("retry_after", &self.retry_after)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

/// Writes one line with the status, the error code, and the ID of the request, but without any text of the service.
impl<E> fmt::Display for Refusal<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the service rejected the request with status {}", self.status)?;
        let facts = [("code", &self.code), ("request ID", &self.request_id)];
        let facts =
            facts.into_iter().filter_map(|(name, value)| Some((name, value.as_deref().filter(|id| is_id(id))?)));
        let mut end = "";
        for (index, (name, value)) in facts.enumerate() {
            write!(f, "{}{name} {value}", if index == 0 { " (" } else { ", " })?;
            end = ")";
        }
        f.write_str(end)
    }
}

/// Returns whether text looks like a code or an ID, so that it is safe to show it in a line.
#[inline]
pub fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Returns a code that is a number instead of a string, or a string instead of a number.
#[inline]
fn number_as_code<E: ErrorBody>(error: &E) -> Option<String> {
    let misfit = misfits(error).find(|misfit| misfit.place() == E::CODE)?;
    match misfit.value() {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Reads a response with a status other than 2xx.
#[inline]
pub fn read<E: ErrorBody>(response: &impl Response, is_idempotent: bool) -> Refusal<E> {
    let (error, problem) = match body::read::<E>(response.body(), &[]) {
        Err(problem) => (None, Some(problem)),
        Ok(error) => match body::first_misfit(&error) {
            // The body is kept, and so is what it says.
            Some(misfit) if !body::fits(&error) => (None, Some(misfit)),
            misfit => (Some(error), misfit),
        },
    };
    let (body, is_body_cut) = body::beginning(response.body());
    let id = |name| header(response, name).filter(|id| says_something(id));
    let of_error = |read: fn(&E) -> Option<String>| error.as_ref().and_then(read);
    Refusal {
        status: response.status(),
        code: of_error(E::code).or_else(|| of_error(number_as_code)),
        body,
        content_type: header(response, "content-type"),
        request_id: id("request-id").or_else(|| of_error(E::request_id)),
        client_request_id: id("client-request-id").or_else(|| of_error(E::client_request_id)),
        retry_after: response.combined_header("retry-after"),
        error,
        problem,
        is_body_cut,
        is_idempotent,
    }
}
