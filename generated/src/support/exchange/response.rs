// @generated from generator/src/support/exchange/response.rs
// by `cargo run`, which overwrites what is changed here.

//! Answers of the service, from any HTTP client.

use core::fmt;

use super::shared::SharedError;
use crate::support::object::at::Reading;
use crate::support::object::Object;
use crate::support::wire::reader::from_slice;

/// An answer of the service, from any HTTP client.
pub trait Response {
    /// The status code.
    fn status(&self) -> u16;
    /// The value of a header whose name is given in lower case, if it is there and text.
    fn header(&self, name: &str) -> Option<&str>;
    /// The whole body.
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

/// A status and a body, for answers whose headers do not matter.
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

/// A status, headers and a body. The names of the headers may be in any case.
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

/// The same with headers that are written out.
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

/// The value of a header whose name is given in lower case.
#[inline]
fn find<'h>(headers: &[(&'h str, &'h str)], name: &str) -> Option<&'h str> {
    headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

/// What the service answered to a request that it accepted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Accepted<T> {
    /// The body.
    pub body: T,
    /// The URL in the `Location` header.
    pub location: Option<String>,
}

/// What the service answered to a request that it did not accept, or what could not be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResponseError<E> {
    /// The service refused the request.
    Refused(Box<Refusal<E>>),
    /// The service accepted the request, but its body is not what is documented. `Display` may quote what stood there
    /// instead, `Debug` does not.
    Unreadable {
        /// The status code.
        status: u16,
        /// What does not fit, and where.
        error: SharedError<serde_json::Error>,
    },
}

/// An answer with a status other than 2xx.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refusal<E> {
    /// The status code.
    pub status: u16,
    /// The error, if the body is one.
    pub error: Option<E>,
    /// How long to wait before trying again, as the service wrote it: seconds or a date.
    pub retry_after: Option<String>,
}

impl<E: fmt::Debug> fmt::Display for ResponseError<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => {
                write!(f, "the service refused the request with status {}", refusal.status)?;
                refusal.error.as_ref().map_or(Ok(()), |error| write!(f, ": {error:?}"))
            }
            Self::Unreadable { status, error } => write!(f, "the body of the answer {status} cannot be read: {error}"),
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

/// Reads an answer whose body is a `T`, or an `E` where the status is an error.
pub fn read_response<T: Object, E: Object>(response: impl Response) -> Result<Accepted<T>, ResponseError<E>> {
    let status = accept(&response)?;
    let unreadable = |error: serde_json::Error| ResponseError::Unreadable { status, error: error.into() };
    let body = from_slice(response.body(), Reading::Careful).map_err(unreadable)?;
    Ok(Accepted { body, location: response.header("location").map(str::to_owned) })
}

/// The status of an answer, if the service accepted the request.
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

/// Reads an answer that has no body.
pub fn read_empty_response<E: Object>(response: impl Response) -> Result<Accepted<()>, ResponseError<E>> {
    accept(&response)?;
    Ok(Accepted { body: (), location: response.header("location").map(str::to_owned) })
}
