// @generated from schema/actions/fill.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::CartId;
use crate::types::{Bolt, Part, Somebody, Tool};

/// Puts parts into a cart.
///
/// `POST /carts/{cartId}/fill`
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
/// - `cart-id-is-a-segment`: `cartId` must not be empty, `.`, or `..`, because it is a path segment
/// - `bolts-labels-is-given`: `labels` must be given, because it is not nullable; it can be empty
/// - `bolts-cover-labels-is-given`: `labels` must be given, because it is not nullable; it can be empty
/// - `main-labels-is-given`: `labels` must be given, because it is not nullable; it can be empty
/// - `tool-saw-place-labels-is-given`: `labels` must be given, because it is not nullable; it can be empty
/// - `tools-saw-place-labels-is-given`: `labels` must be given, because it is not nullable; it can be empty
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `some-bolts`: at least one bolt is needed
/// - `few-notes`: a note is expected
/// - `known-people`: everybody has an ID
/// - `some-notes`: notes are given
/// - `weight`: it is not too heavy
/// - `price`: it is not too expensive
/// - `few-turns`: a saw has few teeth
/// - `unlike`: no number is used twice
/// - `saws`: all tools are saws
/// - `hung`: the saw hangs at a URI
/// - `known-owners`: every owner has an ID
///
/// [Documentation](https://example.org/fill)
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    cart_id: CartId,

    parameters: FillParameters,
}

