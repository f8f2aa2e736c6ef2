// @generated from schema/actions/go.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::{Box, Err, None, Ok, Option, Result, Some, String, Vec, X};

/// An action whose IDs are called like the names of the standard library.
///
/// `POST /go/{some}/{none}/{ok}/{err}/{box}/{vec}/{option}/{result}/{string}/{x}`
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
/// - `some-is-a-segment`: `some` must not be empty, `.`, or `..`, because it is a path segment
/// - `none-is-a-segment`: `none` must not be empty, `.`, or `..`, because it is a path segment
/// - `ok-is-a-segment`: `ok` must not be empty, `.`, or `..`, because it is a path segment
/// - `err-is-a-segment`: `err` must not be empty, `.`, or `..`, because it is a path segment
/// - `box-is-a-segment`: `box` must not be empty, `.`, or `..`, because it is a path segment
/// - `vec-is-a-segment`: `vec` must not be empty, `.`, or `..`, because it is a path segment
/// - `option-is-a-segment`: `option` must not be empty, `.`, or `..`, because it is a path segment
/// - `result-is-a-segment`: `result` must not be empty, `.`, or `..`, because it is a path segment
/// - `string-is-a-segment`: `string` must not be empty, `.`, or `..`, because it is a path segment
/// - `x-is-a-segment`: `x` must not be empty, `.`, or `..`, because it is a path segment
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `x`: a short text
///
/// [Documentation](https://example.org/go)
#[derive(Clone, Debug, PartialEq)]
pub struct Go {
    some: Some,

    none: None,

    ok: Ok,

    err: Err,

    r#box: Box,

    vec: Vec,

    option: Option,

    result: Result,

    string: String,

    x: X,

    parameters: GoParameters,
}

