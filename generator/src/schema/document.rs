//! The contents of the YAML files without any interpretation: nothing is resolved, and every type
//! expression is still a string.
//!
//! The rustdoc of these types is shown to people who edit YAML, because it becomes the tooltips of
//! the JSON Schema.
//! Every optional key either has a value or is absent. Null is a valid value only for `is`.

mod action;
mod claim;
mod deviation;
mod entries;
mod enum_type;
mod example;
mod flag;
mod form;
mod notification;
mod one_or_many;
mod or_shared;
mod prose;
mod request;
mod rule;
mod service;
mod shared;
mod structured_type;

pub use self::action::{ActionDocument, ParameterDocument};
pub use self::claim::{ClaimDocument, Claims, PresenceDocument};
pub use self::deviation::{DeviationDocument, EvidenceDocument};
pub use self::entries::Entries;
pub use self::enum_type::{EnumDocument, MemberDocument};
pub use self::example::ExampleDocument;
pub use self::flag::Flag;
pub use self::form::{BYTES, METHODS, PAYLOAD, UNBOUND};
pub use self::notification::NotificationDocument;
pub use self::one_or_many::OneOrMany;
pub use self::or_shared::OrShared;
pub use self::prose::{Prose, PROSE};
pub use self::request::{
    HeaderDocument, PathParameterDocument, PermissionsDocument, QueryDocument, RequestDocument, RequirementDocument,
    ReturnsDocument,
};
pub use self::rule::{
    AbsentRuleDocument, CountRuleDocument, DistinctRuleDocument, FormatDocument, FormatRuleDocument,
    LengthRuleDocument, MembersRuleDocument, PresentRuleDocument, RangeRuleDocument, RuleDocument, RuleKind,
    SeverityDocument, UnitDocument,
};
pub use self::service::{
    AuthorizationDocument, ErrorDocument, IdDocument, NotificationsDocument, ResourceDocument, RootDocument,
    SchemeDocument, ServiceDocument, TokenDocument,
};
pub use self::shared::SharedDocument;
pub use self::structured_type::{
    CodeDocument, ExcerptDocument, OutcomeDocument, PropertyDocument, RosterDocument, TypeDocument, WhoDocument,
};

/// The default of keys that are `true` unless the YAML states otherwise.
fn yes() -> bool {
    true
}
