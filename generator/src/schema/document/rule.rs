//! The rules of an action: what a client can check before a request is sent.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::json;

use super::form;
use super::prose::Prose;
use crate::diagnostic::Place;
use crate::schema::spanned::Spanned;

/// What a client can check. A rule has exactly one check.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(transform = require_one_kind)]
pub struct RuleDocument {
    /// The name of the rule in findings, in kebab-case. It states what is right, not what is wrong.
    #[schemars(transform = form::is(form::ID))]
    pub id: Spanned<String>,
    /// What the service does with a request that violates the rule.
    pub severity: SeverityDocument,
    /// The message of a finding, in lowercase and without a full stop.
    pub says: Prose,
    /// The page that states it, if not the one of the action.
    pub source: Option<Prose>,
    /// A path. The rule applies only if there is a value at this path.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub when: Option<Spanned<String>>,
    /// The ID of an earlier rule. This rule reports nothing where that rule has a finding, there or inside the value.
    #[schemars(transform = form::is(form::ID))]
    pub unless: Option<Spanned<String>>,
    /// The number of elements of a collection.
    pub count: Option<Spanned<CountRuleDocument>>,
    /// The length of a string.
    pub length: Option<Spanned<LengthRuleDocument>>,
    /// The value of a number.
    pub range: Option<Spanned<RangeRuleDocument>>,
    /// The number of members of a `choice` type that are set.
    pub members: Option<Spanned<MembersRuleDocument>>,
    /// The format of a string.
    pub format: Option<Spanned<FormatRuleDocument>>,
    /// No two strings are equal, or no two values of a `choice` type have the same member with the same ID.
    pub distinct: Option<Spanned<DistinctRuleDocument>>,
    /// There is a value.
    pub present: Option<Spanned<PresentRuleDocument>>,
    /// There is no value.
    pub absent: Option<Spanned<AbsentRuleDocument>>,
}

/// Generates [`RuleKind`] and everything that depends on the list of all kinds from one table. A
/// key of [`RuleDocument`] that is neither named here nor in the table causes a compile error.
macro_rules! rule_kinds {
    ($($key:ident: $kind:ident($document:ident);)+) => {
        /// The check of a rule.
        #[derive(Clone, Copy, Debug)]
        pub enum RuleKind<'a> {
            $(#[doc = concat!("`", stringify!($key), "`")] $kind(&'a Spanned<$document>),)+
        }

        impl<'a> RuleKind<'a> {
            /// The keys of all kinds.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),+];

            /// The key of this kind, and its place.
            pub fn key(&self) -> (&'static str, Place) {
                match self {
                    $(Self::$kind(rule) => (stringify!($key), rule.place()),)+
                }
            }

            /// The path of what is checked.
            pub fn of(&self) -> &'a Spanned<String> {
                match self {
                    $(Self::$kind(rule) => &rule.of,)+
                }
            }
        }

        impl RuleDocument {
            /// The checks of the rule. A valid rule has exactly one.
            pub fn kinds(&self) -> Vec<RuleKind<'_>> {
                // A compile error here means that a key is missing in `rule_kinds!` below.
                let Self { id: _, severity: _, says: _, source: _, when: _, unless: _, $($key),+ } = self;
                [$($key.as_ref().map(RuleKind::$kind)),+].into_iter().flatten().collect()
            }
        }
    };
}

rule_kinds! {
    count: Count(CountRuleDocument);
    length: Length(LengthRuleDocument);
    range: Range(RangeRuleDocument);
    members: Members(MembersRuleDocument);
    format: Format(FormatRuleDocument);
    distinct: Distinct(DistinctRuleDocument);
    present: Present(PresentRuleDocument);
    absent: Absent(AbsentRuleDocument);
}

fn require_one_kind(schema: &mut Schema) {
    let kinds: Vec<_> = RuleKind::KEYS.iter().map(|key| json!({ "required": [key] })).collect();
    schema.insert("oneOf".to_owned(), kinds.into());
}

/// What the service does with a request that violates a rule.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SeverityDocument {
    /// The service would reject the request, so it is not built.
    Error,
    /// The service accepts the request, but does not do what it says.
    Warning,
}

/// The number of elements of a collection. At least one of `min` and `max` is required.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["min"] }, { "required": ["max"] }]))]
pub struct CountRuleDocument {
    /// The path of the collection.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// The minimum number of elements.
    pub min: Option<u32>,
    /// The maximum number of elements.
    pub max: Option<u32>,
}

/// The length of a string. At least one of `min` and `max` is required.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["min"] }, { "required": ["max"] }]))]
pub struct LengthRuleDocument {
    /// The path of the string.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// The minimum length.
    pub min: Option<u32>,
    /// The maximum length.
    pub max: Option<u32>,
    /// The unit of the length.
    pub unit: UnitDocument,
}

/// The unit of the length of a string.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum UnitDocument {
    /// Unicode scalar values.
    Characters,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

/// The value of a number. At least one of `min` and `max` is required.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["min"] }, { "required": ["max"] }]))]
pub struct RangeRuleDocument {
    /// The path of the number.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// The least value.
    pub min: Option<f64>,
    /// The greatest value.
    pub max: Option<f64>,
}

/// The number of members of a `choice` type that are set. At least one of `min` and `max` is required.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["min"] }, { "required": ["max"] }]))]
pub struct MembersRuleDocument {
    /// The path of the value.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// The minimum number of members.
    pub min: Option<u32>,
    /// The maximum number of members.
    pub max: Option<u32>,
    /// The property that a member must have as a string that is not blank. Other members do not count.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub with: Option<Spanned<String>>,
}

/// The format of a string. A missing value is also a finding if the object that would hold it is present.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormatRuleDocument {
    /// The path of the string.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// The format.
    pub is: FormatDocument,
}

/// The format of a string.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum FormatDocument {
    /// A phone number: `+`, then at most 15 digits, the first of which is not 0.
    E164,
    /// A complete URI, such as `https://example.com/a`.
    Uri,
    /// A GUID: 32 hexadecimal digits in five groups, in any letter case.
    Guid,
    /// A date and a time of day with a time zone, such as `2026-01-31T12:30:00Z`.
    #[serde(rename = "date-time")]
    DateTime,
}

/// No two strings are equal, or no two values of a `choice` type have the same member with the same ID.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DistinctRuleDocument {
    /// The path of the strings or of the values of a `choice` type.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
    /// For a `choice` type: the property that identifies a member.
    #[schemars(transform = form::is(form::PROPERTY))]
    pub by: Option<Spanned<String>>,
}

/// There is a value.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PresentRuleDocument {
    /// The path that must have a value wherever the object that would hold it is present.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
}

/// There is no value.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AbsentRuleDocument {
    /// The path that must have no value.
    #[schemars(transform = form::is(form::RULE_PATH))]
    pub of: Spanned<String>,
}