impl Fill {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &["/carts/{cartId}/fill"];

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
        &CART_ID_IS_A_SEGMENT,
        &BOLTS_LABELS_IS_GIVEN,
        &BOLTS_COVER_LABELS_IS_GIVEN,
        &MAIN_LABELS_IS_GIVEN,
        &TOOL_SAW_PLACE_LABELS_IS_GIVEN,
        &TOOLS_SAW_PLACE_LABELS_IS_GIVEN,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &SOME_BOLTS,
        &FEW_NOTES,
        &KNOWN_PEOPLE,
        &SOME_NOTES,
        &WEIGHT,
        &PRICE,
        &FEW_TURNS,
        &UNLIKE,
        &SAWS,
        &HUNG,
        &KNOWN_OWNERS,
    ];

    /// Creates a request.
    ///
    /// - `cartId`: The cart.
    pub fn new(cart_id: impl Into<CartId>) -> Self {
        Self {
            cart_id: cart_id.into(),
            parameters: support::object::blank(),
        }
    }

    /// Adds an element to [`bolts`](Self::bolts).
    #[must_use]
    pub fn bolt(mut self, bolt: impl Into<Bolt>) -> Self {
        self.parameters.bolts.get_or_insert_with(Default::default).push(bolt.into());
        self
    }

    /// The bolts.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn bolts(mut self, bolts: impl IntoIterator<Item = impl Into<Bolt>>) -> Self {
        let bolts = bolts.into_iter().map(Into::into);
        self.parameters.bolts.get_or_insert_with(Default::default).extend(bolts);
        self
    }

    /// Notes.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn notes(mut self, notes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let notes = notes.into_iter().map(Into::into);
        self.parameters.notes.get_or_insert_with(Default::default).extend(notes);
        self
    }

    /// Who does it.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn people(
        mut self,
        people: impl IntoIterator<Item = impl Into<Somebody>>,
    ) -> Self {
        let people = people.into_iter().map(Into::into);
        self.parameters.people.get_or_insert_with(Default::default).extend(people);
        self
    }

    /// The largest part.
    #[must_use]
    pub fn main(mut self, main: impl Into<Part>) -> Self {
        self.parameters.main = Some(Box::new(main.into()));
        self
    }

    /// How heavy it is.
    #[must_use]
    pub fn weight(mut self, weight: f64) -> Self {
        self.parameters.weight = Some(weight);
        self
    }

    /// What it costs.
    #[must_use]
    pub fn price(mut self, price: impl Into<crate::Decimal>) -> Self {
        self.parameters.price = Some(price.into());
        self
    }

    /// The numbers.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let ids = ids.into_iter().map(Into::into);
        self.parameters.ids.get_or_insert_with(Default::default).extend(ids);
        self
    }

    /// A tool.
    #[must_use]
    pub fn tool(mut self, tool: impl Into<Tool>) -> Self {
        self.parameters.tool = Some(tool.into());
        self
    }

    /// The tools.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn tools(mut self, tools: impl IntoIterator<Item = impl Into<Tool>>) -> Self {
        let tools = tools.into_iter().map(Into::into);
        self.parameters.tools.get_or_insert_with(Default::default).extend(tools);
        self
    }

    /// The cart.
    #[inline]
    pub fn cart_id(&self) -> &CartId {
        &self.cart_id
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &FillParameters {
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
            &CART_ID_IS_A_SEGMENT,
            "/cartId",
            self.cart_id.as_str(),
        );
        rule::check::given(
            &mut report,
            &BOLTS_LABELS_IS_GIVEN,
            rule::selection::each(
                "/bolts",
                parameters.bolts.as_ref(),
                "/labels",
                |element| Some(element.labels.as_ref()),
            ),
        );
        rule::check::given(
            &mut report,
            &BOLTS_COVER_LABELS_IS_GIVEN,
            rule::selection::each(
                "/bolts",
                parameters.bolts.as_ref(),
                "/cover/labels",
                |element| Some(element.cover.as_deref()?.labels.as_ref()),
            ),
        );
        rule::check::given(
            &mut report,
            &MAIN_LABELS_IS_GIVEN,
            rule::selection::one(
                "/main/labels",
                (|| Some(parameters.main.as_deref()?.labels.as_ref()))(),
            ),
        );
        rule::check::given(
            &mut report,
            &TOOL_SAW_PLACE_LABELS_IS_GIVEN,
            rule::selection::one(
                "/tool/place/labels",
                (|| Some(
                    parameters
                        .tool
                        .as_ref()
                        .and_then(|value| match value {
                            Tool::Saw(object) => Some(&**object),
                            _ => None,
                        })?
                        .place
                        .as_deref()?
                        .labels
                        .as_ref(),
                ))(),
            ),
        );
        rule::check::given(
            &mut report,
            &TOOLS_SAW_PLACE_LABELS_IS_GIVEN,
            rule::selection::each(
                "/tools",
                parameters.tools.as_ref(),
                "/place/labels",
                |element| Some(
                    Some(element)
                        .and_then(|value| match value {
                            Tool::Saw(object) => Some(&**object),
                            _ => None,
                        })?
                        .place
                        .as_deref()?
                        .labels
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
            &SOME_BOLTS,
            rule::selection::one(
                "/bolts",
                Some(parameters.bolts.as_ref().map_or(0, Vec::len)),
            ),
            1..,
        );
        rule::check::count(
            &mut report,
            &FEW_NOTES,
            rule::selection::one(
                "/notes",
                Some(parameters.notes.as_ref().map_or(0, Vec::len)),
            ),
            1..,
        );
        rule::check::count(
            &mut report,
            &KNOWN_PEOPLE,
            rule::selection::each(
                "/people",
                parameters.people.as_ref(),
                "",
                |element| Some(
                    rule::members::with_key(
                        element,
                        element.slots(),
                        |member| member.id.as_deref(),
                        "id",
                    ),
                ),
            ),
            1..,
        );
        rule::check::given(
            &mut report,
            &SOME_NOTES,
            rule::selection::one("/notes", Some(parameters.notes.as_ref())),
        );
        rule::number::range(
            &mut report,
            &WEIGHT,
            rule::selection::one("/weight", parameters.weight.as_ref()),
            -0.5..=20.0,
        );
        rule::number::decimal_range(
            &mut report,
            &PRICE,
            rule::selection::one("/price", parameters.price.as_ref()),
            ..=100.0,
        );
        rule::number::range(
            &mut report,
            &FEW_TURNS,
            rule::selection::each(
                "/tools",
                parameters.tools.as_ref(),
                "/teeth",
                |element| {
                    Some(element)
                        .and_then(|value| match value {
                            Tool::Saw(object) => Some(&**object),
                            _ => None,
                        })?
                        .teeth
                        .as_ref()
                },
            ),
            1..=99,
        );
        rule::distinct_texts::distinct_texts(
            &mut report,
            &UNLIKE,
            rule::selection::each(
                "/ids",
                parameters.ids.as_ref(),
                "",
                |element| Some(element.as_str()),
            ),
            rule::distinct_texts::any_case,
        );
        rule::check::given(
            &mut report,
            &SAWS,
            rule::selection::each(
                "/tools",
                parameters.tools.as_ref(),
                "",
                |element| Some(
                    Some(element)
                        .and_then(|value| match value {
                            Tool::Saw(object) => Some(&**object),
                            _ => None,
                        }),
                ),
            ),
        );
        if rule::selection::any(
            rule::selection::each(
                "/tools",
                parameters.tools.as_ref(),
                "",
                |element| {
                    Some(element)
                        .and_then(|value| match value {
                            Tool::Saw(object) => Some(&**object),
                            _ => None,
                        })
                },
            ),
        ) {
            rule::format::format(
                &mut report,
                &HUNG,
                rule::selection::one(
                    "/tool/uri",
                    (|| Some(
                        parameters
                            .tool
                            .as_ref()
                            .and_then(|value| match value {
                                Tool::Saw(object) => Some(&**object),
                                _ => None,
                            })?
                            .uri
                            .as_deref(),
                    ))(),
                ),
                rule::format::Format::Uri,
            );
        }
        rule::check::count(
            &mut report,
            &KNOWN_OWNERS,
            rule::selection::each(
                "/bolts",
                parameters.bolts.as_ref(),
                "/owner",
                |element| Some(
                    element
                        .owner
                        .as_deref()
                        .map_or(
                            0,
                            |value| rule::members::with_key(
                                value,
                                value.slots(),
                                |member| member.id.as_deref(),
                                "id",
                            ),
                        ),
                ),
            ),
            1..,
        );
        report.remove_repeated(&KNOWN_OWNERS, &KNOWN_PEOPLE);
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
        path.push_str("/carts/");
        support::exchange::path::push_segment(&mut path, self.cart_id.as_str());
        path.push_str("/fill");
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
        let Some([cart_id]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                cart_id: cart_id.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Fill => (), support::untyped::Untyped;
}

/// The body of `fill`.
///
/// [Documentation](https://example.org/fill)
#[derive(Clone)]
#[non_exhaustive]
pub struct FillParameters {
    /// The bolts.
    pub bolts: Option<Vec<Bolt>>,

    /// Notes.
    pub notes: Option<Vec<String>>,

    /// Who does it.
    pub people: Option<Vec<Somebody>>,

    /// The largest part.
    pub main: Option<Box<Part>>,

    /// How heavy it is.
    pub weight: Option<f64>,

    /// What it costs.
    pub price: Option<crate::Decimal>,

    /// The numbers.
    pub ids: Option<Vec<String>>,

    /// A tool.
    pub tool: Option<Tool>,

    /// The tools.
    pub tools: Option<Vec<Tool>>,

    rest: support::object::rest::Rest,
}

object! {
    FillParameters, "", with default;
    bolts: "bolts" => with_bolts(into Vec<crate::Bolt>);
    notes: "notes" => with_notes(into Vec<String>);
    people: "people" => with_people(into Vec<crate::Somebody>);
    main: "main" => with_main(boxed crate::Part);
    weight: "weight" => with_weight(plain f64);
    price: "price" => with_price(into crate::Decimal);
    ids: "ids" => with_ids(into Vec<String>);
    tool: "tool" => with_tool(into crate::Tool);
    tools: "tools" => with_tools(into Vec<crate::Tool>);
}

const CART_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "cart-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`cartId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://example.org/fill",
};

const BOLTS_LABELS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "bolts-labels-is-given",
    severity: rule::Severity::Error,
    message: "`labels` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/fill",
};

const BOLTS_COVER_LABELS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "bolts-cover-labels-is-given",
    severity: rule::Severity::Error,
    message: "`labels` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/fill",
};

