// @generated from schema/actions/split.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::exchange::operation::paged;
use crate::support::rule;
use crate::ids::ThingId;

/// Splits a thing.
///
/// `POST /things/{thingId}/split`
///
/// `POST /old/{thingId}/split` (deprecated: recognized, but never used in requests)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - `Prefer: return=minimal`: The response can be short.
///
/// # Response
///
/// One page of what `split` returns.
///
/// Status: 200
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `thing-id-is-a-segment`: `thingId` must not be empty, `.`, or `..`, because it is a path segment
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
///
/// [Documentation](https://example.org/split)
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    thing_id: ThingId,

    parameters: SplitParameters,
}

impl Split {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/things/{thingId}/split",
        "/old/{thingId}/split",
    ];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        ("Prefer", "return=minimal"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &THING_ID_IS_A_SEGMENT,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
    ];

    /// Creates a request.
    ///
    /// - `thingId`: The ID of a thing.
    pub fn new(thing_id: impl Into<ThingId>, number: i32) -> Self {
        Self {
            thing_id: thing_id.into(),
            parameters: SplitParameters::new(number),
        }
    }

    /// Into how many.
    #[must_use]
    pub fn number(mut self, number: i32) -> Self {
        self.parameters.number = Some(number);
        self
    }

    /// The ID of a thing.
    #[inline]
    pub fn thing_id(&self) -> &ThingId {
        &self.thing_id
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &SplitParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
        rule::check::segment(
            &mut report,
            &THING_ID_IS_A_SEGMENT,
            "/thingId",
            self.thing_id.as_str(),
        );
        let is_plain = rule::names::names(
            &mut report,
            &NAMES_ARE_SPELLED_EXACTLY,
            parameters,
        );
        if !is_plain {
            rule::values::values(&mut report, &VALUES_FIT, parameters);
        }
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
            body: self.parameters.to_vec()?,
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
        let mut path = String::with_capacity(63);
        path.push_str("/things/");
        support::exchange::path::push_segment(&mut path, self.thing_id.as_str());
        path.push_str("/split");
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
        exchange::accepted::Accepted<super::split_page::SplitPage>,
        exchange::response_error::ResponseError<support::untyped::Untyped>,
    > {
        exchange::read::read_page_response(response, Self::IS_IDEMPOTENT)
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
        body: &[u8],
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([thing_id]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                thing_id: thing_id.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }

    /// Builds the request for the page that follows `page`. Returns `None` if it is the last one. Read the
    /// response with [`read_response`](Self::read_response).
    ///
    /// # Errors
    ///
    /// Returns an error if the link to the next page does not lead to this service, because the access token
    /// would be sent there.
    #[inline]
    pub fn next_page(
        page: &super::split_page::SplitPage,
        service: &exchange::service::Service,
    ) -> Result<
        ::core::option::Option<exchange::request::Request>,
        exchange::page::NextLinkError,
    > {
        exchange::page::next(
            page.next_link.as_deref(),
            service,
            &[("Prefer", "return=minimal")],
        )
    }
}

operation! {
    Split => super::split_page::SplitPage, support::untyped::Untyped;
}

paged! {
    Split => super::split_page::SplitPage;
}

/// The body of `split`.
///
/// [Documentation](https://example.org/split)
#[derive(Clone)]
#[non_exhaustive]
pub struct SplitParameters {
    /// Into how many.
    pub number: ::core::option::Option<i32>,

    rest: support::object::rest::Rest,
}

impl SplitParameters {
    /// Creates an object from its required properties.
    #[inline]
    pub fn new(number: i32) -> Self {
        Self {
            number: Some(number),
            ..support::object::blank()
        }
    }
}

object! {
    SplitParameters, "";
    number: "number" => with_number(plain i32);
}

const THING_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "thing-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`thingId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/split",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/split",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/split",
};
