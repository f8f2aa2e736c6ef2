// @generated from generator/src/support/check.rs
// by `cargo run`, which overwrites what is changed here.

//! The checks of rules, and the selection of the values to check.

use core::fmt;

use serde_json::{Map, Value};

use super::object::{unknown_objects, Object};
use super::rule::{Report, Rule};

/// A JSON Pointer that is formatted only for a finding.
#[derive(Clone, Copy)]
pub struct Pointer {
    before: &'static str,
    index: Option<usize>,
    after: &'static str,
}

impl fmt::Display for Pointer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.before)?;
        if let Some(index) = self.index {
            write!(f, "/{index}")?;
        }
        f.write_str(self.after)
    }
}

/// Returns the value at a location, if there is one.
pub fn one<V>(pointer: &'static str, value: Option<V>) -> impl Iterator<Item = (Pointer, V)> {
    value.into_iter().map(move |value| (Pointer { before: pointer, index: None, after: "" }, value))
}

/// Returns the value in each element of an array, if there is one.
pub fn each<'a, T, V: 'a>(
    before: &'static str,
    elements: Option<&'a Vec<T>>,
    after: &'static str,
    value: impl Fn(&'a T) -> Option<V> + Clone + 'a,
) -> impl Iterator<Item = (Pointer, V)> + Clone + 'a {
    let elements = elements.map_or(&[][..], Vec::as_slice).iter().enumerate();
    elements.filter_map(move |(index, element)| Some((Pointer { before, index: Some(index), after }, value(element)?)))
}

/// The unit of a length.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Unicode scalar values.
    Characters,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

/// A format of a string.
#[derive(Clone, Copy)]
pub enum Format {
    /// An international phone number: `+` followed by up to 15 digits, the first of which is not 0 (ITU-T E.164).
    E164,
}

/// Reports collections with fewer than `min` or more than `max` elements.
pub fn count(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, usize)>,
    min: usize,
    max: usize,
) {
    find(report, rule, of, |count| !(min..=max).contains(&count));
}

/// Reports strings that are shorter than `min` or longer than `max`.
pub fn length<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a str)>,
    unit: Unit,
    min: usize,
    max: usize,
) {
    find(report, rule, of, |text| {
        // A string never has more characters or UTF-16 code units than bytes, so most strings need no counting.
        if min == 0 && text.len() <= max {
            return false;
        }
        let length = match unit {
            Unit::Characters => text.chars().count(),
            Unit::Utf16 => text.encode_utf16().count(),
            Unit::Bytes => text.len(),
        };
        !(min..=max).contains(&length)
    });
}

/// Reports strings that do not have the format, and missing strings.
pub fn format<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, Option<&'a str>)>,
    format: Format,
) {
    find(report, rule, of, |text| {
        !text.is_some_and(|text| match format {
            Format::E164 => is_e164(text),
        })
    });
}

/// Reports values that must be absent.
pub fn absent<V>(report: &mut Report, rule: &'static Rule, of: impl Iterator<Item = (Pointer, V)>) {
    find(report, rule, of, |_| true);
}

/// The number of values up to which each pair is compared, which needs no allocation. For more values, the quadratic time
/// would be too long.
const FEW: usize = 16;

/// Reports values that have a member in common with an earlier value: a member of the same kind with the same key, in any
/// letter case. The key of a member is the string in its property `by`, and the function `key` returns it.
pub fn distinct<'a, S: Object + 'a, M: 'a, const N: usize>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a S)> + Clone,
    slots: impl Fn(&'a S) -> [Option<&'a M>; N],
    key: impl Fn(&'a M) -> Option<&'a str>,
    by: &'static str,
) {
    let shares = |slots: &[Option<&'a M>; N], other: &[Option<&'a M>; N]| {
        slots.iter().zip(other).any(|pair| match pair {
            (Some(member), Some(other)) => {
                key(member).zip(key(other)).is_some_and(|(key, other)| key.eq_ignore_ascii_case(other))
            }
            _ => false,
        })
    };
    let unknown =
        |value: &'a S| unknown_objects(value).filter_map(move |(name, member)| Some((name, member.get(by)?.as_str()?)));
    let shares_unknown = |value: &'a S, other: &'a S| {
        unknown(value).any(|(name, key)| {
            unknown(other).any(|(other_name, other)| name == other_name && key.eq_ignore_ascii_case(other))
        })
    };
    let are_few = of.clone().take(FEW + 1).count() <= FEW;
    if are_few && of.clone().all(|(_, value)| value.rest().members().len() <= FEW) {
        for (index, (pointer, value)) in of.clone().enumerate() {
            let known = slots(value);
            let mut earlier = of.clone().take(index);
            if earlier.any(|(_, earlier)| shares(&known, &slots(earlier)) || shares_unknown(value, earlier)) {
                report.add(rule, pointer.to_string());
            }
        }
        return;
    }
    let mut seen = Map::new();
    for (pointer, value) in of {
        let known = slots(value).into_iter().enumerate();
        let known = known.filter_map(|(slot, member)| Some((slot.to_string(), key(member?)?)));
        let all = known.chain(unknown(value).map(|(name, key)| (format!("{}/{name}", name.len()), key)));
        let all: Vec<_> = all.map(|(kind, key)| format!("{kind}/{}", key.to_ascii_lowercase())).collect();
        if all.iter().any(|member| seen.contains_key(member)) {
            report.add(rule, pointer.to_string());
        }
        seen.extend(all.into_iter().map(|member| (member, Value::Null)));
    }
}

