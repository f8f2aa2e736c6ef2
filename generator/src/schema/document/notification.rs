//! `notifications/<name>.yaml`: one kind of notification.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::flag::Flag;
use super::form;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// A kind of notification, which becomes one event.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationDocument {
    /// The name of the event; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub notification: Spanned<String>,
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: the value that replaces `{source}` in the `documentation` URL of `service.yaml`.
    pub source: Prose,
    /// The change types with which it arrives: members of the enum of the property that `service.yaml` names.
    #[schemars(transform = form::each(form::NAME), transform = form::filled)]
    pub change_types: Spanned<Vec<Spanned<String>>>,
    /// The resources with which it arrives, by their names in `service.yaml`.
    #[schemars(transform = form::each(form::NAME), transform = form::filled)]
    pub resources: Spanned<Vec<Spanned<String>>>,
    /// The payload: a type, or `Collection(X)`.
    #[schemars(transform = form::is(form::TYPE))]
    pub payload: Spanned<String>,
    /// The payload can also be an object of a derived type. The event contains it as an object of this type.
    #[serde(default)]
    pub derived: Flag,
    /// For a payload that could also be of the type of another notification with the same path: `true` if it is of this type
    /// when it has no `@odata.type`, `false` if it never is. Without the key, it is if it cannot be of the other type.
    pub when_untagged: Option<Spanned<bool>>,
    /// The same for a single element of a collection.
    pub element_when_untagged: Option<Spanned<bool>>,
    /// The name of the payload in the event.
    #[schemars(transform = form::is(form::NAME))]
    pub r#as: Spanned<String>,
    /// The type of the body with which the bot answers the notification. An answer without a body needs no key.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub reply: Option<Spanned<String>>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}
