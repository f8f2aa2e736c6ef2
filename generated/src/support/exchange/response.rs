// @generated from generator/src/support/exchange/response.rs
// by `cargo run`, which overwrites what is changed here.

//! Responses of the service, from any HTTP client.

use core::fmt;

use super::shared::SharedError;
use crate::support::object::at::Reading;
use crate::support::object::Object;
use crate::support::wire::reader::from_slice;

/// A response of the service, from any HTTP client.
pub trait Response {
    /// Returns the status code.
    fn status(&self) -> u16;
    /// Returns the value of a header, if it is present and is text. `name` is in lowercase.
    fn header(&self, name: &str) -> Option<&str>;
    /// Returns the complete body.
    fn body(&self) -> &[u8];
}

impl<R: Response + ?Sized> Response for &R {
    #[inline]
    fn status(&self) -> u16 {
        (**self).status()
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        (**self).header(name)
    }

    #[inline]
    fn body(&self) -> &[u8] {
        (**self).body()
    }
}

/// A status and a body, for responses whose headers do not matter.
impl<B: AsRef<[u8]>> Response for (u16, B) {
    #[inline]
    fn status(&self) -> u16 {
        self.0
    }

    #[inline]
    fn header(&self, _: &str) -> Option<&str> {
        None
    }

    #[inline]
    fn body(&self) -> &[u8] {
        self.1.as_ref()
    }
}

/// A status, headers, and a body. The names of the headers can be in any letter case.
impl<B: AsRef<[u8]>> Response for (u16, &[(&str, &str)], B) {
    #[inline]
    fn status(&self) -> u16 {
        self.0
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        find(self.1, name)
    }

    #[inline]
    fn body(&self) -> &[u8] {
        self.2.as_ref()
    }
}

/// A status, an array of headers, and a body.
impl<B: AsRef<[u8]>, const N: usize> Response for (u16, &[(&str, &str); N], B) {
    #[inline]
    fn status(&self) -> u16 {
        self.0
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        find(self.1, name)
    }

    #[inline]
    fn body(&self) -> &[u8] {
        self.2.as_ref()
    }
}

#[cfg(feature = "http")]
impl<B: AsRef<[u8]>> Response for http::Response<B> {
    #[inline]
    fn status(&self) -> u16 {
        http::Response::status(self).as_u16()
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    #[inline]
    fn body(&self) -> &[u8] {
        http::Response::body(self).as_ref()
    }
}

/// Returns the value of a header. The letter case of its name is ignored.
#[inline]
fn find<'h>(headers: &[(&'h str, &'h str)], name: &str) -> Option<&'h str> {
    headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

/// The response of the service to a request that it accepted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Accepted<T> {
    /// The body.
    pub body: T,
    /// The URL in the `Location` header.
    pub location: Option<String>,
}

/// An error response of the service, or a response that cannot be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResponseError<E> {
    /// The service rejected the request.
    Refused(Box<Refusal<E>>),
    /// The service accepted the request, but the body of the response does not fit its type. `Display` can quote the
    /// unexpected value, but `Debug` does not.
    Unreadable {
        /// Returns the status code.
        status: u16,
        /// The description of what does not fit, and where.
        error: SharedError<serde_json::Error>,
    },
}

/// A response with a status other than 2xx.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refusal<E> {
    /// Returns the status code.
    pub status: u16,
    /// The error in the body, if the body is an error.
    pub error: Option<E>,
    /// The time to wait before a retry, as the service wrote it: a number of seconds or a date.
    pub retry_after: Option<String>,
}

impl<E: fmt::Debug> fmt::Display for ResponseError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => {
                write!(f, "the service rejected the request with status {}", refusal.status)?;
                refusal.error.as_ref().map_or(Ok(()), |error| write!(f, ": {error:?}"))
            }
            Self::Unreadable { status, error } => write!(f, "the {status} response cannot be read: {error}"),
        }
    }
}

impl<E: fmt::Debug> std::error::Error for ResponseError<E> {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Unreadable { error, .. } => Some(&**error),
        }
    }
}

/// Reads a response whose body is a `T`, or an `E` if the status is an error.
pub fn read_response<T: Object, E: Object>(response: impl Response) -> Result<Accepted<T>, ResponseError<E>> {
    let status = accept(&response)?;
    let unreadable = |error: serde_json::Error| ResponseError::Unreadable { status, error: error.into() };
    let body = from_slice(response.body(), Reading::Careful).map_err(unreadable)?;
    Ok(Accepted { body, location: response.header("location").map(str::to_owned) })
}

/// Returns the status of a response, if the service accepted the request.
fn accept<E: Object>(response: &impl Response) -> Result<u16, ResponseError<E>> {
    let status = response.status();
    if (200..300).contains(&status) {
        return Ok(status);
    }
    Err(ResponseError::Refused(Box::new(Refusal {
        status,
        error: from_slice(response.body(), Reading::Careful).ok(),
        retry_after: response.header("retry-after").map(str::to_owned),
    })))
}

/// Reads a response that has no body.
pub fn read_empty_response<E: Object>(response: impl Response) -> Result<Accepted<()>, ResponseError<E>> {
    accept(&response)?;
    Ok(Accepted { body: (), location: response.header("location").map(str::to_owned) })
}
