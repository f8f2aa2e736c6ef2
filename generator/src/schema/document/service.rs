//! `service.yaml`: what belongs to no single definition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
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
    /// What the generated package is found by in a registry, at most five words.
    #[serde(default)]
    pub keywords: Vec<Spanned<String>>,
    /// The address of a page of the documentation, with `{source}` for its name.
    pub documentation: Prose,
    /// Paragraphs for the documentation of the crate and of each action.
    #[serde(default)]
    pub notes: Vec<Prose>,
    /// The addresses of the service, by name: `graphBeta` becomes `Service::GRAPH_BETA`.
    pub roots: Entries<RootDocument>,
    /// The type of an error's body, if the service documents one.
    pub error: Option<Spanned<String>>,
    /// Deprecated spellings of how a path begins, each with what it stands for. Recognised when read, never built.
    #[serde(default)]
    pub aliases: Entries<Spanned<String>>,
    /// The paths that a notification can carry, by name.
    #[serde(default)]
    pub resources: Entries<ResourceDocument>,
    /// How notifications arrive, if they do.
    pub notifications: Option<Spanned<NotificationsDocument>>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// An address of the service.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RootDocument {
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The address that all paths are appended to.
    pub url: Spanned<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// What the path of a notification can name.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResourceDocument {
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// Its paths, with `{name}` for each path parameter. The first is the canonical one.
    pub paths: Spanned<Vec<Spanned<String>>>,
}

/// How notifications arrive.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationsDocument {
    /// The type that is posted.
    pub envelope: Spanned<String>,
    /// The property of the envelope that holds the notifications.
    pub items: Spanned<String>,
    /// The property of one notification that says how something has changed.
    pub change_type: Spanned<String>,
    /// The properties of one notification that can hold the path, the preferred one first.
    pub path: Spanned<Vec<Spanned<String>>>,
    /// The property of one notification that is of type `Payload`.
    pub payload: Spanned<String>,
}
