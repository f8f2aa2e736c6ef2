//! `notifications/<name>.yaml`: one kind of notification.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// A kind of notification: which ones become the same event.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationDocument {
    /// The name of the event; the file has the same name.
    pub notification: Spanned<String>,
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: Prose,
    /// The changes that it comes with, as members of the enum of the property that `service.yaml` names.
    pub change_types: Spanned<Vec<Spanned<String>>>,
    /// The paths that it comes with, by their names in `service.yaml`.
    pub resources: Spanned<Vec<Spanned<String>>>,
    /// What it carries: a type, or `Collection(X)`.
    pub payload: Spanned<String>,
    /// The name of the payload in the event.
    pub r#as: Spanned<String>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}