/// Reports an ID that cannot be a path segment.
#[inline]
pub fn segment(report: &mut Report, rule: &'static Rule, pointer: &'static str, id: &str) {
    find(report, rule, one(pointer, Some(id)), |id| matches!(id, "" | "." | ".."));
}

/// Returns whether there is any value.
pub fn any<V>(mut of: impl Iterator<Item = V>) -> bool {
    of.next().is_some()
}

fn find<V>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, V)>,
    is_broken: impl Fn(V) -> bool,
) {
    for (pointer, value) in of {
        if is_broken(value) {
            report.add(rule, pointer.to_string());
        }
    }
}

#[inline]
fn is_e164(text: &str) -> bool {
    match text.as_bytes() {
        [b'+', b'1'..=b'9', more @ ..] => more.len() < 15 && more.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::rule::Severity;
    use super::super::untyped::Untyped;
    use super::*;

    static RULE: Rule = Rule { id: "r", severity: Severity::Error, message: "says", documentation: "page" };

    fn pointers(check: impl Fn(&mut Report)) -> Vec<String> {
        let mut report = Report::default();
        check(&mut report);
        report.into_iter().map(|finding| finding.pointer().to_owned()).collect()
    }

    #[test]
    fn a_phone_number_is_e164() {
        for good in ["+1", "+123456789012345", "+4930123456"] {
            assert!(is_e164(good), "{good}");
        }
        for bad in ["", "+", "+0123", "12345", "+1234567890123456", "+12 34", "+12a", "+١٢٣"] {
            assert!(!is_e164(bad), "{bad}");
        }
    }

    #[test]
    fn a_length_is_counted_in_its_unit() {
        let smileys = "😀".repeat(3);
        let found =
            |unit, max| !pointers(|report| length(report, &RULE, one("/x", Some(&*smileys)), unit, 0, max)).is_empty();
        assert!(!found(Unit::Characters, 3) && found(Unit::Characters, 2));
        assert!(!found(Unit::Utf16, 6) && found(Unit::Utf16, 5));
        assert!(!found(Unit::Bytes, 12) && found(Unit::Bytes, 11));
        let short = |min| {
            let check = |report: &mut _| length(report, &RULE, one("/x", Some("ßßß")), Unit::Characters, min, 9);
            !pointers(check).is_empty()
        };
        assert!(!short(3) && short(4));
    }

    #[test]
    fn what_is_not_distinct_is_found_at_its_second_place() {
        let json = r#"[{"one":{"id":"a"}},{"one":{"id":"b"}},{"two":{"id":"a"}},{"one":{"id":"B"}},{"two":{"id":1}},{"two":{"id":1}}]"#;
        let sets: Vec<Untyped> = serde_json::from_str(json).expect("these are objects");
        let id = |set: &'static Untyped| [set.rest().get("one")];
        let known = |report: &mut Report, sets: &'static Vec<Untyped>| {
            distinct(report, &RULE, each("/s", Some(sets), "/i", Some), id, |one| one.get("id")?.as_str(), "no");
        };
        let unknown = |report: &mut Report, sets: &'static Vec<Untyped>| {
            distinct(report, &RULE, each("/s", Some(sets), "/i", Some), |_| [None::<&Untyped>; 0], |_| None, "id");
        };
        let sets: &'static Vec<_> = Box::leak(Box::new(sets));
        assert_eq!(pointers(|report| known(report, sets)), ["/s/3/i"]);
        assert_eq!(pointers(|report| unknown(report, sets)), ["/s/3/i"]);

        // The same holds for many values, and if one of them has many members.
        let others = (0..FEW).map(|index| format!(r#"{{"one":{{"id":"{index}"}}}}"#));
        let many: Vec<_> = others.collect();
        let members: Vec<_> = (0..=FEW).map(|index| format!(r#""x{index}":{{"id":"a"}}"#)).collect();
        for (last, place) in
            [(many.join(","), format!("/s/{}/i", FEW + 6)), (format!("{{{}}}", members.join(",")), String::new())]
        {
            let json = format!(r#"{},{last},{{"one":{{"id":"A"}}}}]"#, json.trim_end_matches(']'));
            let sets: Vec<Untyped> = serde_json::from_str(&json).expect("these are objects");
            let place = if place.is_empty() { "/s/7/i".to_owned() } else { place };
            let sets: &'static Vec<_> = Box::leak(Box::new(sets));
            assert_eq!(pointers(|report| known(report, sets)), ["/s/3/i", &place]);
            assert_eq!(pointers(|report| unknown(report, sets)), ["/s/3/i", &place]);
        }
    }

    #[test]
    fn a_finding_names_rule_place_message_and_page() {
        let mut report = Report::default();
        segment(&mut report, &RULE, "/callId", "..");
        assert_eq!(report.to_string(), "error[r] at /callId: says (page)");
        assert!(report.has_errors() && report.warnings().next().is_none());
    }
}
