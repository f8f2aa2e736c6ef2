//! Requests as values, for any HTTP client.

use core::fmt;

#[cfg(not(feature = "http"))]
use super::feature::NeedsFeatureHttp;
use super::service::Service;
use super::shared::SharedError;
use super::token::{BearerToken, TokenError};
use crate::support::rule::report::Report;

/// A request that is ready to be sent, except for the `Authorization` header, which needs a [`BearerToken`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// Returns the method, such as `POST`.
    #[inline]
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the path below the root of the service, with the query. Each ID in it is percent-encoded.
    #[inline]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the URL at a service.
    #[inline]
    pub fn url(&self, service: &Service) -> String {
        service.url(&self.path)
    }

    /// Returns the headers that have a fixed value.
    #[inline]
    pub fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.headers
    }

    /// Returns the body, which is JSON in UTF-8.
    #[inline]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Converts the request into its body, which is JSON in UTF-8.
    #[inline]
    pub fn into_body(self) -> Vec<u8> {
        self.body
    }

    /// Converts the request for a client that uses the types of the `http` crate.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is empty or contains characters that are not allowed in a token, or if the URL of
    /// the service contains characters that HTTP does not allow.
    #[cfg(feature = "http")]
    #[inline]
    pub fn into_http(
        self,
        service: &Service,
        token: impl Into<BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, RequestError> {
        let token = token.into().header_value()?;
        let mut authorization = http::HeaderValue::try_from(token).map_err(http::Error::from)?;
        authorization.set_sensitive(true);
        let start = http::Request::builder()
            .method(self.method)
            .uri(self.url(service))
            .header(http::header::AUTHORIZATION, authorization);
        let headed = self.headers.iter().fold(start, |request, (name, value)| request.header(*name, *value));
        Ok(headed.body(self.body)?)
    }

    /// A call does not compile, because this method needs the feature `http`.
    #[cfg(not(feature = "http"))]
    #[doc(hidden)]
    pub fn into_http<S, T>(self, _: S, _: T) -> <(S, T) as NeedsFeatureHttp>::Output
    where
        (S, T): NeedsFeatureHttp,
    {
        unreachable!("no arguments satisfy the bounds")
    }
}

/// Hides the body and the query, because they can contain personal data.
impl fmt::Debug for Request {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, query) = match self.path.split_once('?') {
            Some((path, _)) => (path, "?<hidden>"),
            None => (self.path.as_str(), ""),
        };
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &format_args!("\"{path}{query}\""))
            .field("headers", &self.headers)
            .field("body", &format_args!("<{} bytes>", self.body.len()))
            .finish()
    }
}

/// The reason why a request was not built or not converted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestError {
    /// The service would reject the request.
    Refused(Report),
    /// A value cannot be serialized to JSON.
    Body(SharedError<serde_json::Error>),
    /// The token cannot be sent.
    Token(TokenError),
    /// The URL of the service contains characters that HTTP does not allow.
    #[cfg(feature = "http")]
    Http(SharedError<http::Error>),
}

/// Writes one line, or, with `{:#}`, one line for each finding.
impl fmt::Display for RequestError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(report) if f.alternate() => {
                write!(f, "the service would reject the request:\n{report:#}")
            }
            Self::Refused(report) => write!(f, "the service would reject the request: {report}"),
            Self::Body(error) => write!(f, "the body cannot be serialized: {error}"),
            Self::Token(error) => write!(f, "the request cannot be authorized: {error}"),
            #[cfg(feature = "http")]
            Self::Http(error) => write!(f, "the request cannot be converted to an HTTP request: {error}"),
        }
    }
}

impl std::error::Error for RequestError {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Body(error) => Some(error),
            Self::Token(error) => Some(error),
            #[cfg(feature = "http")]
            Self::Http(error) => Some(error),
        }
    }
}

impl From<serde_json::Error> for RequestError {
    #[inline]
    fn from(error: serde_json::Error) -> Self {
        Self::Body(error.into())
    }
}

impl From<TokenError> for RequestError {
    #[inline]
    fn from(error: TokenError) -> Self {
        Self::Token(error)
    }
}

#[cfg(feature = "http")]
impl From<http::Error> for RequestError {
    #[inline]
    fn from(error: http::Error) -> Self {
        Self::Http(error.into())
    }
}

/// Returns an error if the service would reject the request.
#[inline]
pub fn refuse(report: Report) -> Result<(), RequestError> {
    if report.has_errors() {
        return Err(RequestError::Refused(report));
    }
    Ok(())
}
