//! `service.yaml`: everything that does not belong to a single definition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::example::ExampleDocument;
use super::form;
use super::prose::Prose;
use super::shared::SharedDocument;
use crate::schema::spanned::Spanned;

/// The service as a whole.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceDocument {
    /// The namespace: `microsoft.graph` makes `@odata.type` read `#microsoft.graph.<name>`.
    #[schemars(transform = form::is(form::NAMESPACE))]
    pub service: Spanned<String>,
    /// The name of the generated package.
    #[schemars(transform = form::is(form::PACKAGE))]
    pub package: Spanned<String>,
    /// The version of the generated package.
    #[schemars(transform = form::is(form::VERSION))]
    pub version: Spanned<String>,
    /// The description of the generated package.
    pub title: Prose,
    /// The keywords of the generated package, at most five.
    #[serde(default)]
    #[schemars(transform = form::each(form::KEYWORD), length(max = 5))]
    pub keywords: Vec<Spanned<String>>,
    /// The URL of the repository of the generated package.
    #[schemars(transform = form::is(form::WEBSITE))]
    pub repository: Option<Spanned<String>>,
    /// The URL of the website of the generated package.
    #[schemars(transform = form::is(form::WEBSITE))]
    pub homepage: Option<Spanned<String>>,
    /// The URL of a documentation page, with `{source}` for its name.
    #[schemars(transform = form::is(form::DOCUMENTATION))]
    pub documentation: Prose,
    /// Paragraphs for the documentation of the crate and of each action.
    #[serde(default)]
    pub notes: Vec<Prose>,
    /// The examples of the crate.
    #[serde(default)]
    pub examples: Vec<ExampleDocument>,
    /// The root URLs of the service, by name: `graphBeta` becomes `Service::GRAPH_BETA`.
    #[schemars(transform = form::names(form::NAME))]
    pub roots: Entries<RootDocument>,
    /// How requests are authorized. By default, with a bearer token.
    pub authorization: Option<AuthorizationDocument>,
    /// The body of an error response, if the service documents it.
    pub error: Option<ErrorDocument>,
    /// Deprecated first segments of paths, each with the current one. They are recognized when reading and never
    /// written.
    #[serde(default)]
    #[schemars(transform = form::names(form::FIRST_SEGMENT), transform = form::values(form::FIRST_SEGMENT))]
    pub aliases: Entries<Spanned<String>>,
    /// The paths that a notification can carry, by name.
    #[serde(default)]
    #[schemars(transform = form::names(form::NAME))]
    pub resources: Entries<ResourceDocument>,
    /// The IDs in paths, by the names of their parameters. An ID that is not listed has a type as well.
    #[serde(default)]
    #[schemars(transform = form::names(form::WORD))]
    pub ids: Entries<IdDocument>,
    /// What many requests share.
    #[serde(default)]
    pub shared: SharedDocument,
    /// How notifications arrive, if there are any.
    pub notifications: Option<Spanned<NotificationsDocument>>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// How requests are authorized.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthorizationDocument {
    /// The scheme of the `Authorization` header.
    pub scheme: SchemeDocument,
    /// The documentation of the header, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// The scheme of the `Authorization` header.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SchemeDocument {
    /// `Bearer`, followed by an access token (RFC 6750).
    Bearer,
}

/// The body of an error response. The paths lead from its type to a String or an Int32.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ErrorDocument {
    /// The type of the body.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub r#type: Spanned<String>,
    /// The path of the error code, such as `error/code`.
    #[schemars(transform = form::is(form::PROPERTIES))]
    pub code: Option<Spanned<String>>,
    /// The path of the ID that the service gave to the request. The header `request-id` takes precedence.
    #[schemars(transform = form::is(form::PROPERTIES))]
    pub request_id: Option<Spanned<String>>,
    /// The path of the ID that the client gave to the request. The header `client-request-id` takes precedence.
    #[schemars(transform = form::is(form::PROPERTIES))]
    pub client_request_id: Option<Spanned<String>>,
}

/// A root URL of the service.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RootDocument {
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CONSTANT))]
    pub rust: Option<Spanned<String>>,
    /// The URL to which all paths are appended.
    #[schemars(transform = form::is(form::ROOT))]
    pub url: Spanned<String>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// A resource that the path of a notification can identify.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResourceDocument {
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The paths, with `{name}` for each path parameter. The first one is canonical.
    #[schemars(transform = form::each(form::PATH), transform = form::filled)]
    pub paths: Spanned<Vec<Spanned<String>>>,
}

/// An ID in paths: each parameter of a path has a type of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IdDocument {
    /// The name of the type in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// How notifications arrive.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationsDocument {
    /// The type of the posted body.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub envelope: Spanned<String>,
    /// The property of the envelope that holds the notifications.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub items: Spanned<String>,
    /// The property of a notification that holds the change type.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub change_type: Spanned<String>,
    /// The properties of a notification that can hold the path, in order of preference.
    #[schemars(transform = form::each(form::PROPERTY), transform = form::filled)]
    pub path: Spanned<Vec<Spanned<String>>>,
    /// The property of a notification whose type is `Payload`.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub payload: Spanned<String>,
    /// The token that proves who posts, if the service documents it.
    pub token: Option<Spanned<TokenDocument>>,
}

/// The token that proves who posts notifications: a JWT whose keys an OpenID configuration names.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TokenDocument {
    /// The URL of the OpenID configuration.
    #[schemars(transform = form::is(form::ROOT))]
    pub open_id_configuration: Spanned<String>,
    /// The issuers that a token can have, without a slash at the end.
    #[schemars(transform = form::each(form::ROOT), transform = form::filled)]
    pub issuers: Spanned<Vec<Spanned<String>>>,
}
