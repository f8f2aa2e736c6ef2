// @generated from generator/src/support/rule/distinct.rs
// by `cargo run`, which overwrites what is changed here.

//! The check that several objects are distinct.

use serde_json::{Map, Value};

use super::report::Report;
use super::selection::Pointer;
use crate::support::object::{unknown_objects, Object};
use crate::support::rule::Rule;

/// The number of values up to which each pair is compared, which needs no allocation. For more values, the quadratic
/// time would be too long.
const FEW: usize = 16;

/// Reports values that have a member in common with an earlier value: a member of the same kind with the same key, in
/// any letter case. The key of a member is the string in its property `by`, and the function `key` returns it.
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

#[cfg(test)]
mod tests {
    use super::super::selection::each;
    use super::*;
    use crate::support::rule::Severity;
    use crate::support::untyped::Untyped;

    static RULE: Rule = Rule { id: "r", severity: Severity::Error, message: "says", documentation: "page" };

    fn pointers(check: impl Fn(&mut Report)) -> Vec<String> {
        let mut report = Report::default();
        check(&mut report);
        report.into_iter().map(|finding| finding.pointer().to_owned()).collect()
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
}
