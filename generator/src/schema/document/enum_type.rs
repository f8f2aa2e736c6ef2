//! `enums/<name>.yaml`: an enum.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::flag::Flag;
use super::form;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// An enum. All enums are open: an unknown member is preserved as a string.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnumDocument {
    /// The enum's name, as in the metadata; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub enum_type: Spanned<String>,
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// `IsFlags` in the metadata: a value can be a comma-separated list of members.
    #[serde(default)]
    pub flags: Flag,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: the value that replaces `{source}` in the `documentation` URL of `service.yaml`.
    pub source: Prose,
    /// The members, by their canonical spelling: the spelling in the documented messages, or else in the metadata. `{}` if
    /// the metadata declares none.
    #[schemars(transform = form::names(form::NAME))]
    pub members: Entries<MemberDocument>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A member of an enum.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberDocument {
    /// The member's number in the metadata.
    #[schemars(range(min = i32::MIN, max = i32::MAX))]
    pub value: Spanned<i32>,
    /// The name in Rust, if the derived one reads badly.
    #[schemars(transform = form::is(form::MEMBER))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}
