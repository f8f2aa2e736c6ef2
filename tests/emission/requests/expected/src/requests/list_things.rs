// @generated from schema/requests/listThings.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::exchange::operation::paged;
use crate::support::rule;

/// Reads all things.
///
/// `GET /things`
///
/// `GET /old` (deprecated: recognized, but never used in requests)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Prefer: return=minimal`: The response can be short.
///
/// # Response
///
/// One page of what `listThings` returns.
///
/// Status: 200
///
/// [Documentation](https://example.org/list)
#[derive(Clone, PartialEq)]
pub struct ListThings {
    top: ::core::option::Option<i32>,

    filter: ::core::option::Option<String>,

    select: Vec<String>,

    count: ::core::option::Option<bool>,

    since: ::core::option::Option<String>,
}

/// Hides the texts in the query, because they can contain personal data.
impl std::fmt::Debug for ListThings {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListThings")
            .field("top", &self.top)
            .field("filter", &exchange::query::hidden(self.filter.as_ref()))
            .field("select", &exchange::query::hidden_list(&self.select))
            .field("count", &self.count)
            .field("since", &exchange::query::hidden(self.since.as_ref()))
            .finish()
    }
}

impl ListThings {
    /// The HTTP method.
    pub const METHOD: &'static str = "GET";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/things", "/old"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Prefer", "return=minimal"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = true;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[];

    /// Creates a request.
    ///
    pub fn new() -> Self {
        Self {
            top: Default::default(),
            filter: Default::default(),
            select: Default::default(),
            count: Default::default(),
            since: Default::default(),
        }
    }

    /// How many are on a page.
    #[must_use]
    pub fn top(mut self, top: i32) -> Self {
        self.top = Some(top);
        self
    }

    /// Which ones.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// What of them.
    ///
    /// The elements are added to the existing ones.
    #[must_use]
    pub fn select(
        mut self,
        select: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.select.extend(select.into_iter().map(Into::into));
        self
    }

    /// Whether the number of all is needed.
    #[must_use]
    pub fn count(mut self, count: bool) -> Self {
        self.count = Some(count);
        self
    }

    /// From when on.
    #[must_use]
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        rule::report::Report::default()
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
        let mut path = String::with_capacity(7);
        path.push_str("/things");
        let mut query = exchange::query::Query::new(&mut path);
        query.option("$top", self.top.as_ref());
        query.option("$filter", self.filter.as_ref());
        query.list("$select", &self.select);
        query.option("$count", self.count.as_ref());
        query.option("type", self.since.as_ref());
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
        exchange::accepted::Accepted<super::list_things_page::ListThingsPage>,
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
        _: &[u8],
    ) -> Result<::core::option::Option<Self>, serde_json::Error> {
        let found = support::exchange::path::Path::new(path, &[]);
        let Some([]) = Self::PATHS.iter().find_map(|template| found.capture(template))
        else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                top: exchange::query::option(path, "$top"),
                filter: exchange::query::option(path, "$filter"),
                select: exchange::query::list(path, "$select"),
                count: exchange::query::option(path, "$count"),
                since: exchange::query::option(path, "type"),
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
        page: &super::list_things_page::ListThingsPage,
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

impl Default for ListThings {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

operation! {
    ListThings => super::list_things_page::ListThingsPage, support::untyped::Untyped;
}

paged! {
    ListThings => super::list_things_page::ListThingsPage;
}
