//! Compares complex types and entity types.

use super::comparison::Comparison;
use super::difference::{Noun, Subject, What};
use super::member::{pairs, Pair};
use crate::diagnostic::Place;
use crate::metadata::facts::{notation, split, Fact, PropertyFact, TypeFact};

impl Comparison<'_> {
    /// Compares all types of the schema.
    pub fn types(&mut self) {
        let (schema, metadata) = (self.schema, self.metadata);
        for (name, here) in &schema.types {
            let known = self.names.there(name).to_owned();
            match (metadata.types.get(&known), metadata.enums.get(&known)) {
                (Some(there), _) => self.structured(name, here, &known, there),
                (None, Some(there)) => {
                    let what = What::Category { here: Noun::Type, there: Noun::Enum };
                    self.add(self.subject(name), what, here.place, Some(there.place));
                }
                (None, None) => self.lacks(name, What::Extra { noun: Noun::Type }, here.place),
            }
        }
    }

    fn structured(&mut self, name: &str, here: &TypeFact, known: &str, there: &TypeFact) {
        let subject = self.subject(name);
        self.spelling(&subject, split(name).1, split(known).1, here.place, there.place);
        if here.kind != there.kind {
            self.add(subject.clone(), What::Kind { there: there.kind }, here.place, Some(there.place));
        }
        let base_here = here.base.as_ref().map(|base| self.names.there(&base.value).to_owned());
        let base_there = there.base.as_ref().map(|base| base.value.clone());
        if base_here != base_there {
            let shown = |base: Option<&str>| base.map(|base| notation(base, self.namespace).to_owned());
            let here_name = here.base.as_ref().map(|base| base.value.as_str());
            let what = What::Base { here: shown(here_name), there: shown(base_there.as_deref()) };
            let place = here.base.as_ref().map_or(here.place, |base| base.place);
            let other = there.base.as_ref().map_or(there.place, |base| base.place);
            self.add(subject.clone(), what, place, Some(other));
        }
        self.flag(&subject, here.is_abstract, there.is_abstract, |there| What::Abstract { there });
        self.flag(&subject, here.is_open, there.is_open, |there| What::Open { there });
        for pair in pairs(&here.properties, &there.properties) {
            match pair {
                Pair::Both((name, here), (known, there)) => {
                    let subject = subject.member(name);
                    self.spelling(&subject, name, known, here.place, there.place);
                    self.property(&subject, here, there);
                }
                Pair::Here(property, fact) => {
                    let what = What::Extra { noun: Noun::Property };
                    self.add(subject.member(property), what, fact.place, Some(there.place));
                }
                Pair::There(property, fact, after) => {
                    let inherited = self.schema.inherited(name, property);
                    let what = match inherited {
                        Some((from, _)) => What::Inherited { from: notation(from, self.namespace).to_owned() },
                        None => What::Missing {
                            noun: Noun::Property,
                            r#type: Some(fact.r#type.value.clone()),
                            nullable: fact.nullable.value,
                            value: None,
                            after: after.map(str::to_owned),
                        },
                    };
                    self.add(subject.member(property), what, here.body, Some(fact.place));
                }
            }
        }
    }

    fn property(&mut self, subject: &Subject, here: &PropertyFact, there: &PropertyFact) {
        self.typed(subject, (&here.r#type, here.nullable), (&there.r#type, there.nullable));
    }

    /// Compares the letter case of names.
    pub fn spelling(&mut self, subject: &Subject, here: &str, there: &str, place: Place, other: Place) {
        if here != there && here.eq_ignore_ascii_case(there) {
            self.add(subject.clone(), What::Spelling { there: there.to_owned() }, place, Some(other));
        }
    }

    /// Compares two booleans.
    pub fn flag(&mut self, subject: &Subject, here: Fact<bool>, there: Fact<bool>, what: fn(bool) -> What) {
        if here.value != there.value {
            self.add(subject.clone(), what(there.value), here.place, Some(there.place));
        }
    }
}
