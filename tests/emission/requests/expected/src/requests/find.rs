// @generated from schema/requests/findThings.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::{Number, ThingId, Word};

/// Finds things with a function.
///
/// `GET /things/{thingId}/find(word='{word}',top={number},all=true,ids=@ids,within=@within)`
///
/// `GET /old/{thingId}/find(word='{word}',top={number},all=true,ids=@ids,within=@within)` (deprecated:
/// recognized, but never used in requests)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
///
/// # Response
///
/// The size of what is found.
///
/// Status: 200
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `thing-id-is-a-segment`: `thingId` must not be empty, `.`, or `..`, because it is a path segment
/// - `number-is-a-literal`: `number` must be a number, a date, or another word, because it has no quotes
///
/// [Documentation](https://example.org/find)
#[derive(Clone, PartialEq)]
pub struct Find {
    thing_id: ThingId,

    word: Word,

    number: Number,

    ids: Vec<String>,

    within: ::core::option::Option<String>,
}

/// Hides the texts in the query, because they can contain personal data.
impl std::fmt::Debug for Find {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Find")
            .field("thing_id", &self.thing_id)
            .field("word", &self.word)
            .field("number", &self.number)
            .field("ids", &exchange::query::hidden_list(&self.ids))
            .field("within", &exchange::query::hidden(self.within.as_ref()))
            .finish()
    }
}

impl Find {
    /// The HTTP method.
    pub const METHOD: &'static str = "GET";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/things/{thingId}/find(word='{word}',top={number},all=true,ids=@ids,within=@within)",
        "/old/{thingId}/find(word='{word}',top={number},all=true,ids=@ids,within=@within)",
    ];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = true;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &THING_ID_IS_A_SEGMENT,
        &NUMBER_IS_A_LITERAL,
    ];

    /// Creates a request.
    ///
    /// - `thingId`: The ID of a thing.
    /// - `word`: A word.
    /// - `number`: A number.
    pub fn new(
        thing_id: impl Into<ThingId>,
        word: impl Into<Word>,
        number: impl Into<Number>,
    ) -> Self {
        Self {
            thing_id: thing_id.into(),
            word: word.into(),
            number: number.into(),
            ids: Default::default(),
            within: Default::default(),
        }
    }

    /// The IDs of the things.
    ///
    /// The elements are added to the existing ones.
    #[must_use]
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids.extend(ids.into_iter().map(Into::into));
        self
    }

    /// The duration, such as `duration'PT1S'`.
    #[must_use]
    pub fn within(mut self, within: impl Into<String>) -> Self {
        self.within = Some(within.into());
        self
    }

    /// The ID of a thing.
    #[inline]
    pub fn thing_id(&self) -> &ThingId {
        &self.thing_id
    }

    /// A word.
    #[inline]
    pub fn word(&self) -> &Word {
        &self.word
    }

    /// A number.
    #[inline]
    pub fn number(&self) -> &Number {
        &self.number
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
        rule::check::literal(
            &mut report,
            &NUMBER_IS_A_LITERAL,
            "/number",
            self.number.as_str(),
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
        let mut path = String::with_capacity(203);
        path.push_str("/things/");
        support::exchange::path::push_segment(&mut path, self.thing_id.as_str());
        path.push_str("/find(word='");
        support::exchange::path::push_quoted(&mut path, self.word.as_str());
        path.push_str("',top=");
        support::exchange::path::push_segment(&mut path, self.number.as_str());
        path.push_str(",all=true,ids=@ids,within=@within)");
        let mut query = exchange::query::Query::new(&mut path);
        query.array("@ids", &self.ids);
        query.option("@within", self.within.as_ref());
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
        exchange::accepted::Accepted<super::find_value::FindValue>,
        exchange::response_error::ResponseError<support::untyped::Untyped>,
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
        _: &[u8],
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let found = support::exchange::path::Path::new(path, &[]);
        let Some([thing_id, word, number]) = Self::PATHS
            .iter()
            .find_map(|template| found.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                thing_id: thing_id.into(),
                word: word.into(),
                number: number.into(),
                ids: exchange::query::array(path, "@ids"),
                within: exchange::query::option(path, "@within"),
            }),
        )
    }
}

operation! {
    Find => super::find_value::FindValue, support::untyped::Untyped;
}

const THING_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "thing-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`thingId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/find",
};

const NUMBER_IS_A_LITERAL: rule::Rule = rule::Rule {
    id: "number-is-a-literal",
    severity: rule::Severity::Error,
    message: "`number` must be a number, a date, or another word, because it has no quotes",
    documentation: "https://example.org/find",
};
