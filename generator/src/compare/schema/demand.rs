//! What built-in rules demand in requests: collections that are not nullable.

use std::collections::{BTreeMap, BTreeSet};

use super::axis::{Request, Verdict};
use super::catalogue::{property, request, structured, Kind};
use super::change::{Change, Places};
use super::comparison::Comparison;
use super::holder::{type_of, Holder, Word};
use super::request::names;
use super::side::Side;
use crate::model::{Action, Check, Severity, TypeRef};

/// The changes of whether `new` takes a property.
const REQUIRED: [&Kind; 4] = [
    &property::REQUIRED_ON_FIRST,
    &property::REQUIRED_ON_MORE,
    &property::REQUIRED_OFF_LAST,
    &property::REQUIRED_OFF_ONE,
];

/// A collection that a request must contain, as the new schema names it.
#[derive(Clone, Eq, Ord, PartialEq, PartialOrd)]
struct Demand {
    /// The type or the request that declares it.
    owner: String,
    /// Its name.
    name: String,
    /// Whether it is a parameter.
    is_parameter: bool,
}

impl Demand {
    fn subject(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }
}

/// Judges what requests must contain in only one of the schemas: it is a part of the change that it follows from.
pub fn judge(cx: &mut Comparison<'_>) {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (old, new) in cx.requests.pairs.clone() {
        let pair = [&cx.old.api.actions[old], &cx.new.api.actions[new]];
        let roots = pair.map(Holder::of_rules);
        let paths = demanded(&cx.old, pair[0]).into_iter().map(|path| (cx.renamed_path(roots[0], &path), path));
        let before: BTreeMap<_, _> = paths.collect();
        let after = demanded(&cx.new, pair[1]);
        let more = after.iter().filter(|path| !before.contains_key(*path) && is_in_both(cx, roots, path));
        let more = more.filter_map(|path| Some((declaration(&cx.new, roots[1], path)?, Request::Refused)));
        let less = before.iter().filter(|(path, _)| !after.contains(*path) && is_in_both(cx, roots, path));
        let less = less.filter_map(|(path, former)| {
            // A property that is removed has no declaration any more.
            let now = || declaration(&cx.new, roots[1], path);
            Some((now().or_else(|| declaration(&cx.old, roots[0], former))?, Request::Allowed))
        });
        for demand in more.chain(less).collect::<Vec<_>>() {
            found.entry(demand).or_default().extend(names(pair[1]));
        }
    }
    for ((demand, request), requests) in found {
        report(cx, &demand, request, requests);
    }
}

/// The paths of the collections that a request must contain. What else it demands is compared with the request.
fn demanded<'s>(side: &Side<'s>, action: &'s Action) -> BTreeSet<String> {
    let errors = action.rules.iter().filter(|rule| rule.severity == Severity::Error && rule.conditions.is_empty());
    let given = errors.filter_map(|rule| match &rule.check {
        // A rule that demands elements takes the place of the built-in one.
        Check::Given { of } | Check::Required { of } | Check::Present { of } => Some(of.written()),
        Check::Count { of, min, max: _ } if min.is_some_and(|min| min > 0) => Some(of.written()),
        _ => None,
    });
    let is_collection = |path: &String| match Holder::of_rules(action).words(side, path).pop() {
        Some(Word::Property(_, property)) => matches!(property.ty, TypeRef::Many(_)) && !property.nullable,
        _ => false,
    };
    given.filter(is_collection).collect()
}

/// Whether requests have the object that contains a property before and after the change. Otherwise, something else says
/// that the whole object is new, different, or gone.
fn is_in_both<'s>(cx: &Comparison<'s>, [mut old, mut new]: [Holder<'s>; 2], path: &str) -> bool {
    let Some((parent, _)) = path.rsplit_once('/') else {
        return is_same(cx, old, new);
    };
    for word in parent.split('/').filter(|word| *word != "*") {
        let before = former(cx, old, word);
        let after = new.words(&cx.new, word).pop().and_then(|word| word.holder());
        let (Some(before), Some(after)) = (before, after) else {
            return false;
        };
        (old, new) = (before, after);
    }
    is_same(cx, old, new)
}

/// What a word of the new schema leads to in the old one.
fn former<'s>(cx: &Comparison<'s>, old: Holder<'s>, word: &str) -> Option<Holder<'s>> {
    if let Some(name) = type_of(word) {
        let now = cx.new.named(name)?;
        return cx.old.ids().find(|id| cx.type_of(*id) == Some(now)).map(Holder::Type);
    }
    let mut all = old.properties(&cx.old).into_iter();
    let (_, found) = all.find(|(owner, property)| cx.renamed_property(owner, property.name.as_str()) == word)?;
    Holder::of_value(found)
}

