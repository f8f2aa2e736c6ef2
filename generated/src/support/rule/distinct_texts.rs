// @generated from generator/src/support/rule/distinct_texts.rs
// by `cargo run`, which overwrites what is changed here.

//! The check that several strings are distinct.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::report::Report;
use super::selection::Pointer;
use crate::support::rule::Rule;

/// Reports strings that are equal to an earlier one. Two strings are equal if `key` returns the same text for them.
pub fn distinct_texts<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a str)>,
    key: impl Fn(&'a str) -> Cow<'a, str>,
) {
    // A bot already contains the code of a map of values.
    let mut seen = Map::new();
    for (pointer, text) in of {
        if seen.insert(key(text).into_owned(), Value::Null).is_some() {
            report.add(rule, pointer.to_string());
        }
    }
}

/// Strings are equal if they have the same characters.
#[inline]
pub fn exact(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// Strings are equal if they have the same characters apart from letter case.
#[inline]
pub fn any_case(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::selection::each;
    use super::*;
    use crate::support::rule::Severity;

    static RULE: Rule = Rule { id: "r", severity: Severity::Error, message: "says", documentation: "page" };

    #[test]
    fn a_repeated_string_is_found_wherever_it_is_repeated() {
        let texts = ["a", "b", "A", "a", "", "a", ""].map(str::to_owned).to_vec();
        let found = |key: fn(&str) -> Cow<'_, str>| {
            let mut report = Report::default();
            let of = each("/s", Some(&texts), "", |text| Some(text.as_str()));
            distinct_texts(&mut report, &RULE, of, key);
            report.into_iter().map(|finding| finding.pointer().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found(exact), ["/s/3", "/s/5", "/s/6"]);
        assert_eq!(found(any_case), ["/s/2", "/s/3", "/s/5", "/s/6"]);
    }
}
