//! `notifications/<name>.yaml`: one kind of notification.

use schemars::JsonSchema;
use serde::Deserialize;

use super::DeviationDocument;

/// A kind of notification: which ones become the same event.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationDocument {
    /// The name of the event; the file has the same name.
    pub notification: String,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: String,
    /// The changes that it comes with, as members of the enum of the property that `service.yaml` names.
    pub change_types: Vec<String>,
    /// The paths that it comes with, by their names in `service.yaml`.
    pub resources: Vec<String>,
    /// What it carries: a type, or `Collection(X)`.
    pub payload: String,
    /// The name of the payload in the event.
    pub r#as: String,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<DeviationDocument>,
}
