//! What the metadata declares at the place of a claim.

use std::borrow::Cow;

use super::comparison::Comparison;
use super::difference::Subject;
use crate::diagnostic::Place;
use crate::metadata::declared::{qualified, type_expr};
use crate::metadata::facts::{notation, split, Facts, OperationFact, OperationKey, TypeExpr};
use crate::metadata::walk::Walk;
use crate::schema::document::{ClaimDocument, PresenceDocument};

/// What the metadata declares at the place of a claim.
pub enum There<'f> {
    /// The metadata is a slice that does not have the definition.
    Unknown,
    /// Nothing.
    Nothing,
    /// Something.
    Something(Declared<'f>),
}

/// What can be claimed of a declaration.
pub struct Declared<'f> {
    place: Place,
    /// The simple name.
    name: &'f str,
    r#type: Option<Cow<'f, TypeExpr>>,
    nullable: Option<bool>,
    open: Option<bool>,
    r#abstract: Option<bool>,
    flags: Option<bool>,
    base: Option<&'f str>,
    value: Option<i64>,
}

impl<'f> There<'f> {
    /// Finds what the metadata declares.
    pub fn find(comparison: &Comparison<'f>, subject: &Subject) -> Self {
        let facts = comparison.metadata;
        let definition = if subject.owner.contains(' ') {
            Self::path(facts, subject)
        } else if subject.owner.contains('(') {
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
                    r#type: Some(Cow::Borrowed(&property.r#type.value)),
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
            let r#type = fact.returns.as_ref().map(|returns| Cow::Borrowed(&returns.value));
            return Some(Self::Something(Declared { r#type, ..Declared::new(split(&key.name).1, fact.place) }));
        };
        let found = overloads.iter().find_map(|fact| fact.parameters.spelled(member));
        Some(found.map_or(Self::Nothing, |(name, parameter)| {
            Self::Something(Declared {
                r#type: Some(Cow::Borrowed(&parameter.r#type.value)),
                nullable: Some(parameter.nullable.value),
                ..Declared::new(name, parameter.place)
            })
        }))
    }

    /// What a path such as `GET /calls/{callId}` leads to.
    fn path(facts: &'f Facts, subject: &Subject) -> Option<Self> {
        let (method, path) = subject.owner.split_once(' ')?;
        match facts.walk(path) {
            Walk::Value { r#type, place } => {
                // What is sent to a collection is one element.
                let r#type = Some(Cow::Owned(if method == "GET" { r#type } else { r#type.element() }));
                Some(Self::Something(Declared { r#type, ..Declared::new("", place) }))
            }
            Walk::Invocation { .. } | Walk::Nowhere => None,
            Walk::Unknown => Some(Self::Unknown),
        }
    }

    /// How the metadata contradicts a claim, and where.
    pub fn contradiction(
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
            ("type", r#type.as_ref().map(|it| type_expr(space, it).notation(space)), shown(declared.r#type.as_deref())),
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
