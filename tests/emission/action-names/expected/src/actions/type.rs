// @generated from schema/actions/type.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange::{request, response};
use crate::support::rule;
use crate::enums::Size;
use crate::types::{Failure, Thing};

/// An action whose name is a keyword.
///
/// `POST /things/{type}/of/{new}/{path}/{body}/{validate}/type`
///
/// # Headers
///
/// - `Content-Type: application/json`: The format.
///
/// # Answer
///
/// The thing.
///
/// Status 202.
///
/// `Location`: Where it is.
///
/// # What [`validate`](Self::validate) checks
///
/// - `type-is-a-segment`: `type` must not be empty, `.` or `..`, since it is a segment of the path
/// - `new-is-a-segment`: `new` must not be empty, `.` or `..`, since it is a segment of the path
/// - `path-is-a-segment`: `path` must not be empty, `.` or `..`, since it is a segment of the path
/// - `body-is-a-segment`: `body` must not be empty, `.` or `..`, since it is a segment of the path
/// - `validate-is-a-segment`: `validate` must not be empty, `.` or `..`, since it is a segment of the path
/// - `some-things`: at least one thing
/// - `short-label`: a short label
/// - `no-single-thing`: no single thing
///
/// [Documentation](https://example.org/type)
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    r#type: String,

    new_: String,

    path_: String,

    body_: String,

    validate_: String,

    parameters: TypeParameters,
}

