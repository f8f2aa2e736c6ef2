//! `actions/<name>.yaml`: an action.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{yes, DeviationDocument, Entries, RuleDocument};

/// An action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActionDocument {
    /// The action's name, as in the metadata; the file has the same name.
    pub action: String,
    /// The type that it is bound to. The metadata has several actions of one name; this tells them apart.
    pub bound_to: String,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: String,
    /// The HTTP method.
    pub method: String,
    /// The paths of a request. The first is built; all are recognised.
    pub paths: Vec<PathDocument>,
    /// One entry for each `{name}` in the paths.
    #[serde(default)]
    pub path_parameters: Entries<PathParameterDocument>,
    /// The headers of a request, by name.
    #[serde(default)]
    pub headers: Entries<HeaderDocument>,
    /// The rows of the documentation's table of permissions.
    #[serde(default)]
    pub permissions: Vec<PermissionDocument>,
    /// The members of the body, by name, in the order in which they are written.
    #[serde(default)]
    pub parameters: Entries<ParameterDocument>,
    /// The answer to a success.
    pub returns: ReturnsDocument,
    /// What only the service can check.
    #[serde(default)]
    pub requirements: Vec<RequirementDocument>,
    /// What a client can check.
    #[serde(default)]
    pub rules: Vec<RuleDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<DeviationDocument>,
}

/// A path of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathDocument {
    /// The path, with `{name}` for each path parameter.
    pub path: String,
    /// Clients should no longer use it.
    #[serde(default)]
    pub deprecated: bool,
}

/// A `{name}` in the paths of an action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathParameterDocument {
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<String>,
}

/// A header of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeaderDocument {
    /// The header's value. `{token}` stands for the access token.
    pub value: String,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
}

/// A row of the documentation's table of permissions.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermissionDocument {
    /// The kind of permission, as the documentation calls it.
    pub r#type: String,
    /// Whether the action can be called with it.
    pub supported: bool,
    /// The permissions of this kind, if it is supported.
    #[serde(default)]
    pub names: Vec<String>,
}

/// A member of the body.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ParameterDocument {
    /// As for properties: a primitive type, the name of a type or an enum, or `Collection(X)`.
    pub r#type: String,
    /// `false` where the metadata says `Nullable="false"`.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// The name of the builder's method that adds one element, for a collection.
    pub item: Option<String>,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
}

/// The answer to a success.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReturnsDocument {
    /// The HTTP status.
    #[schemars(range(min = 100, max = 599))]
    pub status: u16,
    /// The type of the body, if there is one.
    pub r#type: Option<String>,
    /// What the `Location` header holds.
    pub location: Option<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
}

/// What only the service can check.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequirementDocument {
    /// The requirement's name, in kebab-case.
    pub id: String,
    /// What must be true, in lower case and without a full stop.
    pub says: String,
    /// The page that states it, if not the one of the action.
    pub source: Option<String>,
}
