// @generated from generator/src/support/rule/check.rs
// by `cargo run`, which overwrites what is changed here.

//! Checks of single values.

use core::ops::RangeBounds;

use super::report::Report;
use super::selection::{one, Pointer};
use crate::support::rule::Rule;
use crate::support::who::says_something;

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

/// Reports collections with too few or too many elements.
pub fn count(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, usize)>,
    allowed: impl RangeBounds<usize>,
) {
    find(report, rule, of, |count| !allowed.contains(&count));
}

/// Reports strings that are too short or too long.
pub fn length<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a str)>,
    unit: Unit,
    allowed: impl RangeBounds<usize>,
) {
    find(report, rule, of, |text| {
        // A string never has more characters or UTF-16 code units than bytes. If both zero and its number of bytes are
        // allowed, so is every length in between, and most strings need no counting.
        if allowed.contains(&0) && allowed.contains(&text.len()) {
            return false;
        }
        let length = match unit {
            Unit::Characters => text.chars().count(),
            Unit::Utf16 => text.encode_utf16().count(),
            Unit::Bytes => text.len(),
        };
        !allowed.contains(&length)
    });
}

/// Reports values that must be absent.
pub fn absent<V>(report: &mut Report, rule: &'static Rule, of: impl Iterator<Item = (Pointer, V)>) {
    find(report, rule, of, |_| true);
}

/// Reports values that are missing. An empty collection is not missing.
pub fn given<V>(report: &mut Report, rule: &'static Rule, of: impl Iterator<Item = (Pointer, Option<V>)>) {
    find(report, rule, of, |value| value.is_none());
}

/// Reports strings that are missing or blank, because a blank one says nothing.
pub fn said<'a>(report: &mut Report, rule: &'static Rule, of: impl Iterator<Item = (Pointer, Option<&'a str>)>) {
    find(report, rule, of, |text| !text.is_some_and(says_something));
}

/// Reports an ID that cannot be a path segment.
#[inline]
pub fn segment(report: &mut Report, rule: &'static Rule, pointer: &'static str, id: &str) {
    find(report, rule, one(pointer, Some(id)), |id| matches!(id, "" | "." | ".."));
}

/// Reports an argument of a function that has no quotes, but would need them.
#[inline]
pub fn literal(report: &mut Report, rule: &'static Rule, pointer: &'static str, value: &str) {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.:_".contains(&byte);
    find(report, rule, one(pointer, Some(value)), |value| value.is_empty() || !value.bytes().all(is_part));
}

/// Reports the values for which `is_broken` returns true.
pub fn find<V>(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::rule::Severity;

    static RULE: Rule = Rule { id: "r", severity: Severity::Error, message: "says", documentation: "page" };

    fn pointers(check: impl Fn(&mut Report)) -> Vec<String> {
        let mut report = Report::default();
        check(&mut report);
        report.into_iter().map(|finding| finding.pointer().to_owned()).collect()
    }

    #[test]
    fn a_length_is_counted_in_its_unit() {
        let smileys = "😀".repeat(3);
        let found =
            |unit, max| !pointers(|report| length(report, &RULE, one("/x", Some(&*smileys)), unit, ..=max)).is_empty();
        assert!(!found(Unit::Characters, 3) && found(Unit::Characters, 2));
        assert!(!found(Unit::Utf16, 6) && found(Unit::Utf16, 5));
        assert!(!found(Unit::Bytes, 12) && found(Unit::Bytes, 11));
        let short = |min| {
            let check = |report: &mut _| length(report, &RULE, one("/x", Some("ßßß")), Unit::Characters, min..=9);
            !pointers(check).is_empty()
        };
        assert!(!short(3) && short(4));
    }

    #[test]
    fn a_blank_string_says_nothing() {
        for (text, is_said) in [(None, false), (Some(""), false), (Some(" \t"), false), (Some("a"), true)] {
            assert_eq!(pointers(|report| said(report, &RULE, one("/x", Some(text)))).is_empty(), is_said, "{text:?}");
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