const MAIN_LABELS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "main-labels-is-given",
    severity: rule::Severity::Error,
    message: "`labels` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/fill",
};

const TOOL_SAW_PLACE_LABELS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "tool-saw-place-labels-is-given",
    severity: rule::Severity::Error,
    message: "`labels` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/fill",
};

const TOOLS_SAW_PLACE_LABELS_IS_GIVEN: rule::Rule = rule::Rule {
    id: "tools-saw-place-labels-is-given",
    severity: rule::Severity::Error,
    message: "`labels` must be given, because it is not nullable; it can be empty",
    documentation: "https://example.org/fill",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://example.org/fill",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://example.org/fill",
};

const SOME_BOLTS: rule::Rule = rule::Rule {
    id: "some-bolts",
    severity: rule::Severity::Error,
    message: "at least one bolt is needed",
    documentation: "https://example.org/fill",
};

const FEW_NOTES: rule::Rule = rule::Rule {
    id: "few-notes",
    severity: rule::Severity::Warning,
    message: "a note is expected",
    documentation: "https://example.org/fill",
};

const KNOWN_PEOPLE: rule::Rule = rule::Rule {
    id: "known-people",
    severity: rule::Severity::Error,
    message: "everybody has an ID",
    documentation: "https://example.org/fill",
};

const SOME_NOTES: rule::Rule = rule::Rule {
    id: "some-notes",
    severity: rule::Severity::Error,
    message: "notes are given",
    documentation: "https://example.org/fill",
};

const WEIGHT: rule::Rule = rule::Rule {
    id: "weight",
    severity: rule::Severity::Error,
    message: "it is not too heavy",
    documentation: "https://example.org/fill",
};

const PRICE: rule::Rule = rule::Rule {
    id: "price",
    severity: rule::Severity::Error,
    message: "it is not too expensive",
    documentation: "https://example.org/fill",
};

const FEW_TURNS: rule::Rule = rule::Rule {
    id: "few-turns",
    severity: rule::Severity::Error,
    message: "a saw has few teeth",
    documentation: "https://example.org/fill",
};

const UNLIKE: rule::Rule = rule::Rule {
    id: "unlike",
    severity: rule::Severity::Error,
    message: "no number is used twice",
    documentation: "https://example.org/fill",
};

const SAWS: rule::Rule = rule::Rule {
    id: "saws",
    severity: rule::Severity::Error,
    message: "all tools are saws",
    documentation: "https://example.org/fill",
};

const HUNG: rule::Rule = rule::Rule {
    id: "hung",
    severity: rule::Severity::Warning,
    message: "the saw hangs at a URI",
    documentation: "https://example.org/fill",
};

const KNOWN_OWNERS: rule::Rule = rule::Rule {
    id: "known-owners",
    severity: rule::Severity::Error,
    message: "every owner has an ID",
    documentation: "https://example.org/fill",
};
