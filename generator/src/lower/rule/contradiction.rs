//! Rules that contradict each other.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Check, Format, Unit};

/// The rules of an action that have been lowered so far, by the path that they are about.
#[derive(Default)]
pub struct Demands(BTreeMap<String, Vec<Demand>>);

/// The note at a parameter that a built-in rule is about.
const GIVEN: &str = "this is not nullable, so it must be given";

/// What a rule demands of the value at a path.
struct Demand {
    /// The condition under which the rule applies.
    when: Option<String>,
    what: What,
    place: Place,
    /// What stands at the place.
    note: &'static str,
}

#[derive(Clone)]
enum What {
    Absent,
    Present,
    Size { of: Quantity, min: Option<usize>, max: Option<usize> },
    Range { min: Option<f64>, max: Option<f64> },
    Format(Format),
}

/// What is counted. A missing collection has no elements, and a missing object has no members, but a missing string has
/// no length.
#[derive(Clone, PartialEq)]
enum Quantity {
    Elements,
    /// All members, or only those that have this property.
    Members(Option<String>),
    Characters,
    Utf16,
    Bytes,
}

impl Demands {
    /// Adds a parameter that every request has. `place` is where it is declared.
    pub fn require(&mut self, parameter: &str, place: Place) {
        let demand = Demand { when: None, what: What::Present, place, note: GIVEN };
        self.0.entry(parameter.to_owned()).or_default().push(demand);
    }

    /// Adds the demands of a built-in rule. `place` returns where a parameter is declared.
    pub fn add_built_in(&mut self, check: &Check, place: impl FnOnce(&str) -> Place) {
        let Some((of, first)) = check.selection().and_then(|of| Some((of, of.before.first()?))) else {
            return;
        };
        let place = place(&first.name);
        let added = demands(check).into_iter().map(|what| Demand { when: None, what, place, note: GIVEN });
        self.0.entry(of.written()).or_default().extend(added);
    }

    /// Adds the demands of a rule. Reports the rule if no value can satisfy it and an earlier one. Rules with different
    /// conditions need not apply to the same request.
    pub fn add(&mut self, diagnostics: &mut Diagnostics, check: &Check, when: Option<&str>, place: Place) {
        let Some(of) = check.selection() else {
            return;
        };
        let known = self.0.entry(of.written()).or_default();
        for what in demands(check) {
            let meets = |other: &&Demand| other.when.is_none() || when.is_none() || other.when.as_deref() == when;
            let contradicts = |other: &&Demand| contradict(&what, &other.what) || contradict(&other.what, &what);
            let earlier = known.iter().find(|other| other.place != place && meets(other) && contradicts(other));
            if let Some(other) = earlier {
                diagnostics
                    .report(Code::Contradiction, place, "no value satisfies this rule and another one")
                    .note(other.place, other.note)
                    .help("change or remove one of them, or give them different conditions with `when`");
                break;
            }
        }
        let when = when.map(str::to_owned);
        let note = "the other rule is here";
        known.extend(demands(check).into_iter().map(|what| Demand { when: when.clone(), what, place, note }));
    }
}

fn demands(check: &Check) -> Vec<What> {
    let size = |of, min: &Option<usize>, max: &Option<usize>| What::Size { of, min: *min, max: *max };
    match check {
        Check::Count { min, max, .. } => vec![size(Quantity::Elements, min, max)],
        Check::Members { min, max, with, .. } => {
            let key = with.as_ref().map(|key| key.name.to_string());
            vec![size(Quantity::Members(key), min, max)]
        }
        Check::Length { unit, min, max, .. } => {
            let quantity = match unit {
                Unit::Characters => Quantity::Characters,
                Unit::Utf16 => Quantity::Utf16,
                Unit::Bytes => Quantity::Bytes,
            };
            vec![size(quantity, min, max)]
        }
        Check::Range { min, max, .. } => vec![What::Range { min: *min, max: *max }],
        // All of their characters are one byte.
        Check::Format { is, .. } => {
            let (least, most) = format_sizes(*is);
            let least = size(Quantity::Characters, &Some(least), &None);
            let most = most.map(|most| size(Quantity::Bytes, &None, &Some(most)));
            [What::Present, What::Format(*is), least].into_iter().chain(most).collect()
        }
        Check::Given { .. } | Check::Required { .. } | Check::Present { .. } => vec![What::Present],
        // A collection without elements satisfies every rule about its elements, so `x/*` can be absent.
        Check::Absent { of } if of.each.as_ref().is_some_and(Vec::is_empty) => Vec::new(),
        Check::Absent { .. } => vec![What::Absent],
        Check::Distinct { .. } | Check::DistinctTexts { .. } | Check::Names | Check::Values | Check::Segment { .. } => {
            Vec::new()
        }
    }
}

