//! `types/<name>.yaml`: a complex type or an entity type.

use schemars::JsonSchema;
use serde::Deserialize;

use super::deviation::DeviationDocument;
use super::entries::Entries;
use super::flag::Flag;
use super::form;
use super::prose::Prose;
use super::yes;
use crate::schema::spanned::Spanned;

/// A complex type or an entity type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["complexType"] }, { "required": ["entityType"] }]))]
pub struct TypeDocument {
    /// The name of a complex type, as in the metadata; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub complex_type: Option<Spanned<String>>,
    /// The name of an entity type, as in the metadata; the file has the same name.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub entity_type: Option<Spanned<String>>,
    /// The name in Rust, if the derived one reads badly or is taken.
    #[schemars(transform = form::is(form::CAMEL))]
    pub rust: Option<Spanned<String>>,
    /// The type whose properties this type inherits. Do not repeat them.
    #[schemars(transform = form::is(form::DEFINITION))]
    pub base_type: Option<Spanned<String>>,
    /// The type is only a base type: there are no objects of exactly this type.
    #[serde(default)]
    pub r#abstract: Flag,
    /// `OpenType` in the metadata: objects can have undeclared properties.
    #[serde(default)]
    pub open: Flag,
    /// A value is constructed from one of its members: each of the type's own properties that holds an object gets a
    /// constructor.
    #[serde(default)]
    pub choice: Flag,
    /// Objects that a client builds carry no `@odata.type`; error bodies are an example.
    #[serde(default)]
    pub untagged: Flag,
    /// How an object determines the outcome of an operation. Derived types inherit it.
    pub outcome: Option<Spanned<OutcomeDocument>>,
    /// Who an object is about: a member of a choice. Derived types inherit it.
    pub who: Option<Spanned<WhoDocument>>,
    /// How an object is a member of a roster: the list of who is somewhere, which notifications keep up to date.
    pub roster: Option<Spanned<RosterDocument>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it: the value that replaces `{source}` in the `documentation` URL of `service.yaml`.
    pub source: Prose,
    /// An example in Rust. As in every documentation test, lines that start with `# ` are compiled, but not shown.
    pub example: Option<Spanned<String>>,
    /// The type's own properties, by name, in the order in which they are written.
    #[serde(default)]
    #[schemars(transform = form::names(form::PROPERTY), extend("minProperties" = 0))]
    pub properties: Entries<PropertyDocument>,
    /// The points on which sources disagree.
    #[serde(default)]
    pub deviations: Vec<Spanned<DeviationDocument>>,
}

/// How an object determines the outcome of an operation. A member of the status that is not listed is unknown.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutcomeDocument {
    /// The property that holds the status: a member of an enum. Without a status, the operation is running.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub status: Spanned<String>,
    /// The members for an operation that has not ended.
    #[schemars(transform = form::each(form::NAME))]
    pub running: Vec<Spanned<String>>,
    /// The members for an operation that succeeded.
    #[schemars(transform = form::each(form::NAME))]
    pub completed: Vec<Spanned<String>>,
    /// The members for an operation that failed.
    #[schemars(transform = form::each(form::NAME))]
    pub failed: Vec<Spanned<String>>,
    /// The property that holds the result: an object.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub result: Option<Spanned<String>>,
    /// The String that a request carries in a parameter of this name, and that its operation repeats. A client can then wait
    /// for the operation.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub context: Option<Spanned<String>>,
    /// The String that identifies the operation. Some notifications have only this, or only the context.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub id: Option<Spanned<String>>,
}

/// How an object is a member of a roster. Its type needs `who`.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RosterDocument {
    /// The String that identifies a member. A member without it is known by its identity.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub id: Spanned<String>,
    /// The Boolean that says whether a member waits to be admitted.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub waiting: Option<Spanned<String>>,
    /// The property that only a member who was removed has.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub removed: Option<Spanned<String>>,
    /// The Int64 that orders what is said about a member.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub sequence: Option<Spanned<String>>,
    /// The enum of the change types and its member for those who left: `changeType/deleted`.
    #[schemars(transform = form::is(form::PROPERTIES))]
    pub leaves: Spanned<String>,
}

/// Who an object is about. A choice says it itself; any other type says where the choice is.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhoDocument {
    /// For a type that is no choice: the path to the choice, such as `info/identity`.
    #[schemars(transform = form::is(form::PROPERTIES))]
    pub of: Option<Spanned<String>>,
    /// For a choice: the String of a member that identifies it. A member with such a text comes before one without.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub by: Option<Spanned<String>>,
}

/// A property of a type.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PropertyDocument {
    /// A primitive type such as `String`, `Boolean`, `Int32`, `Double`, or `DateTimeOffset`, the name of a type or an enum,
    /// `Collection(X)` of one of these, or `Payload`.
    #[schemars(transform = form::type_expression)]
    pub r#type: Spanned<String>,
    /// Other spellings of the name that the service uses. A value is read with any of them and written back with the one
    /// that it was read with.
    #[serde(default)]
    pub also_spelled: Vec<Spanned<String>>,
    /// `false` if the metadata has `Nullable="false"`. Deserialization accepts null in any case.
    #[serde(default = "yes")]
    pub nullable: bool,
    /// The constructor takes the property. Deserialization never requires a property.
    #[serde(default)]
    pub required: Flag,
    /// Only the service writes the property, so it has no setter.
    #[serde(default)]
    pub read_only: Flag,
    /// `Debug` does not show the value: names, phone numbers, IDs of people, email addresses, tokens, free text.
    #[serde(default)]
    pub sensitive: Flag,
    /// The known values of a String or an Int32 whose values are codes, by name. The list need not be complete.
    #[serde(default)]
    #[schemars(transform = form::names(form::WORD))]
    pub codes: Entries<CodeDocument>,
    /// The parts of a String that have a meaning of their own, by name. Each gets a method.
    #[serde(default)]
    #[schemars(transform = form::names(form::WORD))]
    pub excerpts: Entries<ExcerptDocument>,
    /// The name in Rust, if the derived one reads badly.
    #[schemars(transform = form::is(form::SNAKE))]
    pub rust: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it, if not the one of its type.
    pub source: Option<Prose>,
}

/// A known value of a property whose values are codes.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeDocument {
    /// The value, in quotation marks even if it is a number.
    pub value: Spanned<String>,
    /// A String of the same type that can contain a JSON document with this code.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub also_in: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
    /// The page that documents it, if not the one of its property.
    pub source: Option<Prose>,
}

/// A part of a String.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExcerptDocument {
    /// The text before the excerpt. If it occurs several times, the last one counts.
    pub after: Prose,
    /// The text after the excerpt. Without it, the excerpt ends at the next white space or at the end.
    pub before: Option<Spanned<String>>,
    /// The documentation, in plain text. The first sentence is the summary.
    pub doc: Prose,
}
