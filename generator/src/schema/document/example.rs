//! Examples: Rust that documents the crate.

use schemars::JsonSchema;
use serde::Deserialize;

use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// An example of the crate as a whole, or of one of its own types.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExampleDocument {
    /// The type of the crate that it belongs to, such as `Event` or `Refusal`. Without it, the example is on the front page
    /// and in the README. A type of the schema and an action have an `example` of their own.
    pub of: Option<Spanned<String>>,
    /// What it shows, in plain text.
    pub doc: Prose,
    /// The code. As in every documentation test, lines that start with `# ` are compiled, but not shown.
    pub code: Spanned<String>,
}
