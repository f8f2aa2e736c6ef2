// @generated from generator/src/support/exchange/request.rs
// by `cargo run`, which overwrites what is changed here.

//! Requests as values, for any HTTP client.

use core::fmt;

use super::service::Service;
use super::shared::SharedError;
use super::token::BearerToken;
use crate::support::rule::report::Report;

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
        let headed = self.headers.iter().fold(start, |request, (name, value)| request.header(*name, *value));
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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RequestError {
    /// The service would refuse it.
    Refused(Report),
    /// A value cannot be written as JSON.
    Body(SharedError<serde_json::Error>),
    /// The URL of the service or the token holds what HTTP does not allow there.
    #[cfg(feature = "http")]
    Http(SharedError<http::Error>),
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
            Self::Body(error) => Some(&**error),
            #[cfg(feature = "http")]
            Self::Http(error) => Some(&**error),
        }
    }
}

impl From<serde_json::Error> for RequestError {
    #[inline]
    fn from(error: serde_json::Error) -> Self {
        Self::Body(error.into())
    }
}

#[cfg(feature = "http")]
impl From<http::Error> for RequestError {
    #[inline]
    fn from(error: http::Error) -> Self {
        Self::Http(error.into())
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
