// @generated from schema/actions/pay.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::Id;

/// Pays for it.
///
/// `POST /everything/{id}/pay`
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
///
/// # Permissions
///
/// - Delegated (work or school account): not supported
/// - Delegated (personal Microsoft account): not supported
/// - Application: `Pay.All`
///
/// # Response
///
/// Nothing.
///
/// Status: 204
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `id-is-a-segment`: `id` must not be empty, `.`, or `..`, because it is a path segment
/// - `coins-is-given`: `coins` must be given, because it is not nullable; it can be empty
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
///
/// [Documentation](https://example.org/everything-pay)
#[derive(Clone, Debug, PartialEq)]
pub struct Pay {
    id: Id,

    parameters: PayParameters,
}

impl Pay {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/everything/{id}/pay"];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 204;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[
        ("Delegated (work or school account)", &[]),
        ("Delegated (personal Microsoft account)", &[]),
        ("Application", &["Pay.All"]),
    ];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &ID_IS_A_SEGMENT,
        &COINS_IS_GIVEN,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
    ];

    /// Creates a request.
    ///
    /// - `id`: The ID.
    pub fn new(id: impl Into<Id>, amount: impl Into<crate::Decimal>) -> Self {
        Self {
            id: id.into(),
            parameters: PayParameters::new(amount),
        }
    }

    /// How much.
    #[must_use]
    pub fn amount(mut self, amount: impl Into<crate::Decimal>) -> Self {
        self.parameters.amount = Some(amount.into());
        self
    }

    /// Adds an element to [`coins`](Self::coins).
    #[must_use]
    pub fn coin(mut self, coin: impl Into<u8>) -> Self {
        self.parameters.coins.get_or_insert_with(Default::default).push(coin.into());
        self
    }

    /// The coins.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn coins(mut self, coins: impl IntoIterator<Item = impl Into<u8>>) -> Self {
        let coins = coins.into_iter().map(Into::into);
        self.parameters.coins.get_or_insert_with(Default::default).extend(coins);
        self
    }

    /// Where it is paid.
    #[must_use]
    pub fn r#where(mut self, r#where: impl Into<serde_json::Value>) -> Self {
        self.parameters.r#where = Some(r#where.into());
        self
    }

    /// The ID.
    #[inline]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &PayParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
        rule::check::segment(&mut report, &ID_IS_A_SEGMENT, "/id", self.id.as_str());
        rule::check::given(
            &mut report,
            &COINS_IS_GIVEN,
            rule::selection::one("/coins", Some(parameters.coins.as_ref())),
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
        let mut path = String::with_capacity(60);
        path.push_str("/everything/");
        support::exchange::path::push_segment(&mut path, self.id.as_str());
        path.push_str("/pay");
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
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([id]) = Self::PATHS.iter().find_map(|template| path.capture(template))
        else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                id: id.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Pay => (), support::untyped::Untyped;
}

/// The body of `pay`.
///
/// [Documentation](https://example.org/everything-pay)
#[derive(Clone)]
#[non_exhaustive]
pub struct PayParameters {
    /// How much.
    pub amount: Option<crate::Decimal>,

    /// The coins.
    pub coins: Option<Vec<u8>>,

    /// Where it is paid.
    pub r#where: Option<serde_json::Value>,

    rest: support::object::rest::Rest,
}

impl PayParameters {
    /// Creates an object from its required properties.
    pub fn new(amount: impl Into<crate::Decimal>) -> Self {
        Self {
            amount: Some(amount.into()),
            ..support::object::blank()
        }
    }
}

object! {
    PayParameters, "";
    amount: "amount" => with_amount(into crate::Decimal);
    coins: "coins" => with_coins(into Vec<u8>);
    r#where: "where" => with_where(into serde_json::Value) as "where";
}

const ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`id` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/everything-pay",
};

const COINS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "coins-is-given",
    severity: rule::Severity::Error,
    message: "`coins` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/everything-pay",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/everything-pay",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/everything-pay",
};