impl Type {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths: the first one is built, all are recognised.
    pub const PATHS: &'static [&'static str] = &[
        "/things/{type}/of/{new}/{path}/{body}/{validate}/type",
    ];

    /// The headers with a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of an answer that is no error.
    pub const STATUS: u16 = 202;

    /// The kinds of permission, each with those that it needs; none where the kind is not supported.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// What only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// What [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &TYPE_IS_A_SEGMENT,
        &NEW_IS_A_SEGMENT,
        &PATH_IS_A_SEGMENT,
        &BODY_IS_A_SEGMENT,
        &VALIDATE_IS_A_SEGMENT,
        &SOME_THINGS,
        &SHORT_LABEL,
        &NO_SINGLE_THING,
    ];

    /// Starts a request.
    ///
    /// - `type`: A keyword.
    /// - `new`: The constructor.
    /// - `path`: A method.
    /// - `body`: An argument.
    /// - `validate`: A parameter of the body as well.
    pub fn new(
        r#type: impl Into<String>,
        new_: impl Into<String>,
        path_: impl Into<String>,
        body_: impl Into<String>,
        validate_: impl Into<String>,
        validate__: bool,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            new_: new_.into(),
            path_: path_.into(),
            body_: body_.into(),
            validate_: validate_.into(),
            parameters: TypeParameters::new(validate__),
        }
    }

    /// A method.
    #[must_use]
    pub fn build_(mut self, build: impl Into<String>) -> Self {
        self.parameters.build = Some(build.into());
        self
    }

    /// Has to be given.
    #[must_use]
    pub fn validate__(mut self, validate: bool) -> Self {
        self.parameters.validate = Some(validate);
        self
    }

    /// Adds one to [`things`](Self::things).
    #[must_use]
    pub fn thing(mut self, thing: impl Into<Thing>) -> Self {
        self.parameters.things.get_or_insert_with(Default::default).push(thing.into());
        self
    }

    /// Some.
    ///
    /// Adds to those that are there already.
    #[must_use]
    pub fn things(mut self, things: impl IntoIterator<Item = Thing>) -> Self {
        self.parameters.things.get_or_insert_with(Default::default).extend(things);
        self
    }

    /// Texts.
    ///
    /// Adds to those that are there already.
    #[must_use]
    pub fn names(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.parameters.names.get_or_insert_with(Default::default).extend(names);
        self
    }

    /// Adds one to [`match`](Self::match).
    #[must_use]
    pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
        self.parameters.r#match.get_or_insert_with(Default::default).push(r#box.into());
        self
    }

    /// Keywords.
    ///
    /// Adds to those that are there already.
    #[must_use]
    pub fn r#match(mut self, r#match: impl IntoIterator<Item = String>) -> Self {
        self.parameters.r#match.get_or_insert_with(Default::default).extend(r#match);
        self
    }

    /// Named like a member of its enum.
    #[must_use]
    pub fn _2d(mut self, value_2d: Size) -> Self {
        self.parameters._2d = Some(value_2d);
        self
    }

    /// An object.
    #[must_use]
    pub fn one(mut self, one: impl Into<Thing>) -> Self {
        self.parameters.one = Some(Box::new(one.into()));
        self
    }

    /// A keyword.
    #[inline]
    pub fn r#type(&self) -> &str {
        &self.r#type
    }

    /// The constructor.
    #[inline]
    pub fn new_(&self) -> &str {
        &self.new_
    }

    /// A method.
    #[inline]
    pub fn path_(&self) -> &str {
        &self.path_
    }

    /// An argument.
    #[inline]
    pub fn body_(&self) -> &str {
        &self.body_
    }

    /// A parameter of the body as well.
    #[inline]
    pub fn validate_(&self) -> &str {
        &self.validate_
    }

    /// The body.
    #[inline]
    pub fn parameters(&self) -> &TypeParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check; nothing is changed or sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
        rule::check::segment(&mut report, &TYPE_IS_A_SEGMENT, "/type", &self.r#type);
        rule::check::segment(&mut report, &NEW_IS_A_SEGMENT, "/new", &self.new_);
        rule::check::segment(&mut report, &PATH_IS_A_SEGMENT, "/path", &self.path_);
        rule::check::segment(&mut report, &BODY_IS_A_SEGMENT, "/body", &self.body_);
        rule::check::segment(
            &mut report,
            &VALIDATE_IS_A_SEGMENT,
            "/validate",
            &self.validate_,
        );
        rule::check::count(
            &mut report,
            &SOME_THINGS,
            rule::selection::one(
                "/things",
                Some(parameters.things.as_ref().map_or(0, Vec::len)),
            ),
            1..,
        );
        rule::check::length(
            &mut report,
            &SHORT_LABEL,
            rule::selection::each(
                "/things",
                parameters.things.as_ref(),
                "/label",
                |element| element.label.as_deref(),
            ),
            rule::check::Unit::Bytes,
            ..=3,
        );
        if rule::selection::any(
            rule::selection::one("/names", parameters.names.as_ref()),
        ) && !report.has(&SOME_THINGS)
        {
            rule::check::absent(
                &mut report,
                &NO_SINGLE_THING,
                rule::selection::one(
                    "/one/label",
                    (|| parameters.one.as_deref()?.label.as_deref())(),
                ),
            );
        }
        report
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
            body: self.parameters.to_vec()?,
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
        let mut path = String::with_capacity(253);
        path.push_str("/things/");
        support::exchange::path::push_segment(&mut path, &self.r#type);
        path.push_str("/of/");
        support::exchange::path::push_segment(&mut path, &self.new_);
        path.push('/');
        support::exchange::path::push_segment(&mut path, &self.path_);
        path.push('/');
        support::exchange::path::push_segment(&mut path, &self.body_);
        path.push('/');
        support::exchange::path::push_segment(&mut path, &self.validate_);
        path.push_str("/type");
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
    ) -> Result<response::Accepted<Thing>, response::ResponseError<Failure>> {
        response::read_response(response)
    }

    /// Reads a request back, as a test or a stand-in for the service does; `None` if the path is that of another one.
    ///
    /// # Errors
    ///
    /// The body does not fit.
    #[inline]
    pub fn read_request(
        path: &str,
        body: &[u8],
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([r#type, new_, path_, body_, validate_]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                r#type,
                new_,
                path_,
                body_,
                validate_,
                parameters: support::wire::reader::from_slice(
                    body,
                    support::object::at::Reading::Careful,
                )?,
            }),
        )
    }
}

