// @generated from schema/actions/option.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::{OptionId, ServiceId};
use crate::types::{Set, Types};

/// An action like a name of the prelude, with more to give than clippy likes.
///
/// `POST /services/{serviceId}/{optionId}`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
///
/// # Response
///
/// Nothing.
///
/// Status: 204
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `service-id-is-a-segment`: `serviceId` must not be empty, `.`, or `..`, because it is a path segment
/// - `option-id-is-a-segment`: `optionId` must not be empty, `.`, or `..`, because it is a path segment
/// - `g-is-given`: `g` must be given, because it is not nullable; it can be empty
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
///
/// [Documentation](https://example.org/option)
#[derive(Clone, Debug, PartialEq)]
pub struct Option {
    service_id: ServiceId,

    option_id: OptionId,

    parameters: OptionParameters,
}

impl Option {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/services/{serviceId}/{optionId}"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 204;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &SERVICE_ID_IS_A_SEGMENT,
        &OPTION_ID_IS_A_SEGMENT,
        &G_IS_GIVEN,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
    ];

    /// Creates a request.
    ///
    /// - `serviceId`: The service.
    /// - `optionId`: The option.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        service_id: impl Into<ServiceId>,
        option_id: impl Into<OptionId>,
        a: impl Into<String>,
        b: i32,
        c: i64,
        d: f64,
        e: bool,
        f: impl Into<Set>,
    ) -> Self {
        Self {
            service_id: service_id.into(),
            option_id: option_id.into(),
            parameters: OptionParameters::new(a, b, c, d, e, f),
        }
    }

    /// 1
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.parameters.a = Some(a.into());
        self
    }

    /// 2
    #[must_use]
    pub fn b(mut self, b: i32) -> Self {
        self.parameters.b = Some(b);
        self
    }

    /// 3
    #[must_use]
    pub fn c(mut self, c: i64) -> Self {
        self.parameters.c = Some(c);
        self
    }

    /// 4
    #[must_use]
    pub fn d(mut self, d: f64) -> Self {
        self.parameters.d = Some(d);
        self
    }

    /// 5
    #[must_use]
    pub fn e(mut self, e: bool) -> Self {
        self.parameters.e = Some(e);
        self
    }

    /// 6
    #[must_use]
    pub fn f(mut self, f: impl Into<Set>) -> Self {
        self.parameters.f = Some(Box::new(f.into()));
        self
    }

    /// 7
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn g(mut self, g: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let g = g.into_iter().map(Into::into);
        self.parameters
            .g
            .get_or_insert_with(::core::default::Default::default)
            .extend(g);
        self
    }

    /// The service.
    #[inline]
    pub fn service_id(&self) -> &ServiceId {
        &self.service_id
    }

    /// The option.
    #[inline]
    pub fn option_id(&self) -> &OptionId {
        &self.option_id
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &OptionParameters {
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
            &SERVICE_ID_IS_A_SEGMENT,
            "/serviceId",
            self.service_id.as_str(),
        );
        rule::check::segment(
            &mut report,
            &OPTION_ID_IS_A_SEGMENT,
            "/optionId",
            self.option_id.as_str(),
        );
        rule::check::given(
            &mut report,
            &G_IS_GIVEN,
            rule::selection::one("/g", Some(parameters.g.as_ref())),
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
        let mut path = String::with_capacity(112);
        path.push_str("/services/");
        support::exchange::path::push_segment(&mut path, self.service_id.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.option_id.as_str());
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
        exchange::response_error::ResponseError<Types>,
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
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([service_id, option_id]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                service_id: service_id.into(),
                option_id: option_id.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Option => (), Types;
}

/// The body of `option`.
///
/// [Documentation](https://example.org/option)
#[derive(Clone)]
#[non_exhaustive]
pub struct OptionParameters {
    /// 1
    pub a: ::core::option::Option<String>,

    /// 2
    pub b: ::core::option::Option<i32>,

    /// 3
    pub c: ::core::option::Option<i64>,

    /// 4
    pub d: ::core::option::Option<f64>,

    /// 5
    pub e: ::core::option::Option<bool>,

    /// 6
    pub f: ::core::option::Option<Box<Set>>,

    /// 7
    pub g: ::core::option::Option<Vec<String>>,

    rest: support::object::rest::Rest,
}

impl OptionParameters {
    /// Creates an object from its required properties.
    pub fn new(
        a: impl Into<String>,
        b: i32,
        c: i64,
        d: f64,
        e: bool,
        f: impl Into<Set>,
    ) -> Self {
        Self {
            a: Some(a.into()),
            b: Some(b),
            c: Some(c),
            d: Some(d),
            e: Some(e),
            f: Some(Box::new(f.into())),
            ..support::object::blank()
        }
    }
}

object! {
    OptionParameters, "";
    a: "a" => with_a(into String);
    b: "b" => with_b(plain i32);
    c: "c" => with_c(plain i64);
    d: "d" => with_d(plain f64);
    e: "e" => with_e(plain bool);
    f: "f" => with_f(boxed crate::Set);
    g: "g" => with_g(into Vec<String>);
}

const SERVICE_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "service-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`serviceId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/option",
};

const OPTION_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "option-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`optionId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/option",
};

const G_IS_GIVEN: rule::Rule = rule::Rule {
    id: "g-is-given",
    severity: rule::Severity::Error,
    message: "`g` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/option",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/option",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/option",
};
