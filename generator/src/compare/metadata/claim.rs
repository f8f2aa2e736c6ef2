//! The claims of deviations: which of them are true, and which differences they explain.

use super::comparison::Comparison;
use super::difference::{Difference, Subject, What};
use super::there::There;
use crate::diagnostic::{Code, Diagnostics};
use crate::schema::document::{ClaimDocument, DeviationDocument, PresenceDocument, UNBOUND};
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

/// The claims that types and enums make about themselves, with the names of these.
pub fn own_claims(documents: &Documents) -> impl Iterator<Item = (&str, &Spanned<ClaimDocument>)> {
    let types = documents.types.iter().map(|definition| &definition.document);
    let types = types.map(|document| {
        let name = document.complex_type.as_ref().or(document.entity_type.as_ref());
        (name.map_or("", |name| name.as_str()), &document.deviations)
    });
    let enums = documents.enums.iter().map(|definition| &definition.document);
    let enums = enums.map(|document| (document.enum_type.as_str(), &document.deviations));
    types.chain(enums).flat_map(|(name, deviations)| {
        let own = deviations.iter().filter(|deviation| deviation.of.is_none());
        let claims = own.filter_map(|deviation| deviation.declares.as_ref()).flat_map(|claims| claims.iter());
        claims.filter(|claim| claim.at.is_none()).map(move |claim| (name, claim))
    })
}

/// Checks all claims: removes the differences that they explain, and reports those that are not true. Returns the number of
/// those that are.
pub fn check(diagnostics: &mut Diagnostics, documents: &Documents, comparison: &mut Comparison<'_>) -> usize {
    let mut checker = Checker { diagnostics, comparison, holds: 0 };
    for definition in &documents.types {
        let document = &definition.document;
        let name = document.complex_type.as_ref().or(document.entity_type.as_ref());
        checker.file(name.map(|name| name.as_str().to_owned()), &definition.path, &document.deviations);
    }
    for definition in &documents.enums {
        let document = &definition.document;
        checker.file(Some(document.enum_type.to_string()), &definition.path, &document.deviations);
    }
    for definition in &documents.actions {
        let document = &definition.document;
        let bound_to = Some(document.bound_to.as_str()).filter(|bound_to| *bound_to != UNBOUND);
        let owner = format!("{}({})", *document.action, bound_to.unwrap_or_default());
        checker.file(Some(owner), &definition.path, &document.deviations);
    }
    for definition in &documents.requests {
        let document = &definition.document;
        let fact = checker.comparison.schema.requests.get(document.request.as_str());
        let owner = fact.map(|fact| checker.comparison.request_subject(fact).owner);
        checker.file(owner, &definition.path, &document.deviations);
    }
    for definition in &documents.notifications {
        checker.file(None, &definition.path, &definition.document.deviations);
    }
    let service = &documents.service;
    checker.file(None, &service.path, &service.document.deviations);
    checker.holds
}

struct Checker<'a, 'c> {
    diagnostics: &'a mut Diagnostics,
    comparison: &'a mut Comparison<'c>,
    holds: usize,
}

impl Checker<'_, '_> {
    fn file(&mut self, owner: Option<String>, path: &str, deviations: &[Spanned<DeviationDocument>]) {
        for deviation in deviations {
            let claims = deviation.declares.iter().flat_map(|claims| claims.iter());
            for (index, claim) in claims.enumerate() {
                let subject = match (&claim.at, &owner) {
                    (Some(at), _) => match at.split_once('/') {
                        Some((owner, member)) => Subject::of(owner).member(member),
                        None => Subject::of(at.as_str()),
                    },
                    (None, Some(owner)) => {
                        let subject = Subject::of(owner.as_str());
                        deviation.of.as_ref().map_or(subject.clone(), |of| subject.member(of.as_str()))
                    }
                    (None, None) => continue,
                };
                let identity = format!("{path}/{}/{index}", *deviation.id);
                self.claim(claim, &subject, &identity);
            }
        }
    }

    fn claim(&mut self, claim: &Spanned<ClaimDocument>, subject: &Subject, identity: &str) {
        let comparison = &*self.comparison;
        let there = There::find(comparison, subject);
        let is_gone = |difference: &Difference| {
            difference.subject == Subject::of(subject.owner.as_str()) && difference.there.is_none()
        };
        // That the whole definition is missing has been found, or it is not known.
        if matches!(there, There::Unknown) || (subject.member.is_some() && comparison.differences.iter().any(is_gone)) {
            return;
        }
        match there.contradiction(comparison, subject, claim) {
            None => {
                self.holds += 1;
                let spelled = subject.clone();
                let is_explained = |subject: &Subject, what: &What| *subject == spelled && explains(claim, what);
                self.comparison.differences.retain(|difference| !is_explained(&difference.subject, &difference.what));
            }
            Some((message, place)) => {
                if claim.named.is_some() && place.is_none() {
                    // That there is no definition of this name follows from it.
                    self.comparison.differences.retain(|difference| !is_gone(difference));
                }
                let help = "correct the claim and what the deviation says, or remove the deviation if it has no reason any more";
                let report = self.diagnostics.report(Code::StaleClaim, claim.place(), message);
                report.help(help).identified(identity);
                if let Some(place) = place {
                    report.note(place, "the metadata declares this");
                }
            }
        }
    }
}

/// Whether a claim that is true explains a difference at its place.
fn explains(claim: &ClaimDocument, what: &What) -> bool {
    let ClaimDocument { at: _, is, r#type, nullable, spelled, named, open, r#abstract, flags, base, value } = claim;
    match what {
        What::Missing { .. } | What::Inherited { .. } | What::Argument { .. } => *is == Some(PresenceDocument::Present),
        What::Extra { .. } => *is == Some(PresenceDocument::Absent),
        What::Type { .. } | What::Returns { .. } | What::Quotes { .. } | What::Body { .. } => r#type.is_some(),
        What::Nullable { .. } => nullable.is_some(),
        What::Spelling { .. } => spelled.is_some() || named.is_some(),
        What::Open { .. } => open.is_some(),
        What::Abstract { .. } => r#abstract.is_some(),
        What::Flags { .. } => flags.is_some(),
        What::Base { .. } => base.is_some(),
        What::Value { .. } => value.is_some(),
        // A schema that confuses these is wrong.
        What::Kind { .. } | What::Category { .. } | What::Binding { .. } => false,
    }
}
