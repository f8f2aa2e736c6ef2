//! Enums preserve unknown members. Only the letter case of known members may change, and in flags
//! not even that.

use graph_calls_codegen::model::{EnumKind, OpenEnum};
use serde_json::Value;

use super::anything::text;
use super::model::API;
use super::registry::{ensure, hold_for_enum, Law, Verdict, Wire, ENUMS};
use super::run::check;

/// A string, and the result of its round trip, which is usually the same string.
struct Becomes<'a>(&'a str, &'a str);

impl Law for Becomes<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let (text, expected) = (Value::from(self.0), Value::from(self.1));
        let read: T = serde_json::from_value(text.clone()).map_err(|error| error.to_string())?;
        let again: T = serde_json::from_str(&text.to_string()).map_err(|error| error.to_string())?;
        let written = serde_json::to_value(&read).map_err(|error| error.to_string())?;
        ensure(written == expected, || format!("{text} becomes {written} instead of {expected}"))?;
        ensure(read == again && read == read.clone(), || format!("{text} is not equal to itself"))?;
        ensure(!format!("{read:?}").is_empty(), || format!("{text} is shown as nothing"))
    }
}

fn kept(of: &OpenEnum, text: &str) -> Verdict {
    hold_for_enum(of.ident.as_str(), &Becomes(text, text))
}

fn for_all(law: impl Fn(&OpenEnum) -> Verdict) {
    for of in &API.enums {
        law(of).unwrap_or_else(|error| panic!("{}: {error}", of.ident.as_str()));
    }
}

fn is_known(of: &OpenEnum, text: &str) -> bool {
    of.members.iter().any(|member| member.name.as_str().eq_ignore_ascii_case(text))
}

#[test]
fn the_crate_lists_every_enum_of_the_schema() {
    let mut expected: Vec<_> = API.enums.iter().map(|of| of.ident.as_str()).collect();
    let mut listed = ENUMS.to_vec();
    expected.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, expected);
}

#[test]
fn known_members_are_kept() {
    for_all(|of| of.members.iter().try_for_each(|member| kept(of, member.name.as_str())));
}

#[test]
fn a_known_member_in_another_case_becomes_the_documented_one() {
    for_all(|of| {
        of.members.iter().try_for_each(|member| {
            let name = member.name.as_str();
            [name.to_ascii_uppercase(), name.to_ascii_lowercase()].iter().try_for_each(|text| match of.kind {
                EnumKind::Single => hold_for_enum(of.ident.as_str(), &Becomes(text, name)),
                EnumKind::Flags => kept(of, text),
            })
        })
    });
}

#[test]
fn unknown_members_are_kept() {
    let long = "x".repeat(64 << 10);
    let texts = ["", " ", "?", "null", "ä\u{1f600}\u{0}\"\\", "İ", "\u{10ffff}", &long];
    for_all(|of| texts.iter().try_for_each(|text| kept(of, text)));
}

#[test]
fn any_text_is_kept() {
    check(200, |choices| {
        let text = text(choices);
        API.enums.iter().filter(|of| !is_known(of, &text)).try_for_each(|of| kept(of, &text))
    });
}

#[test]
fn lists_in_flags_are_kept_as_they_came() {
    for_all(|of| {
        let names: Vec<_> = of.members.iter().map(|member| member.name.as_str()).collect();
        let lists = [names.join(","), names.join(", "), format!(",{},,unheardOf, ", names.join(" ,")).to_uppercase()];
        lists.iter().try_for_each(|list| kept(of, list))
    });
}

#[test]
fn what_is_no_text_is_no_member() {
    struct NoText(Value);

    impl Law for NoText {
        fn hold<T: Wire>(&self) -> Verdict {
            let Err(error) = serde_json::from_value::<T>(self.0.clone()) else {
                return Err(format!("accepted {}", self.0));
            };
            ensure(error.to_string().contains("expected a string"), || error.to_string())
        }
    }

    for_all(|of| {
        let values = [
            Value::Null,
            true.into(),
            5.into(),
            0.5.into(),
            Value::Array(Vec::new()),
            Value::Object(Default::default()),
        ];
        values.into_iter().try_for_each(|value| hold_for_enum(of.ident.as_str(), &NoText(value)))
    });
}
