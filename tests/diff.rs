//! What `diff` says of two schemas, on pairs: `diff/schema`, and an edit of it in each folder below `diff/pairs`.

#[path = "diff/edit.rs"]
mod edit;
#[path = "diff/pair.rs"]
mod pair;
#[path = "diff/rows.rs"]
mod rows;
#[path = "diff/rust.rs"]
mod rust;
#[path = "diff/side.rs"]
mod side;
#[path = "diff/trees.rs"]
mod trees;
mod util;
#[path = "diff/witness.rs"]
mod witness;

use std::collections::BTreeSet;

use pair::{Expected, Pair, Verdict};
use side::Side;

/// All failures in one text, so that one run shows what has to be mended.
fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_kind_of_change_has_a_pair_and_every_pair_is_of_a_kind() {
    let rows = rows::rows();
    let pairs = Pair::all();
    let used: BTreeSet<_> = pairs.iter().map(|pair| pair.row().to_owned()).collect();
    let mut wrong = Vec::new();
    wrong.extend(rows.keys().filter(|row| !used.contains(*row)).map(|row| format!("{row} has no pair")));
    wrong.extend(used.iter().filter(|row| !rows.contains_key(*row)).map(|row| format!("rows.tsv has no {row}")));
    assert_none(&wrong);
}

#[test]
fn both_sides_are_valid_or_refused_as_expected() {
    let base = Side::base();
    base.api().expect("the base schema is valid");
    let check = |pair: &Pair| -> Option<String> {
        let refused = pair.new_side(&base).and_then(|side| Ok(side.api().err().unwrap_or_default()));
        match (refused, &pair.expected) {
            (Err(error), _) => Some(error),
            (Ok(codes), Expected::Refused(code)) if codes.len() == 1 && codes.contains(code) => None,
            (Ok(codes), Expected::Refused(code)) => Some(format!("is refused with {codes:?} instead of {code}")),
            (Ok(codes), Expected::Compared(_)) => (!codes.is_empty()).then(|| format!("is refused with {codes:?}")),
        }
    };
    let wrong = Pair::all().iter().filter_map(|pair| Some(format!("{}: {}", pair.name, check(pair)?))).collect::<Vec<_>>();
    assert_none(&wrong);
}

#[test]
fn nothing_changes_no_byte_and_documentation_changes_comments_only() {
    let base = Side::base();
    let old = base.texts().expect("the base schema is valid");
    let check = |pair: &Pair| -> Option<String> {
        let Expected::Compared(expected) = &pair.expected else { return None };
        let new = pair.new_side(&base).and_then(|side| side.with_version_of(&base).texts());
        let new = match new {
            Ok(new) => new,
            Err(error) => return Some(error),
        };
        let (expected, actual) = (expected.trees(), trees::compare(&old, &new));
        (actual != expected).then(|| format!("{}: the trees differ in {actual:?} instead of {expected:?}", pair.name))
    };
    assert_none(&Pair::all().iter().filter_map(check).collect::<Vec<_>>());
}

#[test]
fn every_silent_change_is_seen_by_a_program() {
    let check = |pair: &Pair| -> Option<String> {
        let Expected::Compared(expected) = &pair.expected else {
            return (!pair.files().is_empty()).then(|| format!("{} is refused, so no program can use it", pair.name));
        };
        let wanted = match expected.verdict {
            Verdict::Breaking => pair.user.is_some() || pair.runs.is_some(),
            Verdict::Behaviour => pair.runs.is_some(),
            Verdict::Addition | Verdict::Order | Verdict::Documentation | Verdict::Nothing => true,
        };
        (!wanted).then(|| format!("{} needs a `user.rs` that breaks or a `runs.rs` that fails", pair.name))
    };
    assert_none(&Pair::all().iter().filter_map(check).collect::<Vec<_>>());
}

/// `ALL=1` tries all pairs, and `ONLY=<text>` those whose names contain a text.
#[test]
fn programs_compile_and_run_as_the_verdicts_say() {
    let pairs = Pair::all();
    let chosen = witness::chosen(&pairs);
    assert_none(&witness::check(&chosen));
}
