// @generated from schema/actions/type.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::enums::Size;
use crate::ids::{Body, NewId, Path, TypeId, Validate};
use crate::types::{Failure, Thing};

/// An action whose name is a keyword.
///
/// `POST /things/{type}/of/{new}/{path}/{body}/{validate}/type`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - `Accept: application/json`: The format.
///
/// # Response
///
/// The thing.
///
/// Status: 202
///
/// `Location`: Where it is.
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `type-is-a-segment`: `type` must not be empty, `.`, or `..`, because it is a path segment
/// - `new-is-a-segment`: `new` must not be empty, `.`, or `..`, because it is a path segment
/// - `path-is-a-segment`: `path` must not be empty, `.`, or `..`, because it is a path segment
/// - `body-is-a-segment`: `body` must not be empty, `.`, or `..`, because it is a path segment
/// - `validated-is-a-segment`: `validate` must not be empty, `.`, or `..`, because it is a path segment
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `some-things`: at least one thing
/// - `short-label`: a short label
/// - `no-single-thing`: no single thing
///
/// [Documentation](https://example.org/type)
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    r#type: TypeId,

    new_: NewId,

    path_: Path,

    body_: Body,

    validated: Validate,

    parameters: TypeParameters,
}

impl Type {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/things/{type}/of/{new}/{path}/{body}/{validate}/type",
    ];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        ("Accept", "application/json"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 202;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &TYPE_IS_A_SEGMENT,
        &NEW_IS_A_SEGMENT,
        &PATH_IS_A_SEGMENT,
        &BODY_IS_A_SEGMENT,
        &VALIDATED_IS_A_SEGMENT,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &SOME_THINGS,
        &SHORT_LABEL,
        &NO_SINGLE_THING,
    ];

    /// Creates a request.
    ///
    /// - `type`: A keyword.
    /// - `new`: The constructor.
    /// - `path`: A method.
    /// - `body`: An argument.
    /// - `validate`: A parameter of the body as well.
    pub fn new(
        r#type: impl Into<TypeId>,
        new_: impl Into<NewId>,
        path_: impl Into<Path>,
        body_: impl Into<Body>,
        validated: impl Into<Validate>,
        validate_: bool,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            new_: new_.into(),
            path_: path_.into(),
            body_: body_.into(),
            validated: validated.into(),
            parameters: TypeParameters::new(validate_),
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
    pub fn validate_(mut self, validate: bool) -> Self {
        self.parameters.validate = Some(validate);
        self
    }

    /// Adds an element to [`things`](Self::things).
    #[must_use]
    pub fn thing(mut self, thing: impl Into<Thing>) -> Self {
        self.parameters.things.get_or_insert_with(Default::default).push(thing.into());
        self
    }

    /// Some.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn things(mut self, things: impl IntoIterator<Item = impl Into<Thing>>) -> Self {
        let things = things.into_iter().map(Into::into);
        self.parameters.things.get_or_insert_with(Default::default).extend(things);
        self
    }

    /// Texts.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let names = names.into_iter().map(Into::into);
        self.parameters.names.get_or_insert_with(Default::default).extend(names);
        self
    }

    /// Adds an element to [`match`](Self::match).
    #[must_use]
    pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
        self.parameters.r#match.get_or_insert_with(Default::default).push(r#box.into());
        self
    }

    /// Keywords.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn r#match(
        mut self,
        r#match: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let r#match = r#match.into_iter().map(Into::into);
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
    pub fn r#type(&self) -> &TypeId {
        &self.r#type
    }

    /// The constructor.
    #[inline]
    pub fn new_(&self) -> &NewId {
        &self.new_
    }

    /// A method.
    #[inline]
    pub fn path_(&self) -> &Path {
        &self.path_
    }

    /// An argument.
    #[inline]
    pub fn body_(&self) -> &Body {
        &self.body_
    }

    /// A parameter of the body as well.
    #[inline]
    pub fn validated(&self) -> &Validate {
        &self.validated
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &TypeParameters {
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
            &TYPE_IS_A_SEGMENT,
            "/type",
            self.r#type.as_str(),
        );
        rule::check::segment(&mut report, &NEW_IS_A_SEGMENT, "/new", self.new_.as_str());
        rule::check::segment(
            &mut report,
            &PATH_IS_A_SEGMENT,
            "/path",
            self.path_.as_str(),
        );
        rule::check::segment(
            &mut report,
            &BODY_IS_A_SEGMENT,
            "/body",
            self.body_.as_str(),
        );
        rule::check::segment(
            &mut report,
            &VALIDATED_IS_A_SEGMENT,
            "/validate",
            self.validated.as_str(),
        );
        let is_plain = rule::names::names(
            &mut report,
            &NAMES_ARE_SPELLED_EXACTLY,
            parameters,
        );
        if !is_plain {
            rule::values::values(&mut report, &VALUES_FIT, parameters);
        }
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
        ) {
            rule::check::absent(
                &mut report,
                &NO_SINGLE_THING,
                rule::selection::one(
                    "/one/label",
                    (|| parameters.one.as_deref()?.label.as_deref())(),
                ),
            );
            report.remove_repeated(&NO_SINGLE_THING, &SOME_THINGS);
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
        let mut path = String::with_capacity(253);
        path.push_str("/things/");
        support::exchange::path::push_segment(&mut path, self.r#type.as_str());
        path.push_str("/of/");
        support::exchange::path::push_segment(&mut path, self.new_.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.path_.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.body_.as_str());
        path.push('/');
        support::exchange::path::push_segment(&mut path, self.validated.as_str());
        path.push_str("/type");
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
        exchange::response_error::ResponseError<Failure>,
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
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([r#type, new_, path_, body_, validated]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                r#type: r#type.into(),
                new_: new_.into(),
                path_: path_.into(),
                body_: body_.into(),
                validated: validated.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Type => Thing, Failure;
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
    /// Creates an object from its required properties.
    #[inline]
    pub fn new(validate: bool) -> Self {
        Self {
            validate: Some(validate),
            ..support::object::blank()
        }
    }
}

object! {
    TypeParameters, "";
    build: "build" => with_build(into String);
    validate: "validate" => with_validate(plain bool);
    things: "things" => with_things(into Vec<crate::Thing>);
    names: "names" => with_names(into Vec<String>);
    r#match: "match" => with_match(into Vec<String>) as "match";
    _2d: "2d" => with_2d(plain crate::Size);
    one: "one" => with_one(boxed crate::Thing);
}

const TYPE_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "type-is-a-segment",
    severity: rule::Severity::Error,
    message: "`type` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/type",
};

const NEW_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "new-is-a-segment",
    severity: rule::Severity::Error,
    message: "`new` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/type",
};

const PATH_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "path-is-a-segment",
    severity: rule::Severity::Error,
    message: "`path` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/type",
};

const BODY_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "body-is-a-segment",
    severity: rule::Severity::Error,
    message: "`body` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/type",
};

const VALIDATED_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "validated-is-a-segment",
    severity: rule::Severity::Error,
    message: "`validate` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/type",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/type",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/type",
};

const SOME_THINGS: rule::Rule = rule::Rule {
    id: "some-things",
    severity: rule::Severity::Error,
    message: "at least one thing",
    documentation: "https://example.org/type",
};

const SHORT_LABEL: rule::Rule = rule::Rule {
    id: "short-label",
    severity: rule::Severity::Warning,
    message: "a short label",
    documentation: "https://example.org/type",
};

const NO_SINGLE_THING: rule::Rule = rule::Rule {
    id: "no-single-thing",
    severity: rule::Severity::Warning,
    message: "no single thing",
    documentation: "https://example.org/type",
};