impl Go {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/go/{some}/{none}/{ok}/{err}/{box}/{vec}/{option}/{result}/{string}/{x}",
    ];

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
        &SOME_IS_A_SEGMENT,
        &NONE_IS_A_SEGMENT,
        &OK_IS_A_SEGMENT,
        &ERR_IS_A_SEGMENT,
        &BOX_IS_A_SEGMENT,
        &VEC_IS_A_SEGMENT,
        &OPTION_IS_A_SEGMENT,
        &RESULT_IS_A_SEGMENT,
        &STRING_IS_A_SEGMENT,
        &X_IS_A_SEGMENT,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &X,
    ];

    /// Creates a request.
    ///
    /// - `some`: A variant.
    /// - `none`: A variant.
    /// - `ok`: A variant.
    /// - `err`: A variant.
    /// - `box`: A type.
    /// - `vec`: A type.
    /// - `option`: A type.
    /// - `result`: A type.
    /// - `string`: A type.
    /// - `x`: Called like a rule.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        some: impl Into<Some>,
        none: impl Into<None>,
        ok: impl Into<Ok>,
        err: impl Into<Err>,
        r#box: impl Into<Box>,
        vec: impl Into<Vec>,
        option: impl Into<Option>,
        result: impl Into<Result>,
        string: impl Into<String>,
        x: impl Into<X>,
        text: impl Into<::std::string::String>,
    ) -> Self {
        Self {
            some: some.into(),
            none: none.into(),
            ok: ok.into(),
            err: err.into(),
            r#box: r#box.into(),
            vec: vec.into(),
            option: option.into(),
            result: result.into(),
            string: string.into(),
            x: x.into(),
            parameters: GoParameters::new(text),
        }
    }

    /// A text.
    #[must_use]
    pub fn text(mut self, text: impl Into<::std::string::String>) -> Self {
        self.parameters.text = Some(text.into());
        self
    }

    /// Adds an element to [`texts`](Self::texts).
    #[must_use]
    pub fn one(mut self, one: impl Into<::std::string::String>) -> Self {
        self.parameters.texts.get_or_insert_with(Default::default).push(one.into());
        self
    }

    /// Texts.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn texts(
        mut self,
        texts: impl IntoIterator<Item = impl Into<::std::string::String>>,
    ) -> Self {
        let texts = texts.into_iter().map(Into::into);
        self.parameters.texts.get_or_insert_with(Default::default).extend(texts);
        self
    }

    /// A variant.
    #[inline]
    pub fn some(&self) -> &Some {
        &self.some
    }

    /// A variant.
    #[inline]
    pub fn none(&self) -> &None {
        &self.none
    }

    /// A variant.
    #[inline]
    pub fn ok(&self) -> &Ok {
        &self.ok
    }

    /// A variant.
    #[inline]
    pub fn err(&self) -> &Err {
        &self.err
    }

    /// A type.
    #[inline]
    pub fn r#box(&self) -> &Box {
        &self.r#box
    }

    /// A type.
    #[inline]
    pub fn vec(&self) -> &Vec {
        &self.vec
    }

    /// A type.
    #[inline]
    pub fn option(&self) -> &Option {
        &self.option
    }

    /// A type.
    #[inline]
    pub fn result(&self) -> &Result {
        &self.result
    }

    /// A type.
    #[inline]
    pub fn string(&self) -> &String {
        &self.string
    }

    /// Called like a rule.
    #[inline]
    pub fn x(&self) -> &X {
        &self.x
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &GoParameters {
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
            &SOME_IS_A_SEGMENT,
            "/some",
            self.some.as_str(),
        );
        rule::check::segment(
            &mut report,
            &NONE_IS_A_SEGMENT,
            "/none",
            self.none.as_str(),
        );
        rule::check::segment(&mut report, &OK_IS_A_SEGMENT, "/ok", self.ok.as_str());
        rule::check::segment(&mut report, &ERR_IS_A_SEGMENT, "/err", self.err.as_str());
        rule::check::segment(
            &mut report,
            &BOX_IS_A_SEGMENT,
            "/box",
            self.r#box.as_str(),
        );
        rule::check::segment(&mut report, &VEC_IS_A_SEGMENT, "/vec", self.vec.as_str());
        rule::check::segment(
            &mut report,
            &OPTION_IS_A_SEGMENT,
            "/option",
            self.option.as_str(),
        );
        rule::check::segment(
            &mut report,
            &RESULT_IS_A_SEGMENT,
            "/result",
            self.result.as_str(),
        );
        rule::check::segment(
            &mut report,
            &STRING_IS_A_SEGMENT,
            "/string",
            self.string.as_str(),
        );
        rule::check::segment(&mut report, &X_IS_A_SEGMENT, "/x", self.x.as_str());
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
            &X,
            rule::selection::one("/text", parameters.text.as_deref()),
            rule::check::Unit::Characters,
            ..=3,
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
    ) -> ::core::result::Result<
        exchange::request::Request,
        exchange::request::RequestError,
    > {
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
    ) -> ::core::result::Result<
        http::Request<::std::vec::Vec<u8>>,
        exchange::request::RequestError,
    > {
        self.build()?.into_http(service, token)
    }
    exchange::feature::without_http! {}

    #[inline]
    fn path(&self) -> ::std::string::String {
        let mut path = ::std::string::String::with_capacity(471);
        path.push_str("/go/");
        support::exchange::path::push_segment(&mut path, self.some.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.none.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.ok.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.err.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.r#box.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.vec.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.option.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.result.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.string.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.x.as_str());
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
    ) -> ::core::result::Result<
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
        body: &[u8],
    ) -> ::core::result::Result<::core::option::Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([some, none, ok, err, r#box, vec, option, result, string, x]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                some: some.into(),
                none: none.into(),
                ok: ok.into(),
                err: err.into(),
                r#box: r#box.into(),
                vec: vec.into(),
                option: option.into(),
                result: result.into(),
                string: string.into(),
                x: x.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Go => (), support::untyped::Untyped;
}

/// The body of `go`.
///
/// [Documentation](https://example.org/go)
#[derive(Clone)]
#[non_exhaustive]
pub struct GoParameters {
    /// A text.
    pub text: ::core::option::Option<::std::string::String>,

    /// Texts.
    pub texts: ::core::option::Option<::std::vec::Vec<::std::string::String>>,

    rest: support::object::rest::Rest,
}

impl GoParameters {
    /// Creates an object from its required properties.
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self {
            text: Some(text.into()),
            ..support::object::blank()
        }
    }
}

impl From<&str> for GoParameters {
    #[inline]
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<::std::string::String> for GoParameters {
    #[inline]
    fn from(text: ::std::string::String) -> Self {
        Self::new(text)
    }
}

object! {
    GoParameters, "";
    text: "text" => with_text(into::std::string::String);
    texts: "texts" => with_texts(into::std::vec::Vec<::std::string::String>);
}

const SOME_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "some-is-a-segment",
    severity: rule::Severity::Error,
    message: "`some` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const NONE_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "none-is-a-segment",
    severity: rule::Severity::Error,
    message: "`none` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const OK_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "ok-is-a-segment",
    severity: rule::Severity::Error,
    message: "`ok` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const ERR_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "err-is-a-segment",
    severity: rule::Severity::Error,
    message: "`err` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const BOX_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "box-is-a-segment",
    severity: rule::Severity::Error,
    message: "`box` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const VEC_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "vec-is-a-segment",
    severity: rule::Severity::Error,
    message: "`vec` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const OPTION_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "option-is-a-segment",
    severity: rule::Severity::Error,
    message: "`option` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const RESULT_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "result-is-a-segment",
    severity: rule::Severity::Error,
    message: "`result` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const STRING_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "string-is-a-segment",
    severity: rule::Severity::Error,
    message: "`string` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const X_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "x-is-a-segment",
    severity: rule::Severity::Error,
    message: "`x` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/go",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/go",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/go",
};

const X: rule::Rule = rule::Rule {
    id: "x",
    severity: rule::Severity::Error,
    message: "a short text",
    documentation: "https://example.org/go",
};
