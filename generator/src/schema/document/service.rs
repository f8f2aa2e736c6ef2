//! `service.yaml`: everything that does not belong to a single definition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::example::ExampleDocument;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// The service as a whole.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceDocument {
    /// The namespace: `microsoft.graph` makes `@odata.type` read `#microsoft.graph.<name>`.
    pub service: Spanned<String>,
    /// The name of the generated package.
    pub package: Spanned<String>,
    /// The version of the generated package.
    pub version: Spanned<String>,
    /// The description of the generated package.
    pub title: Prose,
    /// The keywords of the generated package, at most five.
    #[serde(default)]
    pub keywords: Vec<Spanned<String>>,
    /// The URL of the repository of the generated package.
    pub repository: Option<Spanned<String>>,
    /// The URL of the website of the generated package.
    pub homepage: Option<Spanned<String>>,
    /// The URL of a documentation page, with `{source}` for its name.
    pub documentation: Prose,
    /// Paragraphs for the documentation of the crate and of each action.
    #[serde(default)]
    pub notes: Vec<Prose>,
    /// The examples of the crate.
    #[serde(default)]
    pub examples: Vec<ExampleDocument>,
    /// The root URLs of the service, by name: `graphBeta` becomes `Service::GRAPH_BETA`.
    pub roots: Entries<RootDocument>,
    /// How requests are authorized. By default, with a bearer token.
    pub authorization: Option<AuthorizationDocument>,
    /// The body of an error response, if the service documents it.
    pub error: Option<ErrorDocument>,
    /// Deprecated first segments of paths, each with the current one. They are recognized when reading and never
    /// written.
    #[serde(default)]
    pub aliases: Entries<Spanned<String>>,
    /// The paths that a notification can carry, by name.
    #[serde(default)]
    pub resources: Entries<ResourceDocument>,
    /// The IDs in paths, by the names of their parameters. An ID that is not listed has a type as well.
    #[serde(default)]
    pub ids: Entries<IdDocument>,
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
    pub r#type: Spanned<String>,
    /// The path of the error code, such as `error/code`.
    pub code: Option<Spanned<String>>,
    /// The path of the ID that the service gave to the request. The header `request-id` takes precedence.
    pub request_id: Option<Spanned<String>>,
    /// The path of the ID that the client gave to the request. The header `client-request-id` takes precedence.
    pub client_request_id: Option<Spanned<String>>,
}

/// A root URL of the service.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RootDocument {
    /// The name in Rust, if the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The URL to which all paths are appended.
    pub url: Spanned<String>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// A resource that the path of a notification can identify.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResourceDocument {
    /// The name in Rust, if the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The paths, with `{name}` for each path parameter. The first one is canonical.
    pub paths: Spanned<Vec<Spanned<String>>>,
}

/// An ID in paths: each parameter of a path has a type of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IdDocument {
    /// The name of the type in Rust, if the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// How notifications arrive.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationsDocument {
    /// The type of the posted body.
    pub envelope: Spanned<String>,
    /// The property of the envelope that holds the notifications.
    pub items: Spanned<String>,
    /// The property of a notification that holds the change type.
    pub change_type: Spanned<String>,
    /// The properties of a notification that can hold the path, in order of preference.
    pub path: Spanned<Vec<Spanned<String>>>,
    /// The property of a notification whose type is `Payload`.
    pub payload: Spanned<String>,
}
