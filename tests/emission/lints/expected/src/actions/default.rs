// @generated from schema/actions/default.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::types::{ServiceResource, Set, Types};

/// An action like a trait, of which nothing has to be said.
///
/// `POST /default`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - ``X-Ticks: a`b [c]``: A header that looks like a link.
///
/// # Permissions
///
/// - Delegated (work or school account): not supported
/// - Delegated (personal Microsoft account): not supported
/// - Application: `Calls.Default.All`
///
/// # Response
///
/// The service.
///
/// Status: 200
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `short-texts`: short
/// - `numbers`: numbers
/// - `one-member`: one member
/// - `either`: texts or sets
///
/// [Documentation](https://example.org/default)
#[derive(Clone, Debug, PartialEq)]
pub struct Default {
    parameters: DefaultParameters,
}

impl Default {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/default"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        ("X-Ticks", "a`b [c]"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[
        ("Delegated (work or school account)", &[]),
        ("Delegated (personal Microsoft account)", &[]),
        ("Application", &["Calls.Default.All"]),
    ];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &SHORT_TEXTS,
        &NUMBERS,
        &ONE_MEMBER,
        &EITHER,
    ];

    /// Creates a request.
    ///
    pub fn new() -> Self {
        Self {
            parameters: support::object::blank(),
        }
    }

    /// Adds an element to [`texts`](Self::texts).
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.parameters
            .texts
            .get_or_insert_with(::core::default::Default::default)
            .push(text.into());
        self
    }

    /// Texts.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn texts(mut self, texts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let texts = texts.into_iter().map(Into::into);
        self.parameters
            .texts
            .get_or_insert_with(::core::default::Default::default)
            .extend(texts);
        self
    }

    /// Objects.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn sets(mut self, sets: impl IntoIterator<Item = impl Into<Set>>) -> Self {
        let sets = sets.into_iter().map(Into::into);
        self.parameters
            .sets
            .get_or_insert_with(::core::default::Default::default)
            .extend(sets);
        self
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &DefaultParameters {
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
        rule::check::length(
            &mut report,
            &SHORT_TEXTS,
            rule::selection::each(
                "/texts",
                parameters.texts.as_ref(),
                "",
                |element| Some(element.as_str()),
            ),
            rule::check::Unit::Bytes,
            ..=3,
        );
        rule::format::format(
            &mut report,
            &NUMBERS,
            rule::selection::each(
                "/texts",
                parameters.texts.as_ref(),
                "",
                |element| Some(Some(element.as_str())),
            ),
            rule::format::Format::E164,
        );
        rule::check::count(
            &mut report,
            &ONE_MEMBER,
            rule::selection::each(
                "/sets",
                parameters.sets.as_ref(),
                "",
                |element| Some(Set::member_count(element)),
            ),
            1..,
        );
        if rule::selection::any(
            rule::selection::each(
                "/texts",
                parameters.texts.as_ref(),
                "",
                |element| Some(element.as_str()),
            ),
        ) {
            rule::check::absent(
                &mut report,
                &EITHER,
                rule::selection::each("/sets", parameters.sets.as_ref(), "", Some),
            );
            report.remove_repeated(&EITHER, &NUMBERS);
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
        let mut path = String::with_capacity(8);
        path.push_str("/default");
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
        exchange::accepted::Accepted<ServiceResource>,
        exchange::response_error::ResponseError<Types>,
    > {
        exchange::read::read_response(response, Self::IS_IDEMPOTENT, &[])
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
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

impl ::core::default::Default for Default {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

operation! {
    Default => ServiceResource, Types;
}

/// The body of `default`.
///
/// [Documentation](https://example.org/default)
#[derive(Clone)]
#[non_exhaustive]
pub struct DefaultParameters {
    /// Texts.
    pub texts: ::core::option::Option<Vec<String>>,

    /// Objects.
    pub sets: ::core::option::Option<Vec<Set>>,

    rest: support::object::rest::Rest,
}

object! {
    DefaultParameters, "", with default;
    texts: "texts" => with_texts(into Vec<String>);
    sets: "sets" => with_sets(into Vec<crate::Set>);
}

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/default",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/default",
};

const SHORT_TEXTS: rule::Rule = rule::Rule {
    id: "short-texts",
    severity: rule::Severity::Error,
    message: "short",
    documentation: "https://example.org/default",
};

const NUMBERS: rule::Rule = rule::Rule {
    id: "numbers",
    severity: rule::Severity::Error,
    message: "numbers",
    documentation: "https://example.org/default",
};

const ONE_MEMBER: rule::Rule = rule::Rule {
    id: "one-member",
    severity: rule::Severity::Error,
    message: "one member",
    documentation: "https://example.org/default",
};

const EITHER: rule::Rule = rule::Rule {
    id: "either",
    severity: rule::Severity::Warning,
    message: "texts or sets",
    documentation: "https://example.org/default",
};
