//! Compares actions.

use super::comparison::Comparison;
use super::difference::{Noun, Subject, What};
use super::member::{pairs, Pair};
use crate::metadata::facts::{notation, split, Fact, OperationFact, OperationKey, OperationKind, TypeExpr};

impl Comparison<'_> {
    /// Compares all actions of the schema. The metadata can have several of one name, so the type to which an action is
    /// bound belongs to its name.
    pub fn operations(&mut self) {
        let (schema, metadata) = (self.schema, self.metadata);
        for (key, facts) in &schema.operations {
            let known = self.known(key);
            for here in facts {
                match known.as_ref().and_then(|known| Some((known, overload(metadata.operations.get(known)?, here)?))) {
                    Some((known, there)) => self.operation(key, here, known, there),
                    None => self.missing_operation(key, here),
                }
            }
        }
    }

    /// The key in the metadata of an operation of the schema.
    fn known(&self, key: &OperationKey) -> Option<OperationKey> {
        let binding = key.binding.as_ref().map(|binding| self.names.expr(binding));
        let exact = OperationKey { name: self.names.there(&key.name).to_owned(), binding };
        if self.metadata.operations.contains_key(&exact) {
            return Some(exact);
        }
        let is_same =
            |other: &&OperationKey| other.name.eq_ignore_ascii_case(&exact.name) && other.binding == exact.binding;
        self.metadata.operations.keys().find(is_same).cloned()
    }

    fn missing_operation(&mut self, key: &OperationKey, here: &OperationFact) {
        let name = self.operation_name(key);
        let element = key.binding.as_ref().map(|binding| self.names.there(&binding.name));
        let is_similar = |other: &&OperationKey| {
            other.name == key.name && other.binding.as_ref().map(|binding| binding.name.as_str()) == element
        };
        let noun = noun(here.kind);
        match self.metadata.operations.iter().find(|(other, _)| is_similar(other)) {
            // It is bound to a collection instead of one element, or the other way round.
            Some((other, facts)) => {
                let (here_type, there_type) = (key.binding.clone(), other.binding.clone());
                let there = facts.first().map(|fact| fact.place);
                let what = match (here_type, there_type) {
                    (Some(here), Some(there)) => What::Binding { here, there },
                    _ => What::Extra { noun },
                };
                self.add(Subject::of(name), what, here.place, there);
            }
            None => self.lacks(&name, What::Extra { noun }, here.place),
        }
    }

    /// The name of an operation with the type to which it is bound, as deviations write it.
    pub fn operation_name(&self, key: &OperationKey) -> String {
        let binding = key.binding.as_ref().map(|binding| binding.notation(self.namespace)).unwrap_or_default();
        format!("{}({binding})", notation(&key.name, self.namespace))
    }

    fn operation(&mut self, key: &OperationKey, here: &OperationFact, known: &OperationKey, there: &OperationFact) {
        let subject = Subject::of(self.operation_name(key));
        self.spelling(&subject, split(&key.name).1, split(&known.name).1, here.place, there.place);
        if here.kind != there.kind {
            let what = What::Category { here: noun(here.kind), there: noun(there.kind) };
            self.add(subject.clone(), what, here.place, Some(there.place));
        }
        let (type_here, type_there) = (here.returns.as_ref(), there.returns.as_ref());
        if type_here.map(|returns| self.names.expr(&returns.value)) != type_there.map(|returns| returns.value.clone()) {
            let value = |returns: Option<&Fact<TypeExpr>>| returns.map(|returns| returns.value.clone());
            let what = What::Returns { here: value(type_here), there: value(type_there) };
            let place = type_here.map_or(here.place, |returns| returns.place);
            self.add(subject.clone(), what, place, Some(type_there.map_or(there.place, |returns| returns.place)));
        }
        for pair in pairs(&here.parameters, &there.parameters) {
            match pair {
                Pair::Both((name, here), (known, there)) => {
                    let subject = subject.member(name);
                    self.spelling(&subject, name, known, here.place, there.place);
                    self.typed(&subject, (&here.r#type, here.nullable), (&there.r#type, there.nullable));
                }
                Pair::Here(parameter, fact) => {
                    let what = What::Extra { noun: Noun::Parameter };
                    self.add(subject.member(parameter), what, fact.place, Some(there.place));
                }
                Pair::There(parameter, fact, after) => {
                    let what = What::Missing {
                        noun: Noun::Parameter,
                        r#type: Some(fact.r#type.value.clone()),
                        nullable: fact.nullable.value,
                        value: None,
                        after: after.map(str::to_owned),
                    };
                    self.add(subject.member(parameter), what, here.body, Some(fact.place));
                }
            }
        }
    }

    /// Compares the types and the nullability of a property or a parameter.
    pub fn typed(
        &mut self,
        subject: &Subject,
        (type_here, nullable_here): (&Fact<TypeExpr>, Fact<bool>),
        (type_there, nullable_there): (&Fact<TypeExpr>, Fact<bool>),
    ) {
        if self.names.expr(&type_here.value) != type_there.value {
            let what = What::Type { here: type_here.value.clone(), there: type_there.value.clone() };
            self.add(subject.clone(), what, type_here.place, Some(type_there.place));
        }
        self.flag(subject, nullable_here, nullable_there, |there| What::Nullable { there });
    }
}

/// The overload with the same parameters, or else the first one.
fn overload<'o>(overloads: &'o [OperationFact], here: &OperationFact) -> Option<&'o OperationFact> {
    let names = |fact: &OperationFact| {
        let mut names: Vec<_> = fact.parameters.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
        names.sort();
        names
    };
    overloads.iter().find(|there| names(there) == names(here)).or_else(|| overloads.first())
}

/// What an operation of a kind is called.
pub fn noun(kind: OperationKind) -> Noun {
    match kind {
        OperationKind::Action => Noun::Action,
        OperationKind::Function => Noun::Function,
    }
}
