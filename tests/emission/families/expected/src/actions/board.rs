// @generated from schema/actions/board.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::types::Vehicle;

/// Boards whatever comes.
///
/// `POST /board`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
///
/// # Response
///
/// The vehicle that came.
///
/// Status: 200
///
/// [Documentation](https://example.org/board)
#[derive(Clone, Debug, PartialEq)]
pub struct Board {}

impl Board {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/board"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[];

    /// Creates a request.
    ///
    pub fn new() -> Self {
        Self {}
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        rule::report::Report::default()
    }

    /// Builds the request for any HTTP client.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request. Warnings do not prevent the request from being
    /// built: see [`validate`](Self::validate).
    #[inline]
    pub fn build(
        &self,
    ) -> Result<exchange::request::Request, exchange::request::RequestError> {
        exchange::request::refuse(self.validate())?;
        Ok(exchange::request::Request {
            method: Self::METHOD,
            path: self.path(),
            headers: Self::HEADERS,
            body: Vec::new(),
        })
    }

    /// Builds the request for a client that uses the types of the `http` crate.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request, if the token cannot be sent, or if the URL of the
    /// service contains characters that HTTP does not allow.
    #[cfg(feature = "http")]
    pub fn to_http(
        &self,
        service: &exchange::service::Service,
        token: impl Into<exchange::token::BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, exchange::request::RequestError> {
        self.build()?.into_http(service, token)
    }
    exchange::feature::without_http! {}

    #[inline]
    fn path(&self) -> String {
        let mut path = String::with_capacity(6);
        path.push_str("/board");
        path
    }

    /// Reads the response to the request.
    ///
    /// # Errors
    ///
    /// Returns an error if the service rejected the request, or if it accepted the request and the body of its
    /// response is something else than documented. [`retry`](crate::ResponseError::retry) says whether the request
    /// can be sent again.
    #[inline]
    pub fn read_response(
        response: impl exchange::response::Response,
    ) -> Result<
        exchange::accepted::Accepted<Vehicle>,
        exchange::response_error::ResponseError<support::untyped::Untyped>,
    > {
        exchange::read::read_family_response(
            response,
            Self::IS_IDEMPOTENT,
            crate::types::TAGS,
        )
    }

    /// Reads a request, for example in a test or a mock of the service. Returns `None` if the path belongs to
    /// another request.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON, is not an object, or contains a duplicate member.
    #[inline]
    pub fn read_request(
        path: &str,
        _: &[u8],
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([]) = Self::PATHS.iter().find_map(|template| path.capture(template))
        else {
            return Ok(None);
        };
        Ok(Some(Self {}))
    }
}

impl Default for Board {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

operation! {
    Board => Vehicle, support::untyped::Untyped;
}
