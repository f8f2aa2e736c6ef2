// @generated from schema/actions/reportSyntheticMedia.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::enums::TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::ids::CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
use crate::types::{
    FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
};

/// Reports something, whose documentation is long enough to be wrapped, and names
/// `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`.
///
/// `POST /callsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong/{callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong}/reportSyntheticMedia`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
/// - `X-HeaderAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong: valueAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`:
///   A header.
///
/// # Permissions
///
/// - Delegated (work or school account): not supported
/// - Delegated (personal Microsoft account): not supported
/// - Application: `CallsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`,
///   `PeopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`
///
/// # Response
///
/// The thing.
///
/// Status: 200
///
/// `Location`: A URL.
///
/// # Requirements that only the service can check
///
/// - `a-requirement-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-x`:
///   everything is long
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `call-id-and-another-word-that-makes-it-long-and-another-word-that-makes-it-long-is-a-segment`:
///   `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` must not be empty, `.`, or `..`, because it
///   is a path segment
/// - `people-and-another-word-that-makes-it-long-and-another-word-that-makes-it-long-is-given`:
///   `peopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` must be given, because it is not nullable;
///   it can be empty
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `a-rule-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-x`:
///   at most five
///
/// [Documentation](https://example.org/reportSyntheticMedia)
#[derive(Clone, Debug, PartialEq)]
pub struct ReportSyntheticMedia {
    call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,

    parameters: ReportSyntheticMediaParameters,
}

impl ReportSyntheticMedia {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/callsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong/{callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong}/reportSyntheticMedia",
    ];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
        (
            "X-HeaderAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
            "valueAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
        ),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[
        ("Delegated (work or school account)", &[]),
        ("Delegated (personal Microsoft account)", &[]),
        (
            "Application",
            &[
                "CallsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
                "PeopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
            ],
        ),
    ];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[
        rule::Requirement {
            id: "a-requirement-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-x",
            message: "everything is long",
            documentation: "https://example.org/reportSyntheticMedia",
        },
    ];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &CALL_ID_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_A_SEGMENT,
        &PEOPLE_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_GIVEN,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &A_RULE_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_X,
    ];

    /// Creates a request.
    ///
    /// - `callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong`: The ID of the call, which is long enough
    ///   to be wrapped after the name of the parameter.
    pub fn new(
        call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: impl Into<
            CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
    ) -> Self {
        Self {
            call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .into(),
            parameters: support::object::blank(),
        }
    }

    /// Adds an element to [`people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long`](Self::people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long).
    #[must_use]
    pub fn person(
        mut self,
        person: impl Into<
            IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
    ) -> Self {
        self.parameters
            .people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .get_or_insert_with(Default::default)
            .push(person.into());
        self
    }

    /// People.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        mut self,
        people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: impl IntoIterator<
            Item = impl Into<
                IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
            >,
        >,
    ) -> Self {
        let people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long = people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .into_iter()
            .map(Into::into);
        self.parameters
            .people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
            .get_or_insert_with(Default::default)
            .extend(
                people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
            );
        self
    }

    /// Tones.
    #[must_use]
    pub fn tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        mut self,
        tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    ) -> Self {
        self
            .parameters
            .tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long = Some(
            tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
        );
        self
    }

    /// The ID of the call, which is long enough to be wrapped after the name of the parameter.
    #[inline]
    pub fn call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(
        &self,
    ) -> &CallIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong {
        &self
            .call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &ReportSyntheticMediaParameters {
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
            &CALL_ID_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_A_SEGMENT,
            "/callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
            self
                .call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .as_str(),
        );
        rule::check::given(
            &mut report,
            &PEOPLE_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_GIVEN,
            rule::selection::one(
                "/peopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
                Some(
                    parameters
                        .people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                        .as_ref(),
                ),
            ),
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
            &A_RULE_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_X,
            rule::selection::one(
                "/peopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong",
                Some(
                    parameters
                        .people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                        .as_ref()
                        .map_or(0, Vec::len),
                ),
            ),
            ..=5,
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
        let mut path = String::with_capacity(192);
        path.push_str(
            "/callsAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong/",
        );
        support::exchange::path::push_segment(
            &mut path,
            self
                .call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                .as_str(),
        );
        path.push_str("/reportSyntheticMedia");
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
        exchange::accepted::Accepted<
            ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
        exchange::response_error::ResponseError<
            FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
        >,
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
        body: &[u8],
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some(
            [call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long,
            ],
        ) = Self::PATHS.iter().find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: call_id_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long
                    .into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    ReportSyntheticMedia => ThingAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong, FailureAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong;
}

/// The body of `reportSyntheticMedia`.
///
/// [Documentation](https://example.org/reportSyntheticMedia)
#[derive(Clone)]
#[non_exhaustive]
pub struct ReportSyntheticMediaParameters {
    /// People.
    pub people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        Vec<IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>,
    >,

    /// Tones.
    pub tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: Option<
        TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong,
    >,

    rest: support::object::rest::Rest,
}

object! {
    ReportSyntheticMediaParameters, "", with default;
    people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "peopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_people_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(into Vec<crate::IdentityAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong>);
    tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long: "tonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong" => with_tones_and_another_word_that_makes_it_long_and_another_word_that_makes_it_long(plain crate::TonesAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong);
}

const CALL_ID_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "call-id-and-another-word-that-makes-it-long-and-another-word-that-makes-it-long-is-a-segment",
    severity: rule::Severity::Error,
    message: "`callIdAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/reportSyntheticMedia",
};

const PEOPLE_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_AND_ANOTHER_WORD_THAT_MAKES_IT_LONG_IS_GIVEN: rule::Rule = rule::Rule {
    id: "people-and-another-word-that-makes-it-long-and-another-word-that-makes-it-long-is-given",
    severity: rule::Severity::Error,
    message: "`peopleAndAnotherWordThatMakesItLongAndAnotherWordThatMakesItLong` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/reportSyntheticMedia",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/reportSyntheticMedia",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/reportSyntheticMedia",
};

const A_RULE_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_WITH_A_LONG_NAME_X: rule::Rule = rule::Rule {
    id: "a-rule-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-with-a-long-name-x",
    severity: rule::Severity::Error,
    message: "at most five",
    documentation: "https://example.org/reportSyntheticMedia",
};
