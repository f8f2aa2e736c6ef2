// @generated from schema/actions/new.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange::{request, response};
use crate::support::rule;
use crate::types::Failure;

/// An action named like a constructor.
///
/// `POST /new`
///
/// # Headers
///
///
/// # Answer
///
/// Nothing.
///
/// Status 204.
///
/// [Documentation](https://example.org/new)
#[derive(Clone, Debug, PartialEq)]
pub struct New {}

impl New {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths: the first one is built, all are recognised.
    pub const PATHS: &'static [&'static str] = &["/new"];

    /// The headers with a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[];

    /// The status of an answer that is no error.
    pub const STATUS: u16 = 204;

    /// The kinds of permission, each with those that it needs; none where the kind is not supported.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// What only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// What [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[];

    /// Starts a request.
    ///
    #[allow(clippy::self_named_constructors)]
    pub fn new() -> Self {
        Self {}
    }

    /// Checks the request against every rule that a client can check; nothing is changed or sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        rule::report::Report::default()
    }

    /// The request, for any HTTP client.
    ///
    /// # Errors
    ///
    /// The service would refuse the request. Warnings do not keep it from being built: see [`validate`](Self::validate).
    #[inline]
    pub fn build(&self) -> Result<request::Request, request::RequestError> {
        request::refuse(self.validate())?;
        Ok(request::Request {
            method: Self::METHOD,
            path: self.path(),
            headers: Self::HEADERS,
            body: Vec::new(),
        })
    }

    /// The request for a client that speaks the types of the crate `http`.
    ///
    /// # Errors
    ///
    /// The service would refuse the request, or its URL or the token holds what HTTP does not allow there.
    #[cfg(feature = "http")]
    pub fn to_http(
        &self,
        service: &support::exchange::service::Service,
        token: impl Into<support::exchange::token::BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, request::RequestError> {
        Ok(self.build()?.into_http(service, token)?)
    }

    #[inline]
    fn path(&self) -> String {
        let mut path = String::with_capacity(4);
        path.push_str("/new");
        path
    }

    /// Reads the answer to the request.
    ///
    /// # Errors
    ///
    /// The service refused the request, or the body of its answer does not fit.
    #[inline]
    pub fn read_response(
        response: impl response::Response,
    ) -> Result<response::Accepted<()>, response::ResponseError<Failure>> {
        response::read_empty_response(response)
    }

    /// Reads a request back, as a test or a stand-in for the service does; `None` if the path is that of another one.
    ///
    /// # Errors
    ///
    /// The body does not fit.
    #[inline]
    pub fn read_request(
        path: &str,
        _: &[u8],
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([]) = Self::PATHS.iter().find_map(|template| path.capture(template))
        else {
            return Ok(None);
        };
        Ok(Some(Self {}))
    }
}

impl Default for New {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}
