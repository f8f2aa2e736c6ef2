//! `requests/<name>.yaml`: a request that is not an action, and the parts that every request has.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::form;
use super::one_or_many::OneOrMany;
use super::or_shared::OrShared;
use super::prose::Prose;
use super::rule::RuleDocument;
use crate::schema::spanned::Spanned;

/// A request that is not an action: it reads, creates, changes, or deletes something, or calls a function.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestDocument {
    /// The request's name, such as `listParticipants`; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub request: Spanned<String>,
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: the value that replaces `{source}` in the `documentation` URL of `service.yaml`.
    pub source: Prose,
    /// Paragraphs for the documentation of this request alone. Those of `service.yaml` come first.
    #[serde(default)]
    pub notes: Vec<Prose>,
    /// An example in Rust. As in every documentation test, lines that start with `# ` are compiled, but not shown.
    pub example: Option<Spanned<String>>,
    /// The HTTP method.
    #[schemars(transform = form::method)]
    pub method: Spanned<String>,
    /// Whether sending the request twice has the same effect as sending it once. The default follows from the method:
    /// `true` for GET, PUT, and DELETE (RFC 9110).
    pub idempotent: Option<Spanned<bool>>,
    /// The path of a request, such as `/users/{userId}` or, for a function, `/reports/usage(period='{period}')`. The
    /// deprecated spellings that follow from `aliases` in `service.yaml` are recognized as well.
    #[schemars(transform = form::is(form::PATH))]
    pub path: Spanned<String>,
    /// Paths that are recognized as well, but never used in requests, and do not follow from `aliases`.
    #[serde(default)]
    #[schemars(transform = form::each(form::PATH))]
    pub other_paths: Vec<Spanned<String>>,
    /// The `{name}`s in the paths that need another documentation than in `ids` of `service.yaml`, or another name in
    /// Rust.
    #[serde(default)]
    #[schemars(transform = form::names(form::WORD))]
    pub path_parameters: Entries<PathParameterDocument>,
    /// The query options, by name, such as `$top`, in the order in which they are written.
    #[serde(default)]
    #[schemars(transform = form::names(form::QUERY))]
    pub query: Entries<QueryDocument>,
    /// The headers of a request that have a fixed value, by name. `Authorization` follows from `service.yaml`, and
    /// `Content-Type` from `body`. `shared` stands for the header of this name in `service.yaml`.
    #[serde(default)]
    #[schemars(transform = form::names(form::HEADER))]
    pub headers: Entries<OrShared<HeaderDocument>>,
    /// The permissions that the request needs, by kind.
    #[schemars(extend("minProperties" = 1))]
    pub permissions: Option<PermissionsDocument>,
    /// The type of the object in the body, if there is one.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub body: Option<Spanned<String>>,
    /// The paths of the properties that the body must have in this request, such as `callbackUri` or `target/identity`.
    #[serde(default)]
    #[schemars(transform = form::each(form::PROPERTIES))]
    pub required: Vec<Spanned<String>>,
    /// The response of a successful request, or a list of them, one for each status.
    pub returns: OneOrMany<ReturnsDocument>,
    /// The requirements that only the service can check.
    #[serde(default)]
    pub requirements: Vec<RequirementDocument>,
    /// What a client can check before it sends the request. A path begins with a property of the body.
    #[serde(default)]
    pub rules: Vec<Spanned<RuleDocument>>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A query option of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QueryDocument {
    /// A primitive type, or `Collection(String)` for a list with commas.
    #[schemars(transform = form::is(form::TYPE))]
    pub r#type: Spanned<String>,
    /// The name in Rust, if the derived one reads badly.
    #[schemars(transform = form::is(form::SNAKE))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// A `{name}` in the paths of an action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathParameterDocument {
    /// The documentation, in plain text, if not that of `ids` in `service.yaml`.
    pub doc: Option<Prose>,
    /// The name in Rust, if the derived one reads badly.
    #[schemars(transform = form::is(form::SNAKE))]
    pub rust: Option<Spanned<String>>,
}

/// A header of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeaderDocument {
    /// The header's value.
    #[schemars(transform = form::is(form::HEADER_VALUE))]
    pub value: Spanned<String>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// The permissions that a request needs, the least privileged one first. A kind that is not listed is not supported.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermissionsDocument {
    /// Those of a user with a work or school account.
    #[serde(default)]
    pub delegated_work: Vec<Prose>,
    /// Those of a user with a personal Microsoft account.
    #[serde(default)]
    pub delegated_personal: Vec<Prose>,
    /// Those of an application.
    #[serde(default)]
    pub application: Vec<Prose>,
}

/// The response of a successful request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReturnsDocument {
    /// The HTTP status.
    #[schemars(range(min = 100, max = 599))]
    #[schemars(transform = form::status)]
    pub status: Spanned<u16>,
    /// The type of the body, if there is one: a type expression, or `Stream` for bytes.
    #[schemars(transform = form::is(form::TYPE))]
    pub r#type: Option<Spanned<String>>,
    /// What the `Location` header holds.
    pub location: Option<Prose>,
    /// The documentation, in plain text. By default, that of the type of the body.
    pub doc: Option<Prose>,
}

/// The requirements that only the service can check.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequirementDocument {
    /// The requirement's name, in kebab-case.
    #[schemars(transform = form::is(form::ID))]
    pub id: Spanned<String>,
    /// What must be true, in lowercase and without a full stop.
    pub says: Prose,
    /// The page that states it, if not the one of the action.
    pub source: Option<Prose>,
}
