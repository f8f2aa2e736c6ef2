//! `types/<name>.yaml`: a complex type or an entity type.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::flag::Flag;
use super::prose::Prose;
use super::yes;
use crate::schema::spanned::Spanned;

/// A complex type or an entity type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["complexType"] }, { "required": ["entityType"] }]))]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of the YAML; the model has enums")]
pub struct TypeDocument {
    /// The name of a complex type, as in the metadata; the file has the same name.
    pub complex_type: Option<Spanned<String>>,
    /// The name of an entity type, as in the metadata; the file has the same name.
    pub entity_type: Option<Spanned<String>>,
    /// Another name in Rust, in case the derived one reads badly or is taken.
    pub rust: Option<Spanned<String>>,
    /// The type whose properties this one inherits. Do not repeat them.
    pub base_type: Option<Spanned<String>>,
    /// The type exists only to be inherited from.
    #[serde(default)]
    pub r#abstract: bool,
    /// As `OpenType` in the metadata: objects may have properties that are not declared.
    #[serde(default)]
    pub open: bool,
    /// A value is made from one of its members: each of the type's own properties of a complex type gets a constructor.
    #[serde(default)]
    pub choice: Flag,
    /// What we build of this type bears no `@odata.type`. Error bodies are such.
    #[serde(default)]
    pub untagged: bool,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: Prose,
    /// The type's own properties, by name, in the order in which they are written.
    #[serde(default)]
    pub properties: Entries<PropertyDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// A property of a type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of the YAML; the model has enums")]
pub struct PropertyDocument {
    /// `String`, `Boolean`, `Int32`, `Int64`, `Double`, `Guid`, `DateTimeOffset`, the name of a type or an enum,
    /// `Collection(X)` of one of these, or `Payload`.
    pub r#type: Spanned<String>,
    /// `false` where the metadata says `Nullable="false"`. Reading accepts null all the same.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// The property is part of the constructor of what we send. Reading never requires anything.
    #[serde(default)]
    pub required: Flag,
    /// Only the service writes it, so it gets no setter.
    #[serde(default)]
    pub read_only: bool,
    /// `Debug` does not show it: names, telephone numbers, ids of people, e-mail addresses, tokens.
    #[serde(default)]
    pub sensitive: bool,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<Spanned<String>>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it, if not the one of its type.
    pub source: Option<Prose>,
}
