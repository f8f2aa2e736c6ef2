//! What `diff` says of two schemas, on pairs: `diff/schema`, and an edit of it in each folder below `diff/pairs`.

#[path = "diff/algebra.rs"]
mod algebra;
#[path = "diff/edit.rs"]
mod edit;
#[path = "diff/pair.rs"]
mod pair;
#[path = "diff/report.rs"]
mod report;
#[path = "diff/rows.rs"]
mod rows;
#[path = "diff/rust.rs"]
mod rust;
#[path = "diff/semver.rs"]
mod semver;
#[path = "diff/side.rs"]
mod side;
#[path = "diff/trees.rs"]
mod trees;
mod util;
#[path = "diff/witness.rs"]
mod witness;

use std::collections::BTreeSet;

use pair::{Comparison, Expected, Pair, Rust, Verdict};
use report::Report;
use side::Side;

/// What is wrong with each, in the order of the list. All cores are used.
fn each<T: Sync>(all: &[T], check: impl Fn(&T) -> Option<String> + Sync) -> Vec<String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let check = &check;
    std::thread::scope(|scope| {
        let parts: Vec<_> = all
            .chunks(all.len().div_ceil(cores).max(1))
            .map(|part| scope.spawn(move || part.iter().filter_map(check).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("a check does not panic")).collect()
    })
}

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
        let refused = pair.new_side(&base).map(|side| side.api().err().unwrap_or_default());
        match (refused, &pair.expected) {
            (Err(error), _) => Some(error),
            (Ok(codes), Expected::Refused(code)) if codes.len() == 1 && codes.contains(code) => None,
            (Ok(codes), Expected::Refused(code)) => Some(format!("is refused with {codes:?} instead of {code}")),
            (Ok(codes), Expected::Compared(_)) => (!codes.is_empty()).then(|| format!("is refused with {codes:?}")),
        }
    };
    let wrong =
        Pair::all().iter().filter_map(|pair| Some(format!("{}: {}", pair.name, check(pair)?))).collect::<Vec<_>>();
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
fn verdicts_are_as_expected() {
    let base = Side::base();
    let check = |pair: &Pair| -> Option<String> {
        let Expected::Compared(expected) = &pair.expected else { return None };
        match pair.new_side(&base).and_then(|new| Report::of(&base, &new)) {
            Ok(report) => report.differs(expected, pair.row()),
            Err(error) => Some(error),
        }
    };
    assert_none(&each(&Pair::all(), |pair| Some(format!("{}: {}", pair.name, check(pair)?))));
}

/// `ALL=1` tries the schemas of all pairs.
#[test]
fn a_schema_does_not_differ_from_itself() {
    let base = Side::base();
    assert_none(&algebra::equal(&base).into_iter().collect::<Vec<_>>());
    let pairs = Pair::all();
    assert_none(&each(&algebra::sampled(&pairs, 10), |pair| {
        let wrong = pair.new_side(&base).map_or_else(Some, |side| algebra::equal(&side));
        Some(format!("{}: {}", pair.name, wrong?))
    }));
}

/// `ALL=1` tries all pairs.
#[test]
fn the_way_back_names_the_same_places() {
    let base = Side::base();
    let pairs = Pair::all();
    assert_none(&each(&algebra::sampled(&pairs, 4), |pair| {
        let wrong = pair.new_side(&base).and_then(|new| algebra::back(&base, &new)).unwrap_or_else(Some);
        Some(format!("{}: {}", pair.name, wrong?))
    }));
}

/// `ALL=1` tries one partner of each pair.
#[test]
fn edits_of_different_files_add_up() {
    let base = Side::base();
    let pairs = Pair::all();
    assert_none(&each(&algebra::independent(&pairs), |(one, other)| {
        let wrong = algebra::sum(&base, one, other).unwrap_or_else(Some);
        Some(format!("{} and {}: {}", one.name, other.name, wrong?))
    }));
}

/// What the README claims of the pairs.
#[test]
fn the_readme_counts_the_pairs() {
    let pairs = Pair::all();
    let count = |is: &dyn Fn(&Pair, &Comparison) -> bool| {
        let compared = pairs.iter().filter(|pair| matches!(&pair.expected, Expected::Compared(it) if is(pair, it)));
        compared.count()
    };
    let is_major = |it: &Comparison| it.rust == Rust::Major;
    let major = count(&|_, it| is_major(it));
    let broken = count(&|pair, it| is_major(it) && pair.user.is_some());
    let other = count(&|pair, it| !is_major(it) && pair.runs.is_some());
    let claim = format!(
        "`tests/diff` has {} edits of {} kinds, of which {major} break the Rust API. For {broken} of these, a program compiles \
         with the old crate and not with the new one. For the other {}, and for {other} edits that change what code does, a \
         program compiles and runs otherwise.",
        pairs.len(),
        rows::rows().len(),
        major - broken,
    );
    let readme = util::read(&util::root().join("README.md")).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(readme.contains(&claim), "the README should say: {claim}");
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

/// `SEMVER_CHECKS=<program>` is cargo-semver-checks. `ALL=1` and `ONLY=<text>` choose pairs as above.
#[test]
#[ignore = "needs cargo-semver-checks, and takes ten minutes with `ALL=1`: tests/diff.sh runs it"]
fn cargo_semver_checks_finds_no_more() {
    let program = std::env::var_os("SEMVER_CHECKS").expect("SEMVER_CHECKS names the program");
    let pairs = Pair::all();
    let rows = semver::compare(program.as_ref(), &witness::chosen(&pairs));
    let (table, false_alarms) = semver::table(&rows);
    println!("{table}");
    assert_none(&false_alarms);
}
