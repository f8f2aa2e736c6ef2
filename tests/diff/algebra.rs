//! What holds for every report, whatever the edit is.

use std::collections::BTreeSet;

use crate::edit::Edit;
use crate::pair::{Expected, Pair, Verdict};
use crate::report::{Change, Report};
use crate::side::Side;

/// The number of pairs of pairs that are tried, unless all pairs are.
const SAMPLE: usize = 40;

/// The changes, and what follows from them, without their places.
fn ids(report: &Report) -> Vec<&str> {
    let mut ids: Vec<_> = report.all().into_iter().map(|change: &Change| change.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

/// Every `step`-th pair whose edited schema is valid, or all of them.
pub fn sampled(pairs: &[Pair], step: usize) -> Vec<&Pair> {
    let compared = pairs.iter().filter(|pair| matches!(pair.expected, Expected::Compared(_)));
    compared.step_by(if std::env::var_os("ALL").is_some() { 1 } else { step }).collect()
}

/// A schema does not differ from itself.
pub fn equal(side: &Side) -> Option<String> {
    match Report::of(side, side) {
        Ok(report) if report.changes.is_empty() && report.verdict == Verdict::Nothing => None,
        Ok(report) => Some(format!("it differs from itself in {:?}", ids(&report))),
        Err(error) => Some(error),
    }
}

/// The way back names the same lines as the way there, and is as empty.
pub fn back(old: &Side, new: &Side) -> Result<Option<String>, String> {
    let (there, back) = (Report::of(old, new)?, Report::of(new, old)?);
    let ([old_there, new_there], [new_back, old_back]) = (there.lines(), back.lines());
    let same = old_there == old_back && new_there == new_back && there.changes.is_empty() == back.changes.is_empty();
    Ok((!same).then(|| {
        format!(
            "there: {old_there:?} and {new_there:?} ({:?}); back: {old_back:?} and {new_back:?} ({:?})",
            ids(&there),
            ids(&back)
        )
    }))
}

/// Two pairs that touch different files and the same base, far apart in the list of all pairs.
pub fn independent(pairs: &[Pair]) -> Vec<(&Pair, &Pair)> {
    let compared = sampled(pairs, 1);
    let files = |pair: &Pair| pair.edits.iter().flat_map(Edit::files).map(str::to_owned).collect::<BTreeSet<_>>();
    let wanted = if std::env::var_os("ALL").is_some() { compared.len() } else { SAMPLE };
    let mut found = Vec::new();
    for (index, one) in compared.iter().enumerate() {
        let others = (1..compared.len()).map(|step| compared[(index + step * 89) % compared.len()]);
        found.extend(others.take(20).find(|other| files(one).is_disjoint(&files(other))).map(|other| (*one, other)));
    }
    let step = (found.len() / wanted.max(1)).max(1);
    found.into_iter().step_by(step).collect()
}

/// Two edits of different files are all that is said of both together.
pub fn sum(base: &Side, one: &Pair, other: &Pair) -> Result<Option<String>, String> {
    let both = one.new_side(&other.new_side(base)?)?;
    if both.api().is_err() {
        // What each edit leaves to the other one can contradict it, such as two definitions with one name.
        return Ok(None);
    }
    let [first, second] = [Report::of(base, &one.new_side(base)?)?, Report::of(base, &other.new_side(base)?)?];
    let both = Report::of(base, &both)?;
    let mut expected = [ids(&first), ids(&second)].concat();
    expected.sort_unstable();
    let verdict = first.verdict.max(second.verdict);
    let same = expected == ids(&both) && verdict == both.verdict;
    Ok((!same).then(|| format!("{:?} {:?} instead of {verdict:?} {expected:?}", both.verdict, ids(&both))))
}
