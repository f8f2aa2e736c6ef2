// @generated from schema/actions/replace.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::types::Failure;

/// Replaces something.
///
/// `PUT /failures`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The token of the caller.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - `Prefer: return=minimal`: The response can be short.
///
/// # Response
///
/// Nothing.
///
/// Status: 204
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
///
/// [Documentation](https://example.org/replace)
#[derive(Clone, Debug, PartialEq)]
pub struct Replace {
    parameters: ReplaceParameters,
}

impl Replace {
    /// The HTTP method.
    pub const METHOD: &'static str = "PUT";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/failures"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        ("Prefer", "return=minimal"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 204;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = true;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
    ];

    /// Creates a request.
    ///
    pub fn new() -> Self {
        Self {
            parameters: support::object::blank(),
        }
    }

    /// Adds an element to [`people`](Self::people).
    #[must_use]
    pub fn person(mut self, person: impl Into<String>) -> Self {
        self.parameters.people.get_or_insert_with(Default::default).push(person.into());
        self
    }

    /// The IDs of people.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn people(
        mut self,
        people: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let people = people.into_iter().map(Into::into);
        self.parameters.people.get_or_insert_with(Default::default).extend(people);
        self
    }

    /// A note.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.parameters.note = Some(note.into());
        self
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &ReplaceParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
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
        let mut path = String::with_capacity(9);
        path.push_str("/failures");
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
        exchange::response_error::ResponseError<Failure>,
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
        body: &[u8],
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([]) = Self::PATHS.iter().find_map(|template| path.capture(template))
        else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

impl Default for Replace {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

operation! {
    Replace => (), Failure;
}

/// The body of `replace`.
///
/// [Documentation](https://example.org/replace)
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceParameters {
    /// The IDs of people.
    pub people: Option<Vec<String>>,

    /// A note.
    pub note: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ReplaceParameters, "", with default;
    people: "people", sensitive => with_people(into Vec<String>);
    note: "note" => with_note(into String);
}

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/replace",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/replace",
};
