//! `service.yaml`: what belongs to no single definition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DeviationDocument, Entries};

/// The service as a whole.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceDocument {
    /// The namespace: `microsoft.graph` makes `@odata.type` read `#microsoft.graph.<name>`.
    pub service: String,
    /// The name of the generated package.
    pub package: String,
    /// The version of the generated package.
    pub version: String,
    /// The description of the generated package.
    pub title: String,
    /// What the generated package is found by in a registry, at most five words.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// The address of a page of the documentation, with `{source}` for its name.
    pub documentation: String,
    /// Paragraphs for the documentation of the crate and of each action.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The addresses of the service, by name: `graphBeta` becomes `Service::GRAPH_BETA`.
    pub roots: Entries<RootDocument>,
    /// The type of an error's body, if the service documents one.
    pub error: Option<String>,
    /// Deprecated spellings of how a path begins, each with what it stands for. Recognised when read, never built.
    #[serde(default)]
    pub aliases: Entries<String>,
    /// The paths that a notification can carry, by name.
    #[serde(default)]
    pub resources: Entries<ResourceDocument>,
    /// How notifications arrive, if they do.
    pub notifications: Option<NotificationsDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<DeviationDocument>,
}

/// An address of the service.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RootDocument {
    /// The address that all paths are appended to.
    pub url: String,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
}

/// What the path of a notification can name.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResourceDocument {
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// Its paths, with `{name}` for each path parameter. The first is the canonical one.
    pub paths: Vec<String>,
}

/// How notifications arrive.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationsDocument {
    /// The type that is posted.
    pub envelope: String,
    /// The property of the envelope that holds the notifications.
    pub items: String,
    /// The property of one notification that says how something has changed.
    pub change_type: String,
    /// The properties of one notification that can hold the path, the preferred one first.
    pub path: Vec<String>,
    /// The property of one notification that is of type `Payload`.
    pub payload: String,
}
