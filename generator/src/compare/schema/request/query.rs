//! Compares the query options of a request.

use super::facts::Pair;
use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::axis::Rust;
use crate::compare::schema::catalogue::{request as kind, structured, Kind};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{are_alike, meanings, others, tells, Meaning};
use crate::model::QueryOption;

/// The options, as things that have names in Rust.
fn list(options: &[QueryOption]) -> Vec<&QueryOption> {
    options.iter().collect()
}

/// Compares the query options.
pub fn compare<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    let [old, new] = [pair.old, pair.new].map(|action| &action.query);
    let names = |list: &[QueryOption]| list.iter().map(|option| option.name.to_string()).collect::<Vec<_>>();
    let likeness = |one: usize, other: usize| {
        let (one, other) = (&old[one], &new[other]);
        u32::from(one.ident == other.ident) * 100 + u32::from(one.doc == other.doc) * 60
    };
    let aligned = Alignment::new(&names(old), &names(new), likeness);
    for at in &aligned.removed {
        let name = old[*at].name.as_str();
        pair.report(cx, &kind::QUERY_REMOVE, Some(name), (Some(pair.keys[0].option(name)[0]), None));
    }
    let meanings = meanings(&aligned.pairs, &aligned.added, &list(old), &list(new));
    for at in &aligned.added {
        let name = new[*at].name.as_str();
        let added = if meanings.contains_key(at) { &kind::QUERY_TAKES_NAME } else { &kind::QUERY_ADD };
        pair.report(cx, added, Some(name), (None, Some(pair.keys[1].option(name)[0])));
    }
    for (one, other_at) in &aligned.pairs {
        let (QueryOption { name, ident, item, is_list, doc }, other) = (&old[*one], &new[*other_at]);
        let keys = [pair.keys[0].option(name.as_str()), pair.keys[1].option(other.name.as_str())];
        let at = |part: usize| (Some(keys[0][part]), Some(keys[1][part]));
        let shown = Some(other.name.as_str());
        match (*name == other.name, *ident == other.ident) {
            (false, false) => pair.report(cx, &kind::QUERY_RENAME, shown, at(0)).from_to(name, &other.name).done(),
            (false, true) => {
                pair.report(cx, &kind::QUERY_RENAME_SAME_RUST, shown, at(0)).from_to(name, &other.name);
            }
            (true, false) => {
                let meaning = meanings.get(other_at);
                if tells(meaning, *other_at, |at| new[at].name.as_str()) {
                    let is_alike = |one: usize, other: usize| is_used_alike(cx, [&old[one], &new[other]]);
                    let is_noticed = !are_alike(meaning, *other_at, [&list(old), &list(new)], is_alike);
                    let (kind, detail, cause) = rust_name(pair, [old, new], [*one, *other_at], meaning);
                    let change = pair.report(cx, kind, shown, at(2)).detail(detail).because(cause);
                    if is_noticed && kind == &kind::QUERY_SWAP {
                        change.rust(Rust::Major);
                    }
                }
            }
            (true, true) => {}
        }
        if !cx.is_same_item(*item, other.item) || *is_list != other.is_list {
            pair.report(cx, &kind::QUERY_TYPE, shown, at(1));
        }
        if *doc != other.doc {
            pair.report(cx, &structured::DOC, shown, at(3));
        }
    }
    if let Some((one, other)) = moved(&aligned.pairs, |at| new[at].name.to_string()) {
        let places = [pair.keys[0].option(old[one].name.as_str()), pair.keys[1].option(new[other].name.as_str())];
        let places = (Some(places[0][0]), Some(places[1][0]));
        pair.report(cx, &kind::QUERY_ORDER, Some(new[other].name.as_str()), places);
    }
}

/// What it means that an option has another name in Rust, what else is to say, and the change that it follows from.
fn rust_name(
    pair: &Pair<'_>,
    [old, new]: [&[QueryOption]; 2],
    [old_at, new_at]: [usize; 2],
    meaning: Option<&Meaning>,
) -> (&'static Kind, String, Option<String>) {
    let renamed = format!("`{}` became `{}`", old[old_at].ident.as_str(), new[new_at].ident.as_str());
    match meaning {
        Some(Meaning::Exchanged(with)) => (&kind::QUERY_SWAP, others(with, |at| new[at].name.to_string()), None),
        Some(Meaning::Takes(_)) => (&kind::QUERY_TAKES_NAME, renamed, None),
        Some(Meaning::Gives(taken)) => {
            (&kind::QUERY_RUST, renamed, Some(format!("{}/{}", pair.new.key, new[*taken].name)))
        }
        Some(Meaning::Renamed) | None => (&kind::QUERY_RUST, renamed, None),
    }
}

/// Whether code that sets one option compiles with the other one.
fn is_used_alike(cx: &Comparison<'_>, [old, new]: [&QueryOption; 2]) -> bool {
    cx.is_same_item(old.item, new.item) && old.is_list == new.is_list
}
