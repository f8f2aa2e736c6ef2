//! `actions/<name>.yaml`: an action.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::prose::Prose;
use super::rule::RuleDocument;
use super::yes;
use crate::schema::spanned::Spanned;

/// An action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActionDocument {
    /// The action's name, as in the metadata; the file has the same name.
    pub action: Spanned<String>,
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The type that it is bound to. The metadata has several actions of one name; this tells them apart.
    pub bound_to: Spanned<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: Prose,
    /// The HTTP method.
    pub method: Spanned<String>,
    /// The paths of a request. The first is built; all are recognised.
    pub paths: Spanned<Vec<PathDocument>>,
    /// One entry for each `{name}` in the paths.
    #[serde(default)]
    pub path_parameters: Entries<PathParameterDocument>,
    /// The headers of a request, by name.
    #[serde(default)]
    pub headers: Entries<HeaderDocument>,
    /// The rows of the documentation's table of permissions.
    #[serde(default)]
    pub permissions: Vec<Spanned<PermissionDocument>>,
    /// The members of the body, by name, in the order in which they are written.
    #[serde(default)]
    pub parameters: Entries<ParameterDocument>,
    /// The answer to a success.
    pub returns: ReturnsDocument,
    /// The requirements that only the service can check.
    #[serde(default)]
    pub requirements: Vec<RequirementDocument>,
    /// What a client can check.
    #[serde(default)]
    pub rules: Vec<Spanned<RuleDocument>>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A path of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathDocument {
    /// The path, with `{name}` for each path parameter.
    pub path: Spanned<String>,
    /// Clients should no longer use it.
    #[serde(default)]
    pub deprecated: bool,
}

/// A `{name}` in the paths of an action.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathParameterDocument {
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<Spanned<String>>,
}

/// A header of a request.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeaderDocument {
    /// The header's value. `{token}` stands for the access token.
    pub value: Spanned<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// A row of the documentation's table of permissions.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermissionDocument {
    /// The kind of permission, as the documentation calls it.
    pub r#type: Prose,
    /// Whether the action can be called with it.
    pub supported: bool,
    /// The permissions of this kind, if it is supported.
    #[serde(default)]
    pub names: Vec<Prose>,
}

/// A member of the body.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ParameterDocument {
    /// As for properties: a primitive type, the name of a type or an enum, or `Collection(X)`.
    pub r#type: Spanned<String>,
    /// `false` where the metadata says `Nullable="false"`.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// The name of the builder's method that adds one element, for a collection.
    pub item: Option<Spanned<String>>,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<Spanned<String>>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// The answer to a success.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReturnsDocument {
    /// The HTTP status.
    #[schemars(range(min = 100, max = 599))]
    pub status: Spanned<u16>,
    /// The type of the body, if there is one.
    pub r#type: Option<Spanned<String>>,
    /// What the `Location` header holds.
    pub location: Option<Prose>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
}

/// The requirements that only the service can check.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequirementDocument {
    /// The requirement's name, in kebab-case.
    pub id: Spanned<String>,
    /// What must be true, in lower case and without a full stop.
    pub says: Prose,
    /// The page that states it, if not the one of the action.
    pub source: Option<Prose>,
}
