//! `deviations`: where the sources disagree.

use schemars::JsonSchema;
use serde::Deserialize;

use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// A place where documentation, metadata and documented messages disagree, and what this schema does about it.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviationDocument {
    /// The deviation's name, in kebab-case, unique in its file.
    pub id: Spanned<String>,
    /// The property, member or parameter of this file that it is about.
    pub of: Option<Spanned<String>>,
    /// What the documentation says.
    pub documentation: Option<Prose>,
    /// What the metadata says.
    pub metadata: Option<Prose>,
    /// What the documented messages show.
    pub messages: Option<Prose>,
    /// What this schema does about it.
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
    /// The place in its body, as a JSON Pointer.
    pub at: Spanned<String>,
    /// What is found there: `present` (anything, null included), `absent`, null, or the very text, number or boolean.
    #[schemars(schema_with = "scalar")]
    pub is: serde_json::Value,
}

/// Anything that is neither a list nor a mapping.
fn scalar(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "number", "boolean", "null"] })
}