/// The body of `type`.
///
/// [Documentation](https://example.org/type)
#[derive(Clone)]
#[non_exhaustive]
pub struct TypeParameters {
    /// A method.
    pub build: Option<String>,

    /// Has to be given.
    pub validate: Option<bool>,

    /// Some.
    pub things: Option<Vec<Thing>>,

    /// Texts.
    pub names: Option<Vec<String>>,

    /// Keywords.
    pub r#match: Option<Vec<String>>,

    /// Named like a member of its enum.
    pub _2d: Option<Size>,

    /// An object.
    pub one: Option<Box<Thing>>,

    rest: support::object::rest::Rest,
}

impl TypeParameters {
    /// Makes one of what is required.
    pub fn new(validate: bool) -> Self {
        Self {
            validate: Some(validate),
            ..support::object::blank()
        }
    }

    /// Sets [`build`](Self::build).
    #[must_use]
    pub fn with_build(mut self, build: impl Into<String>) -> Self {
        self.build = Some(build.into());
        self
    }

    /// Sets [`validate`](Self::validate).
    #[inline]
    #[must_use]
    pub fn with_validate(mut self, validate: bool) -> Self {
        self.validate = Some(validate);
        self
    }

    /// Sets [`things`](Self::things).
    #[must_use]
    pub fn with_things(mut self, things: impl Into<Vec<Thing>>) -> Self {
        self.things = Some(things.into());
        self
    }

    /// Sets [`names`](Self::names).
    #[must_use]
    pub fn with_names(mut self, names: impl Into<Vec<String>>) -> Self {
        self.names = Some(names.into());
        self
    }

    /// Sets [`match`](Self::match).
    #[must_use]
    pub fn with_match(mut self, r#match: impl Into<Vec<String>>) -> Self {
        self.r#match = Some(r#match.into());
        self
    }

    /// Sets [`_2d`](Self::_2d).
    #[inline]
    #[must_use]
    pub fn with_2d(mut self, value_2d: Size) -> Self {
        self._2d = Some(value_2d);
        self
    }

    /// Sets [`one`](Self::one).
    #[must_use]
    pub fn with_one(mut self, one: impl Into<Thing>) -> Self {
        self.one = Some(Box::new(one.into()));
        self
    }
}

object! {
    TypeParameters, "";
    build: "build";
    validate: "validate";
    things: "things";
    names: "names";
    r#match: "match";
    _2d: "2d";
    one: "one";
}

static TYPE_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "type-is-a-segment",
    severity: rule::Severity::Error,
    message: "`type` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://example.org/type",
};

static NEW_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "new-is-a-segment",
    severity: rule::Severity::Error,
    message: "`new` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://example.org/type",
};

static PATH_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "path-is-a-segment",
    severity: rule::Severity::Error,
    message: "`path` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://example.org/type",
};

static BODY_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "body-is-a-segment",
    severity: rule::Severity::Error,
    message: "`body` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://example.org/type",
};

static VALIDATE_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "validate-is-a-segment",
    severity: rule::Severity::Error,
    message: "`validate` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://example.org/type",
};

static SOME_THINGS: rule::Rule = rule::Rule {
    id: "some-things",
    severity: rule::Severity::Error,
    message: "at least one thing",
    documentation: "https://example.org/type",
};

static SHORT_LABEL: rule::Rule = rule::Rule {
    id: "short-label",
    severity: rule::Severity::Warning,
    message: "a short label",
    documentation: "https://example.org/type",
};

static NO_SINGLE_THING: rule::Rule = rule::Rule {
    id: "no-single-thing",
    severity: rule::Severity::Warning,
    message: "no single thing",
    documentation: "https://example.org/type",
};
