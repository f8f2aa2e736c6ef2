//! `actions/<name>.yaml`: an action.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::flag::Flag;
use super::form;
use super::one_or_many::OneOrMany;
use super::or_shared::OrShared;
use super::prose::Prose;
use super::request::{
    HeaderDocument, PathParameterDocument, PermissionsDocument, RequirementDocument, ReturnsDocument,
};
use super::rule::RuleDocument;
use super::yes;
use crate::schema::spanned::Spanned;

/// An action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActionDocument {
    /// The action's name, as in the metadata; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub action: Spanned<String>,
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The type to which the action is bound, or `none` if it is not bound to a type. It distinguishes actions of the same
    /// name in the metadata.
    #[schemars(transform = form::is(form::BOUND_TO))]
    pub bound_to: Spanned<String>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: the value that replaces `{source}` in the `documentation` URL of `service.yaml`.
    pub source: Prose,
    /// Paragraphs for the documentation of this action alone. Those of `service.yaml` come first.
    #[serde(default)]
    pub notes: Vec<Prose>,
    /// An example in Rust. As in every documentation test, lines that start with `# ` are compiled, but not shown.
    pub example: Option<Spanned<String>>,
    /// The HTTP method. The default is POST.
    #[schemars(transform = form::method)]
    pub method: Option<Spanned<String>>,
    /// Whether sending the request twice has the same effect as sending it once. The default follows from the method:
    /// `true` for GET, PUT, and DELETE (RFC 9110).
    pub idempotent: Option<Spanned<bool>>,
    /// The path of a request. The deprecated spellings that follow from `aliases` in `service.yaml` are recognized as well.
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
    /// The headers of a request that have a fixed value, by name. `Authorization` follows from `service.yaml`, and
    /// `Content-Type` from `parameters`. `shared` stands for the header of this name in `service.yaml`.
    #[serde(default)]
    #[schemars(transform = form::names(form::HEADER))]
    pub headers: Entries<OrShared<HeaderDocument>>,
    /// The permissions that the request needs, by kind.
    #[schemars(extend("minProperties" = 1))]
    pub permissions: Option<PermissionsDocument>,
    /// The members of the body, by name, in the order in which they are written. `shared` stands for the
    /// parameter of this name in `service.yaml`.
    #[serde(default)]
    #[schemars(transform = form::names(form::PROPERTY))]
    pub parameters: Entries<OrShared<ParameterDocument>>,
    /// The response of a successful request, or a list of them, one for each status.
    pub returns: OneOrMany<ReturnsDocument>,
    /// The requirements that only the service can check.
    #[serde(default)]
    pub requirements: Vec<RequirementDocument>,
    /// What a client can check before it sends the request.
    #[serde(default)]
    pub rules: Vec<Spanned<RuleDocument>>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A member of the body.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ParameterDocument {
    /// As for properties: a primitive type, the name of a type or an enum, or `Collection(X)`.
    #[schemars(transform = form::type_expression)]
    pub r#type: Spanned<String>,
    /// `false` if the metadata has `Nullable="false"`.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// `Debug` does not show the value: names, phone numbers, IDs of people, email addresses, tokens, free text.
    #[serde(default)]
    pub sensitive: Flag,
    /// For a collection, the name of the builder method that adds one element.
    #[schemars(transform = form::is(form::SNAKE))]
    pub item: Option<Spanned<String>>,
    /// The name in Rust, if the derived one reads badly.
    #[schemars(transform = form::is(form::SNAKE))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}