/// The least and the greatest number of characters of a format.
fn format_sizes(format: Format) -> (usize, Option<usize>) {
    match format {
        // A plus sign and 1 to 15 digits.
        Format::E164 => (2, Some(16)),
        // A letter and a colon.
        Format::Uri => (2, None),
        Format::Guid => (36, Some(36)),
        // A date, a time of day, and a `Z`.
        Format::DateTime => (20, None),
    }
}

/// Whether no value satisfies both.
fn contradict(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Absent, What::Present) => true,
        // No text has two formats: they differ in their first characters or in their lengths.
        (What::Format(one), What::Format(other)) => one != other,
        (What::Range { min: Some(min), .. }, What::Range { max: Some(max), .. }) => min > max,
        (What::Absent, What::Size { of: Quantity::Elements | Quantity::Members(_), min: Some(min), .. }) => *min > 0,
        (What::Size { of, min: Some(min), .. }, What::Size { of: limited, max: Some(max), .. }) => {
            most(of, limited, *max).is_some_and(|most| *min > most)
        }
        _ => false,
    }
}

/// The most of a quantity that a value can have of which another quantity is at most `max`.
fn most(of: &Quantity, limited: &Quantity, max: usize) -> Option<usize> {
    use Quantity::{Bytes, Characters, Members, Utf16};
    let factor = match (of, limited) {
        (of, limited) if of == limited => 1,
        (Characters, Utf16 | Bytes) | (Utf16, Bytes) | (Members(Some(_)), Members(None)) => 1,
        (Utf16, Characters) => 2,
        (Bytes, Utf16) => 3,
        (Bytes, Characters) => 4,
        _ => return None,
    };
    Some(max.saturating_mul(factor))
}

#[cfg(test)]
mod tests {
    use super::{contradict, Quantity, What};
    use crate::model::Format;

    fn size(of: Quantity, min: usize, max: usize) -> What {
        What::Size { of, min: Some(min).filter(|min| *min > 0), max: Some(max).filter(|max| *max > 0) }
    }

    #[test]
    fn sizes_contradict_if_no_value_has_both() {
        use Quantity::{Bytes, Characters, Elements, Members, Utf16};
        let keyed = |key: &str| Members(Some(key.to_owned()));
        let table = [
            (size(Elements, 3, 0), size(Elements, 0, 2), true),
            (size(Elements, 2, 0), size(Elements, 0, 2), false),
            (size(Elements, 3, 0), size(Members(None), 0, 2), false),
            (size(Members(None), 3, 0), size(keyed("a"), 0, 2), false),
            (size(keyed("a"), 3, 0), size(Members(None), 0, 2), true),
            (size(keyed("a"), 3, 0), size(keyed("a"), 0, 2), true),
            (size(keyed("a"), 3, 0), size(keyed("b"), 0, 2), false),
            (size(Characters, 3, 0), size(Bytes, 0, 2), true),
            (size(Bytes, 9, 0), size(Characters, 0, 2), true),
            (size(Bytes, 8, 0), size(Characters, 0, 2), false),
            (size(Utf16, 5, 0), size(Characters, 0, 2), true),
            (size(Utf16, 4, 0), size(Characters, 0, 2), false),
            (size(Bytes, 7, 0), size(Utf16, 0, 2), true),
            (size(Bytes, 6, 0), size(Utf16, 0, 2), false),
            (What::Absent, What::Present, true),
            (What::Absent, size(Elements, 1, 0), true),
            (What::Absent, size(Elements, 0, 5), false),
            (What::Absent, size(Characters, 1, 0), false),
            (What::Absent, What::Range { min: Some(1.0), max: None }, false),
            (What::Range { min: Some(2.5), max: None }, What::Range { min: None, max: Some(2.0) }, true),
            (What::Range { min: Some(2.0), max: Some(3.0) }, What::Range { min: Some(3.0), max: None }, false),
            (What::Format(Format::Guid), What::Format(Format::Uri), true),
            (What::Format(Format::Guid), What::Format(Format::Guid), false),
        ];
        for (one, other, expected) in table {
            assert_eq!(contradict(&one, &other) || contradict(&other, &one), expected);
        }
    }
}
