//! What many requests share: `service.yaml` contains it once, and requests name it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::action::ParameterDocument;
use super::entries::Entries;
use super::form;
use super::request::HeaderDocument;
use super::rule::RuleDocument;
use crate::schema::spanned::Spanned;

/// What many requests share.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SharedDocument {
    /// The parameters, by name. An action takes one of them with `<name>: shared` under its `parameters`.
    #[serde(default)]
    #[schemars(transform = form::names(form::PROPERTY))]
    pub parameters: Entries<ParameterDocument>,
    /// The headers, by name. A request has one of them with `<name>: shared` under its `headers`.
    #[serde(default)]
    #[schemars(transform = form::names(form::HEADER))]
    pub headers: Entries<HeaderDocument>,
    /// The rules about the shared parameters. An action has each rule about a shared parameter that it takes.
    #[serde(default)]
    pub rules: Vec<Spanned<RuleDocument>>,
}
