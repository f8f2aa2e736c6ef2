// @generated from generator/src/support/request.rs
// by `cargo run`, which overwrites what is changed here.

//! Requests and responses as values, for any HTTP client.

use core::fmt;
use std::borrow::Cow;

use serde::Serialize;

use super::at::{At, Reading};
use super::object::{self, Object};
use super::rule::Report;

/// Where the API is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Service {
    root: Cow<'static, str>,
}

impl Service {
    /// The service at a URL that needs not be copied.
    #[inline]
    pub const fn from_static(root: &'static str) -> Self {
        Self {
            root: Cow::Borrowed(root),
        }
    }

    /// The service at another URL, such as that of a national cloud or of a test server. It ends with the version of
    /// the API: `https://graph.microsoft.com/beta`.
    pub fn new(root: impl Into<String>) -> Self {
        Self {
            root: Cow::Owned(root.into()),
        }
    }

    /// The URL of a path.
    #[inline]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.root.trim_end_matches('/'))
    }
}

/// An access token, which `Debug` does not show.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(String);

impl BearerToken {
    /// The token as it came from the identity platform.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The value of the `Authorization` header.
    #[inline]
    pub fn header_value(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl From<&str> for BearerToken {
    #[inline]
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}

impl From<&String> for BearerToken {
    #[inline]
    fn from(token: &String) -> Self {
        Self::new(token)
    }
}

impl From<&Self> for BearerToken {
    #[inline]
    fn from(token: &Self) -> Self {
        token.clone()
    }
}

impl From<String> for BearerToken {
    #[inline]
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

impl fmt::Debug for BearerToken {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BearerToken(<hidden>)")
    }
}

/// A request that is ready to be sent, but for the `Authorization` header, which needs a [`BearerToken`].
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The method, such as `POST`.
    #[inline]
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The path below the root of the service; each id in it is one percent-encoded segment.
    #[inline]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The URL at a service.
    #[inline]
    pub fn url(&self, service: &Service) -> String {
        service.url(&self.path)
    }

    /// The headers with a fixed value.
    #[inline]
    pub fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.headers
    }

    /// The body, JSON in UTF-8.
    #[inline]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body, JSON in UTF-8.
    #[inline]
    pub fn into_body(self) -> Vec<u8> {
        self.body
    }

    /// The request for a client that speaks the types of the crate `http`.
    ///
    /// # Errors
    ///
    /// The URL of the service or the token holds what HTTP does not allow there.
    #[cfg(feature = "http")]
    #[inline]
    pub fn into_http(
        self,
        service: &Service,
        token: impl Into<BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, http::Error> {
        let mut authorization = http::HeaderValue::try_from(token.into().header_value())?;
        authorization.set_sensitive(true);
        let start = http::Request::builder()
            .method(self.method)
            .uri(self.url(service))
            .header(http::header::AUTHORIZATION, authorization);
        let headed = self
            .headers
            .iter()
            .fold(start, |request, (name, value)| request.header(*name, *value));
        headed.body(self.body)
    }
}

/// Shows no body: it names people.
impl fmt::Debug for Request {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &self.headers)
            .field("body", &format_args!("<{} bytes>", self.body.len()))
            .finish()
    }
}

/// Why a request was not built.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// The service would refuse it.
    Refused(Report),
    /// A value cannot be written as JSON.
    Body(serde_json::Error),
    /// The URL of the service or the token holds what HTTP does not allow there.
    #[cfg(feature = "http")]
    Http(http::Error),
}

impl fmt::Display for RequestError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(report) => write!(f, "the service would refuse the request:\n{report}"),
            Self::Body(error) => write!(f, "the body cannot be written: {error}"),
            #[cfg(feature = "http")]
            Self::Http(error) => write!(f, "the request cannot be put into HTTP: {error}"),
        }
    }
}

impl std::error::Error for RequestError {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Body(error) => Some(error),
            #[cfg(feature = "http")]
            Self::Http(error) => Some(error),
        }
    }
}

impl From<serde_json::Error> for RequestError {
    #[inline]
    fn from(error: serde_json::Error) -> Self {
        Self::Body(error)
    }
}

#[cfg(feature = "http")]
impl From<http::Error> for RequestError {
    #[inline]
    fn from(error: http::Error) -> Self {
        Self::Http(error)
    }
}

/// Keeps a request from being built that the service would refuse.
#[inline]
pub fn refuse(report: Report) -> Result<(), RequestError> {
    if report.has_errors() {
        return Err(RequestError::Refused(report));
    }
    Ok(())
}

/// The body of a request.
#[inline]
pub fn body(parameters: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    // Most bodies fit, so that the buffer need not grow.
    let mut body = Vec::with_capacity(1024);
    serde_json::to_writer(&mut body, parameters)?;
    Ok(body)
}

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

/// A status, headers and a body.
impl<B: AsRef<[u8]>> Response for (u16, &[(&str, &str)], B) {
    #[inline]
    fn status(&self) -> u16 {
        self.0
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.1
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
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
#[derive(Debug)]
#[non_exhaustive]
pub enum ResponseError<E> {
    /// The service refused the request.
    Refused(Refusal<E>),
    /// The service accepted the request, but its body is not what is documented.
    Unreadable {
        /// The status code.
        status: u16,
        /// What does not fit, and where.
        error: serde_json::Error,
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
            Self::Refused(Refusal {
                status,
                error: Some(error),
                ..
            }) => {
                write!(f, "the service refused the request with status {status}: {error:?}")
            }
            Self::Refused(Refusal { status, .. }) => write!(f, "the service refused the request with status {status}"),
            Self::Unreadable { status, error } => write!(f, "the body of the answer {status} cannot be read: {error}"),
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

/// Reads an answer whose body is a `T`, or an `E` where the status is an error.
pub fn read_response<T: Object, E: Object>(response: impl Response) -> Result<Accepted<T>, ResponseError<E>> {
    let status = accept(&response)?;
    let body =
        from_slice(response.body(), Reading::Careful).map_err(|error| ResponseError::Unreadable { status, error })?;
    Ok(Accepted {
        body,
        location: response.header("location").map(str::to_owned),
    })
}

/// The status of an answer, if the service accepted the request.
fn accept<E: Object>(response: &impl Response) -> Result<u16, ResponseError<E>> {
    let status = response.status();
    if (200..300).contains(&status) {
        return Ok(status);
    }
    Err(ResponseError::Refused(Refusal {
        status,
        error: from_slice(response.body(), Reading::Careful).ok(),
        retry_after: response.header("retry-after").map(str::to_owned),
    }))
}

/// Reads an answer that has no body.
pub fn read_empty_response<E: Object>(response: impl Response) -> Result<Accepted<()>, ResponseError<E>> {
    accept(&response)?;
    Ok(Accepted {
        body: (),
        location: response.header("location").map(str::to_owned),
    })
}

/// Reads an object that is the whole of `text`. Checking once that it is UTF-8 is faster than checking every string.
pub fn from_slice<T: Object>(text: &[u8], reading: Reading) -> serde_json::Result<T> {
    match core::str::from_utf8(text) {
        Ok(text) => whole(serde_json::Deserializer::from_str(text), reading),
        Err(_) => whole(serde_json::Deserializer::from_slice(text), reading),
    }
}

fn whole<'de, T: Object, R: serde_json::de::Read<'de>>(
    mut from: serde_json::Deserializer<R>,
    reading: Reading,
) -> serde_json::Result<T> {
    let object = object::read_at(&mut from, &At::root(reading))?;
    from.end()?;
    Ok(object)
}
