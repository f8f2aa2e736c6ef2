//! `deviations`: the points on which sources disagree.

use schemars::JsonSchema;
use serde::Deserialize;

use super::claim::Claims;
use super::form;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// A point on which documentation, metadata, and documented messages disagree, and how this schema resolves it.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviationDocument {
    /// The deviation's name, in kebab-case, unique in its file.
    #[schemars(transform = form::is(form::ID))]
    pub id: Spanned<String>,
    /// The property, member, or parameter of this file to which it applies.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub of: Option<Spanned<String>>,
    /// What the documentation says.
    pub documentation: Option<Prose>,
    /// What the metadata says.
    pub metadata: Option<Prose>,
    /// What `metadata` says, in a form that `drift` checks: `present`, `absent`, a mapping, or a list of them.
    pub declares: Option<Spanned<Claims>>,
    /// What the documented messages show.
    pub messages: Option<Prose>,
    /// How this schema resolves the disagreement.
    pub here: Prose,
    /// Documented messages that prove what `messages` says. The tests check them.
    pub evidence: Option<Spanned<Vec<EvidenceDocument>>>,
    /// Why no value in the body of a documented message can prove what `messages` says.
    pub unproved: Option<Prose>,
}

/// A documented message that proves a deviation.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceDocument {
    /// The message: its action, example and file without the ending, such as `invite/example-4/request`.
    pub message: String,
    /// The location in its body, as a JSON Pointer.
    #[schemars(transform = form::is(form::POINTER))]
    pub at: Spanned<String>,
    /// The expected value: `present` (anything, including null), `absent`, null, or the exact string, number, or
    /// boolean.
    #[schemars(schema_with = "scalar")]
    pub is: serde_json::Value,
}

/// The schema of any value that is neither a list nor a mapping.
fn scalar(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "number", "boolean", "null"] })
}
