//! Where the keys of a rule stand. See [`keys`](crate::compare::schema::keys).

use crate::diagnostic::Place;
use crate::schema::document::{
    AbsentRuleDocument, CountRuleDocument, DistinctRuleDocument, FormatRuleDocument, LengthRuleDocument,
    MembersRuleDocument, PresentRuleDocument, Prose, RangeRuleDocument, RuleDocument, RuleKind,
};
use crate::schema::spanned::Spanned;

/// Where the parts of a rule stand.
pub struct RuleKeys {
    pub id: Place,
    pub says: Place,
    pub source: Option<Place>,
    pub when: Option<Place>,
    pub unless: Option<Place>,
    pub check: Option<Place>,
}

impl RuleKeys {
    pub fn of(document: &RuleDocument) -> Self {
        let RuleDocument {
            id,
            severity: _,
            says,
            source,
            when,
            unless,
            // They are compared as the kind of the rule.
            count: _,
            length: _,
            range: _,
            members: _,
            format: _,
            distinct: _,
            present: _,
            absent: _,
        } = document;
        Self {
            id: id.place(),
            says: says.place(),
            source: source.as_ref().map(Prose::place),
            when: when.as_ref().map(Spanned::place),
            unless: unless.as_ref().map(Spanned::place),
            check: document.kinds().first().map(check),
        }
    }
}

/// Where a check stands: the path of what is checked. Its bounds and words have no places of their own.
fn check(kind: &RuleKind<'_>) -> Place {
    let of = match kind {
        RuleKind::Count(rule) => {
            let CountRuleDocument { of, min: _, max: _ } = &***rule;
            of
        }
        RuleKind::Length(rule) => {
            let LengthRuleDocument { of, min: _, max: _, unit: _ } = &***rule;
            of
        }
        RuleKind::Range(rule) => {
            let RangeRuleDocument { of, min: _, max: _ } = &***rule;
            of
        }
        RuleKind::Members(rule) => {
            let MembersRuleDocument { of, min: _, max: _, with: _ } = &***rule;
            of
        }
        RuleKind::Format(rule) => {
            let FormatRuleDocument { of, is: _ } = &***rule;
            of
        }
        RuleKind::Distinct(rule) => {
            let DistinctRuleDocument { of, by: _ } = &***rule;
            of
        }
        RuleKind::Present(rule) => {
            let PresentRuleDocument { of } = &***rule;
            of
        }
        RuleKind::Absent(rule) => {
            let AbsentRuleDocument { of } = &***rule;
            of
        }
    };
    of.place()
}
