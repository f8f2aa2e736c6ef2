// @generated from schema/requests/createThing.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::types::Thing;

/// Creates a thing.
///
/// `POST /things`
///
/// `POST /old` (deprecated: recognized, but never used in requests)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - `Prefer: return=minimal`: The response can be short.
///
/// # Response
///
/// A thing.
///
/// Status: 201
///
/// `Location`: The URL of the thing.
///
/// It is not created yet.
///
/// Status: 202
///
/// `Location`: The URL of the operation.
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `label-is-given`: `label` must be given, because this request needs it
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `short-label`: a short label
///
/// [Documentation](https://example.org/create)
#[derive(Clone, Debug, PartialEq)]
pub struct CreateThing {
    body: Thing,
}

impl CreateThing {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/things", "/old"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        ("Prefer", "return=minimal"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 201;

    /// The statuses of all successful responses.
    pub const STATUSES: &'static [u16] = &[201, 202];

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &LABEL_IS_GIVEN,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &SHORT_LABEL,
    ];

    /// Creates a request.
    ///
    pub fn new(body: impl Into<Thing>) -> Self {
        Self { body: body.into() }
    }

    /// Returns the object in the body.
    #[inline]
    pub fn body(&self) -> &Thing {
        &self.body
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.body;
        let mut report = rule::report::Report::default();
        rule::check::said(
            &mut report,
            &LABEL_IS_GIVEN,
            rule::selection::one("/label", Some(parameters.label.as_deref())),
        );
        let is_plain = rule::names::names(
            &mut report,
            &NAMES_ARE_SPELLED_EXACTLY,
            parameters,
        );
        if !is_plain {
            rule::values::values(&mut report, &VALUES_FIT, parameters);
        }
        rule::check::length(
            &mut report,
            &SHORT_LABEL,
            rule::selection::one("/label", parameters.label.as_deref()),
            rule::check::Unit::Bytes,
            ..=9,
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
            body: self.body.to_vec()?,
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
        let mut path = String::with_capacity(7);
        path.push_str("/things");
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
        exchange::accepted::Accepted<Thing>,
        exchange::response_error::ResponseError<support::untyped::Untyped>,
    > {
        exchange::read::read_response(
            response,
            Self::IS_IDEMPOTENT,
            &["#example.things.option"],
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
        body: &[u8],
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([]) = Self::PATHS.iter().find_map(|template| path.capture(template))
        else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                body: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    CreateThing => Thing, support::untyped::Untyped;
}

const LABEL_IS_GIVEN: rule::Rule = rule::Rule {
    id: "label-is-given",
    severity: rule::Severity::Error,
    message: "`label` must be given, because this request needs it",
    documentation: "https://example.org/create",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/create",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/create",
};

const SHORT_LABEL: rule::Rule = rule::Rule {
    id: "short-label",
    severity: rule::Severity::Error,
    message: "a short label",
    documentation: "https://example.org/create",
};
