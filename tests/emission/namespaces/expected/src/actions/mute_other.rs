// @generated from schema/actions/microsoft.graph.other.thing.mute.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::ThingId;

/// Mutes a thing of the other namespace.
///
/// `POST /others/{thingId}/mute`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
///
/// # Response
///
/// Nothing.
///
/// Status: 204
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `thing-id-is-a-segment`: `thingId` must not be empty, `.`, or `..`, because it is a path segment
///
/// [Documentation](https://example.org/mute-other)
#[derive(Clone, Debug, PartialEq)]
pub struct MuteOther {
    thing_id: ThingId,
}

impl MuteOther {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/others/{thingId}/mute"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[];

    /// The status of a successful response.
    pub const STATUS: u16 = 204;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[&THING_ID_IS_A_SEGMENT];

    /// Creates a request.
    ///
    /// - `thingId`: The ID of a thing.
    pub fn new(thing_id: impl Into<ThingId>) -> Self {
        Self { thing_id: thing_id.into() }
    }

    /// The ID of a thing.
    #[inline]
    pub fn thing_id(&self) -> &ThingId {
        &self.thing_id
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let mut report = rule::report::Report::default();
        rule::check::segment(
            &mut report,
            &THING_ID_IS_A_SEGMENT,
            "/thingId",
            self.thing_id.as_str(),
        );
        report
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
        let mut path = String::with_capacity(62);
        path.push_str("/others/");
        support::exchange::path::push_segment(&mut path, self.thing_id.as_str());
        path.push_str("/mute");
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
        exchange::accepted::Accepted<()>,
        exchange::response_error::ResponseError<support::untyped::Untyped>,
    > {
        exchange::read::read_empty_response(response, Self::IS_IDEMPOTENT)
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
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([thing_id]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(Some(Self { thing_id: thing_id.into() }))
    }
}

operation! {
    MuteOther => (), support::untyped::Untyped;
}

const THING_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "thing-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`thingId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/mute-other",
};
