//! `enums/<name>.yaml`: an enum.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::prose::Prose;
use crate::schema::spanned::Spanned;

/// An enum. It stays open: an unknown member is kept as the text that it is.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnumDocument {
    /// The enum's name, as in the metadata; the file has the same name.
    pub enum_type: Spanned<String>,
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// As `IsFlags` in the metadata: a value can be a list of members with commas.
    #[serde(default)]
    pub flags: bool,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: Prose,
    /// The members, by their canonical spelling: the one that documented messages show, or else the metadata's.
    pub members: Entries<MemberDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A member of an enum.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberDocument {
    /// The member's number in the metadata.
    pub value: i64,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<Spanned<String>>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
}