fn is_same<'s>(cx: &Comparison<'s>, old: Holder<'s>, new: Holder<'s>) -> bool {
    match (old, new) {
        (Holder::Type(old), Holder::Type(new)) => cx.is_same(old, new),
        // Only requests that are the same are compared.
        (Holder::Request(_), Holder::Request(_)) => true,
        (Holder::Type(_) | Holder::Request(_), _) => false,
    }
}

/// The property at the end of a path.
fn declaration<'s>(side: &Side<'s>, root: Holder<'s>, path: &str) -> Option<Demand> {
    match root.words(side, path).pop()? {
        Word::Property(owner, property) => {
            let is_parameter = matches!(root, Holder::Request(_)) && !path.contains('/');
            Some(Demand { owner, name: property.name.to_string(), is_parameter })
        }
        Word::Each | Word::Type(_) | Word::Unknown => None,
    }
}

/// Adds to a change that some requests must contain a collection, or no longer must. `requests` are their names.
fn report(cx: &mut Comparison<'_>, demand: &Demand, request: Request, requests: BTreeSet<String>) {
    let subject = demand.subject();
    let of_it: Vec<_> = (0..cx.changes.len()).filter(|at| cx.changes[*at].subject == subject).collect();
    // A change that changes requests anyway says enough.
    if let Some(at) = of_it.iter().find(|at| cx.changes[**at].request >= request) {
        cx.changes[*at].about(requests);
        return;
    }
    // What `new` takes is in every request, with or without a rule.
    if of_it.iter().any(|at| REQUIRED.contains(&cx.changes[*at].kind)) {
        return;
    }
    let [of_new, of_both] = match demand.is_parameter {
        true => [&request::PARAM_ADD_COLLECTION, &request::PARAM_NULLABLE_COLLECTION],
        false => [&property::ADD_COLLECTION, &property::NULLABLE],
    };
    if let Some(at) = of_it.iter().find(|at| cx.changes[**at].old.is_none()) {
        let added = &mut cx.changes[*at];
        added.kind = of_new;
        added.request(request).verdict(Verdict::Behaviour).about(requests);
        return;
    }
    let (old, new) = places(cx, demand);
    let mut change = Change::new(of_both, &subject, old, new);
    change.about([demand.owner.as_str()]).about(requests).request(request).verdict(Verdict::Behaviour);
    match cause(cx, demand, &of_it) {
        Some(at) => cx.changes[at].follows.push(change),
        None => cx.changes.push(change),
    }
}

/// Where a demanded collection stands.
fn places(cx: &Comparison<'_>, Demand { owner, name, .. }: &Demand) -> Places {
    let of_parameter = |side: &Side<'_>| super::request::parameter_place(side, owner, name);
    let of_property = |side: &Side<'_>| side.declared(side.named(owner)?, name).map(|(name, _)| name.place());
    let place = |side: &Side<'_>| of_property(side).or_else(|| of_parameter(side));
    (place(&cx.old), place(&cx.new))
}

/// The change that makes a collection one that requests contain: that of the property itself, or of what a type inherits.
fn cause(cx: &Comparison<'_>, demand: &Demand, of_it: &[usize]) -> Option<usize> {
    const OF_PROPERTY: [&Kind; 2] = [&property::READONLY_OFF, &property::READONLY_ON];
    const OF_TYPE: [&Kind; 5] = [
        &structured::BASE_ADD,
        &structured::BASE_INSERT,
        &structured::BASE_LIFT,
        &structured::BASE_REMOVE,
        &structured::BASE_SWAP,
    ];
    let inherits = |side: &Side<'_>, name: &str| {
        let id = side.named(name);
        id.is_some_and(|id| side.lineage(id).any(|id| side.api.resource(id).name.as_str() == demand.owner))
    };
    let is_of_type = |change: &Change| {
        OF_TYPE.contains(&change.kind) && [&cx.old, &cx.new].into_iter().any(|side| inherits(side, &change.subject))
    };
    let is_move = |change: &Change| {
        let moves = [
            &property::MOVE_UP_WRITABLE,
            &property::MOVE_UP_READONLY,
            &property::MOVE_DOWN,
            &property::MOVE_AND_RENAME,
        ];
        moves.contains(&change.kind) && change.detail.ends_with(&format!("`{}`", demand.subject()))
    };
    let own = of_it.iter().copied().find(|at| OF_PROPERTY.contains(&cx.changes[*at].kind));
    own.or_else(|| cx.changes.iter().position(is_move)).or_else(|| cx.changes.iter().position(is_of_type))
}
