//! The claims of deviations: which of them are true, and which differences they explain.

use super::comparison::Comparison;
use super::difference::{Difference, Subject, What};
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::metadata::declared::{qualified, type_expr};
use crate::metadata::facts::{notation, split, Facts, OperationFact, OperationKey, TypeExpr};
use crate::schema::document::{ClaimDocument, DeviationDocument, PresenceDocument};
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
        let owner = format!("{}({})", *document.action, *document.bound_to);
        checker.file(Some(owner), &definition.path, &document.deviations);
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
        What::Missing { .. } | What::Inherited { .. } => *is == Some(PresenceDocument::Present),
        What::Extra { .. } => *is == Some(PresenceDocument::Absent),
        What::Type { .. } | What::Returns { .. } => r#type.is_some(),
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

/// What the metadata declares at the place of a claim.
enum There<'f> {
    /// The metadata is a slice that does not have the definition.
    Unknown,
    /// Nothing.
    Nothing,
    /// Something.
    Something(Declared<'f>),
}

/// What can be claimed of a declaration.
struct Declared<'f> {
    place: Place,
    /// The simple name.
    name: &'f str,
    r#type: Option<&'f TypeExpr>,
    nullable: Option<bool>,
    open: Option<bool>,
    r#abstract: Option<bool>,
    flags: Option<bool>,
    base: Option<&'f str>,
    value: Option<i64>,
}

impl<'f> There<'f> {
    fn find(comparison: &Comparison<'f>, subject: &Subject) -> Self {
        let facts = comparison.metadata;
        let definition = if subject.owner.contains('(') {
            Self::operation(comparison, facts, subject)
        } else {
            Self::definition(comparison, facts, subject)
        };
        match definition {
            Some(found) => found,
            None if comparison.is_slice => Self::Unknown,
            None => Self::Nothing,
        }
    }

    fn definition(comparison: &Comparison<'f>, facts: &'f Facts, subject: &Subject) -> Option<Self> {
        let name = qualified(comparison.namespace, &subject.owner);
        let name = comparison.names.there(&name);
        let member = subject.member.as_deref();
        if let Some((name, fact)) = facts.types.get_key_value(name) {
            let Some(member) = member else {
                return Some(Self::Something(Declared {
                    open: Some(fact.is_open.value),
                    r#abstract: Some(fact.is_abstract.value),
                    base: fact.base.as_ref().map(|base| base.value.as_str()),
                    ..Declared::new(split(name).1, fact.place)
                }));
            };
            return Some(fact.properties.spelled(member).map_or(Self::Nothing, |(name, property)| {
                Self::Something(Declared {
                    r#type: Some(&property.r#type.value),
                    nullable: Some(property.nullable.value),
                    ..Declared::new(name, property.place)
                })
            }));
        }
        let (name, fact) = facts.enums.get_key_value(name)?;
        let Some(member) = member else {
            let flags = Some(fact.is_flags.value);
            return Some(Self::Something(Declared { flags, ..Declared::new(split(name).1, fact.place) }));
        };
        Some(fact.members.spelled(member).map_or(Self::Nothing, |(name, member)| {
            Self::Something(Declared { value: Some(member.value.value), ..Declared::new(name, member.place) })
        }))
    }

    fn operation(comparison: &Comparison<'f>, facts: &'f Facts, subject: &Subject) -> Option<Self> {
        let (name, binding) = subject.owner.split_once('(')?;
        let binding = binding.strip_suffix(')').filter(|binding| !binding.is_empty());
        let binding = binding.map(|binding| comparison.names.expr(&type_expr(comparison.namespace, binding)));
        let key = OperationKey { name: qualified(comparison.namespace, name), binding };
        let (key, overloads) = facts.operations.get_key_value(&key)?;
        let fact: &OperationFact = overloads.first()?;
        let Some(member) = &subject.member else {
            let r#type = fact.returns.as_ref().map(|returns| &returns.value);
            return Some(Self::Something(Declared { r#type, ..Declared::new(split(&key.name).1, fact.place) }));
        };
        let found = overloads.iter().find_map(|fact| fact.parameters.spelled(member));
        Some(found.map_or(Self::Nothing, |(name, parameter)| {
            Self::Something(Declared {
                r#type: Some(&parameter.r#type.value),
                nullable: Some(parameter.nullable.value),
                ..Declared::new(name, parameter.place)
            })
        }))
    }

    /// How the metadata contradicts a claim, and where.
    fn contradiction(
        &self,
        comparison: &Comparison<'_>,
        subject: &Subject,
        claim: &ClaimDocument,
    ) -> Option<(String, Option<Place>)> {
        let ClaimDocument { at: _, is, r#type, nullable, spelled, named, open, r#abstract, flags, base, value } = claim;
        let declared = match (self, is) {
            (Self::Nothing | Self::Unknown, Some(PresenceDocument::Absent)) => return None,
            (Self::Nothing | Self::Unknown, _) => {
                return Some((format!("the metadata no longer declares `{subject}`"), None));
            }
            (Self::Something(declared), Some(PresenceDocument::Absent)) => {
                return Some((format!("the metadata now declares `{subject}`"), Some(declared.place)));
            }
            (Self::Something(declared), _) => declared,
        };
        let space = comparison.namespace;
        let shown = |expr: Option<&TypeExpr>| expr.map_or("none".to_owned(), |expr| expr.notation(space));
        let number = |value: Option<i64>| value.map_or("none".to_owned(), |value| value.to_string());
        let flag = |value: Option<bool>| value.map_or("none".to_owned(), |value| value.to_string());
        let base_there = declared.base.map_or("none", |base| notation(base, space)).to_owned();
        let aspects = [
            ("type", r#type.as_ref().map(|it| type_expr(space, it).notation(space)), shown(declared.r#type)),
            ("named", named.as_ref().map(|it| split(it).1.to_owned()), declared.name.to_owned()),
            ("spelled", spelled.as_ref().map(|it| it.to_string()), declared.name.to_owned()),
            ("base", base.as_ref().map(|it| notation(&qualified(space, it), space).to_owned()), base_there),
            ("nullable", nullable.map(|it| it.to_string()), flag(declared.nullable)),
            ("open", open.map(|it| it.to_string()), flag(declared.open)),
            ("abstract", r#abstract.map(|it| it.to_string()), flag(declared.r#abstract)),
            ("flags", flags.map(|it| it.to_string()), flag(declared.flags)),
            ("value", value.map(|it| it.to_string()), number(declared.value)),
        ];
        let wrong = aspects.into_iter().find(|(_, claimed, actual)| claimed.as_ref().is_some_and(|it| it != actual));
        wrong.map(|(aspect, claimed, actual)| {
            let claimed = claimed.unwrap_or_default();
            (format!("the metadata says `{aspect}: {actual}` of `{subject}`, not `{claimed}`"), Some(declared.place))
        })
    }
}

impl<'f> Declared<'f> {
    fn new(name: &'f str, place: Place) -> Self {
        let (r#type, nullable, open, r#abstract) = (None, None, None, None);
        Self { place, name, r#type, nullable, open, r#abstract, flags: None, base: None, value: None }
    }
}
