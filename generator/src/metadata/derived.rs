//! What follows from facts: what is undefined, derived, or inherited.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{split, Facts, PropertyFact, EDM};
use crate::diagnostic::Place;

impl Facts {
    /// Whether a type or an enum with this name is defined.
    #[must_use]
    pub fn defines(&self, name: &str) -> bool {
        self.types.contains_key(name) || self.enums.contains_key(name)
    }

    /// The names that are used but not defined, each with the first place that uses it. There are none in complete metadata.
    #[must_use]
    pub fn dangling(&self) -> BTreeMap<&str, Place> {
        let mut dangling = BTreeMap::new();
        let mut check = |name, place| {
            if split(name).0 != EDM && !self.defines(name) {
                dangling.entry(name).or_insert(place);
            }
        };
        for fact in self.types.values() {
            fact.base.iter().for_each(|base| check(&base.value, base.place));
            fact.properties.iter().for_each(|(_, property)| check(&property.r#type.value.name, property.r#type.place));
        }
        for (key, facts) in &self.operations {
            for fact in facts {
                key.binding.iter().for_each(|binding| check(&binding.name, fact.place));
                fact.parameters.iter().for_each(|(_, it)| check(&it.r#type.value.name, it.r#type.place));
                fact.returns.iter().for_each(|returns| check(&returns.value.name, returns.place));
            }
        }
        dangling
    }

    /// The types that are derived directly from each type.
    #[must_use]
    pub fn derived(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut derived: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, fact) in &self.types {
            if let Some(base) = &fact.base {
                derived.entry(&base.value).or_default().push(name);
            }
        }
        derived
    }

    /// A type and its base types, the nearest one first. A cycle of base types ends the list.
    #[must_use]
    pub fn lineage<'f>(&'f self, name: &'f str) -> Vec<&'f str> {
        let mut lineage = vec![name];
        while let Some(base) = lineage.last().and_then(|last| self.types.get(*last)?.base.as_ref()) {
            if lineage.contains(&base.value.as_str()) {
                break;
            }
            lineage.push(&base.value);
        }
        lineage
    }

    /// A property that a type declares or inherits, in any letter case.
    #[must_use]
    pub fn property(&self, name: &str, property: &str) -> Option<&PropertyFact> {
        let mut types = self.lineage(name).into_iter().filter_map(|name| self.types.get(name));
        types.find_map(|fact| fact.properties.spelled(property)).map(|(_, property)| property)
    }

    /// The type that declares a property which a type inherits. A cycle of base types ends the search.
    #[must_use]
    pub fn inherited(&self, name: &str, property: &str) -> Option<(&str, &PropertyFact)> {
        let mut seen = BTreeSet::from([name]);
        let mut base = self.types.get(name)?.base.as_ref();
        while let Some(next) = base {
            let fact = self.types.get(&next.value).filter(|_| seen.insert(&next.value))?;
            if let Some(found) = fact.properties.get(property) {
                return Some((&next.value, found));
            }
            base = fact.base.as_ref();
        }
        None
    }
}
