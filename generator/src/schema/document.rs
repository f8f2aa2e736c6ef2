//! What the YAML may say, one to one: nothing is resolved, and every type expression is still a text.
//!
//! The rustdoc of these types reaches the people who edit YAML: it becomes the tooltips of the JSON Schema.
//! Every optional key is either there with a value or not there at all; null is only a value of `is`.

mod action;
mod entries;
mod notification;
mod rule;
mod service;

use schemars::JsonSchema;
use serde::Deserialize;

pub use self::action::{
    ActionDocument, HeaderDocument, ParameterDocument, PathDocument, PathParameterDocument, PermissionDocument,
    RequirementDocument, ReturnsDocument,
};
pub use self::entries::Entries;
pub use self::notification::NotificationDocument;
pub use self::rule::{
    AbsentRuleDocument, CountRuleDocument, DistinctRuleDocument, FormatDocument, FormatRuleDocument,
    LengthRuleDocument, MembersRuleDocument, RuleDocument, SeverityDocument, UnitDocument,
};
pub use self::service::{NotificationsDocument, ResourceDocument, RootDocument, ServiceDocument};

/// A complex type or an entity type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["complexType"] }, { "required": ["entityType"] }]))]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of the YAML; the model has enums")]
pub struct TypeDocument {
    /// The name of a complex type, as in the metadata; the file has the same name.
    pub complex_type: Option<String>,
    /// The name of an entity type, as in the metadata; the file has the same name.
    pub entity_type: Option<String>,
    /// The type whose properties this one inherits. Do not repeat them.
    pub base_type: Option<String>,
    /// The type exists only to be inherited from.
    #[serde(default)]
    pub r#abstract: bool,
    /// As `OpenType` in the metadata: objects may have properties that are not declared.
    #[serde(default)]
    pub open: bool,
    /// A value is made from one of its members: each of the type's own properties of a complex type gets a constructor.
    #[serde(default)]
    pub choice: bool,
    /// What we build of this type bears no `@odata.type`. Error bodies are such.
    #[serde(default)]
    pub untagged: bool,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: String,
    /// The type's own properties, by name, in the order in which they are written.
    #[serde(default)]
    pub properties: Entries<PropertyDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<DeviationDocument>,
}

/// A property of a type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of the YAML; the model has enums")]
pub struct PropertyDocument {
    /// `String`, `Boolean`, `Int32`, `Int64`, `Double`, `Guid`, `DateTimeOffset`, the name of a type or an enum,
    /// `Collection(X)` of one of these, or `Payload`.
    pub r#type: String,
    /// `false` where the metadata says `Nullable="false"`. Reading accepts null all the same.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// The property is part of the constructor of what we send. Reading never requires anything.
    #[serde(default)]
    pub required: bool,
    /// Only the service writes it, so it gets no setter.
    #[serde(default)]
    pub read_only: bool,
    /// `Debug` does not show it: names, telephone numbers, ids of people, e-mail addresses, tokens.
    #[serde(default)]
    pub sensitive: bool,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// The page that documents it, if not the one of its type.
    pub source: Option<String>,
}

/// An enum. It stays open: an unknown member is kept as the text that it is.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnumDocument {
    /// The enum's name, as in the metadata; the file has the same name.
    pub enum_type: String,
    /// As `IsFlags` in the metadata: a value can be a list of members with commas.
    #[serde(default)]
    pub flags: bool,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
    /// The page that documents it: what stands for `{source}` in the address of the documentation.
    pub source: String,
    /// The members, by their canonical spelling: the one that documented messages show, or else the metadata's.
    pub members: Entries<MemberDocument>,
    /// Where the sources disagree.
    #[serde(default)]
    pub deviations: Vec<DeviationDocument>,
}

/// A member of an enum.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberDocument {
    /// The member's number in the metadata.
    pub value: i64,
    /// Another name in Rust, in case the derived one reads badly.
    pub rust: Option<String>,
    /// What it is, as plain text. The first sentence is the summary.
    pub doc: String,
}

/// A place where documentation, metadata and documented messages disagree, and what this schema does about it.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviationDocument {
    /// The deviation's name, in kebab-case, unique in its file.
    pub id: String,
    /// The property, member or parameter of this file that it is about.
    pub of: Option<String>,
    /// What the documentation says.
    pub documentation: Option<String>,
    /// What the metadata says.
    pub metadata: Option<String>,
    /// What the documented messages show.
    pub messages: Option<String>,
    /// What this schema does about it.
    pub here: String,
    /// Documented messages that prove what `messages` says. The tests check them.
    #[serde(default)]
    pub evidence: Vec<EvidenceDocument>,
    /// Why no value in the body of a documented message can prove what `messages` says.
    pub unproved: Option<String>,
}

/// A documented message that proves a deviation.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceDocument {
    /// The message: its action, example and file without the ending, such as `invite/example-4/request`.
    pub message: String,
    /// The place in its body, as a JSON Pointer.
    pub at: String,
    /// What is found there: `present` (anything, null included), `absent`, null, or the very text, number or boolean.
    #[schemars(schema_with = "scalar")]
    pub is: serde_json::Value,
}

/// The default of what is true unless the YAML says otherwise.
fn yes() -> bool {
    true
}

/// Anything that is neither a list nor a mapping.
fn scalar(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "number", "boolean", "null"] })
}
