//! The rules of an action: what a client can check before a request is sent.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::json;

use super::prose::Prose;
use crate::diagnostic::Place;
use crate::schema::spanned::Spanned;

/// What a client can check. Exactly one of the keys of [`RuleKind`] says what.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(transform = require_one_kind)]
pub struct RuleDocument {
    /// The rule's name in findings, in kebab-case. It says what is right, not what is wrong.
    pub id: Spanned<String>,
    /// What the service does with a request that breaks the rule.
    pub severity: SeverityDocument,
    /// The finding's message, in lower case and without a full stop.
    pub says: Prose,
    /// The page that states it, if not the one of the action.
    pub source: Option<Prose>,
    /// A path; the rule counts only if a value stands there.
    pub when: Option<Spanned<String>>,
    /// The id of a rule further up; if that one has found something, this one is silent.
    pub unless: Option<Spanned<String>>,
    /// How many elements a collection has.
    pub count: Option<Spanned<CountRuleDocument>>,
    /// How long a text is.
    pub length: Option<Spanned<LengthRuleDocument>>,
    /// How many members of a `choice` type are set.
    pub members: Option<Spanned<MembersRuleDocument>>,
    /// That a text has a format.
    pub format: Option<Spanned<FormatRuleDocument>>,
    /// That no two values of a `choice` type have a member of the same kind with the same id.
    pub distinct: Option<Spanned<DistinctRuleDocument>>,
    /// That nothing stands there.
    pub absent: Option<Spanned<AbsentRuleDocument>>,
}

/// Writes [`RuleKind`] and everything that has to know all kinds from one table. A key of [`RuleDocument`] that is
/// neither named here nor in the table does not compile.
macro_rules! rule_kinds {
    ($($key:ident: $kind:ident($document:ident);)+) => {
        /// What a rule checks.
        #[derive(Clone, Copy, Debug)]
        pub enum RuleKind<'a> {
            $(#[doc = concat!("`", stringify!($key), "`")] $kind(&'a Spanned<$document>),)+
        }

        impl RuleKind<'_> {
            /// The keys of all kinds.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),+];

            /// The key of this kind, and where it stands.
            pub fn key(&self) -> (&'static str, Place) {
                match self {
                    $(Self::$kind(rule) => (stringify!($key), rule.place()),)+
                }
            }
        }

        impl RuleDocument {
            /// What the rule checks: one thing, if the rule is right.
            pub fn kinds(&self) -> Vec<RuleKind<'_>> {
                let Self { id: _, severity: _, says: _, source: _, when: _, unless: _, $($key),+ } = self;
                [$($key.as_ref().map(RuleKind::$kind)),+].into_iter().flatten().collect()
            }
        }
    };
}

rule_kinds! {
    count: Count(CountRuleDocument);
    length: Length(LengthRuleDocument);
    members: Members(MembersRuleDocument);
    format: Format(FormatRuleDocument);
    distinct: Distinct(DistinctRuleDocument);
    absent: Absent(AbsentRuleDocument);
}

fn require_one_kind(schema: &mut Schema) {
    let kinds: Vec<_> = RuleKind::KEYS.iter().map(|key| json!({ "required": [key] })).collect();
    schema.insert("oneOf".to_owned(), kinds.into());
}

/// What the service does with a request that breaks a rule.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SeverityDocument {
    /// The service would refuse the request, so it is not built.
    Error,
    /// The service accepts it, but does something else than the text says.
    Warning,
}

/// How many elements a collection has. One of `min` and `max` suffices.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountRuleDocument {
    /// The path of the collection.
    pub of: Spanned<String>,
    /// The fewest elements that are allowed.
    pub min: Option<u32>,
    /// The most elements that are allowed.
    pub max: Option<u32>,
}

/// How long a text is. One of `min` and `max` suffices.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LengthRuleDocument {
    /// The path of the text.
    pub of: Spanned<String>,
    /// The shortest length that is allowed.
    pub min: Option<u32>,
    /// The greatest length that is allowed.
    pub max: Option<u32>,
    /// What is counted.
    pub unit: UnitDocument,
}

/// What the length of a text counts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum UnitDocument {
    /// Unicode scalar values.
    Characters,
    /// Units of UTF-16.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

/// How many members of a `choice` type are set. One of `min` and `max` suffices.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MembersRuleDocument {
    /// The path of the value.
    pub of: Spanned<String>,
    /// The fewest members that are allowed.
    pub min: Option<u32>,
    /// The most members that are allowed.
    pub max: Option<u32>,
}

/// That a text has a format. A missing value is a finding, too, if the object that it belongs to is there.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormatRuleDocument {
    /// The path of the text.
    pub of: Spanned<String>,
    /// The format.
    pub is: FormatDocument,
}

/// The format of a text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum FormatDocument {
    /// A telephone number: `+`, then at most 15 digits, the first not 0.
    E164,
}

/// That no two values of a `choice` type have a member of the same kind with the same id.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DistinctRuleDocument {
    /// The path of the values.
    pub of: Spanned<String>,
    /// The property that tells two members of the same kind apart.
    pub by: Spanned<String>,
}

/// That nothing stands there.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AbsentRuleDocument {
    /// The path at which nothing may stand.
    pub of: Spanned<String>,
}
