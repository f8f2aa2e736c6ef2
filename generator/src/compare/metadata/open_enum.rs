//! Compares enums.

use super::comparison::Comparison;
use super::difference::{Noun, What};
use super::member::{pairs, Pair};
use crate::metadata::facts::{split, EnumFact};

impl Comparison<'_> {
    /// Compares all enums of the schema.
    pub fn enums(&mut self) {
        let (schema, metadata) = (self.schema, self.metadata);
        for (name, here) in &schema.enums {
            let known = self.names.there(name).to_owned();
            match (metadata.enums.get(&known), metadata.types.get(&known)) {
                (Some(there), _) => self.open_enum(name, here, &known, there),
                (None, Some(there)) => {
                    let what = What::Category { here: Noun::Enum, there: Noun::Type };
                    self.add(self.subject(name), what, here.place, Some(there.place));
                }
                (None, None) => self.lacks(name, What::Extra { noun: Noun::Enum }, here.place),
            }
        }
    }

    fn open_enum(&mut self, name: &str, here: &EnumFact, known: &str, there: &EnumFact) {
        let subject = self.subject(name);
        self.spelling(&subject, split(name).1, split(known).1, here.place, there.place);
        self.flag(&subject, here.is_flags, there.is_flags, |there| What::Flags { there });
        for pair in pairs(&here.members, &there.members) {
            match pair {
                Pair::Both((name, here), (known, there)) => {
                    let subject = subject.member(name);
                    self.spelling(&subject, name, known, here.place, there.place);
                    if here.value.value != there.value.value {
                        let what = What::Value { here: here.value.value, there: there.value.value };
                        self.add(subject, what, here.value.place, Some(there.value.place));
                    }
                }
                Pair::Here(member, fact) => {
                    let what = What::Extra { noun: Noun::Member };
                    self.add(subject.member(member), what, fact.place, Some(there.place));
                }
                Pair::There(member, fact, after) => {
                    let (value, after) = (Some(fact.value.value), after.map(str::to_owned));
                    let what = What::Missing { noun: Noun::Member, r#type: None, nullable: false, value, after };
                    self.add(subject.member(member), what, here.body, Some(fact.place));
                }
            }
        }
    }
}
