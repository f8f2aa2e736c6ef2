//! Compares the paths of a request, and the parameters in them.

use super::facts::Pair;
use crate::compare::schema::align::{is_reordered, moved, Alignment};
use crate::compare::schema::axis::{Request, Verdict};
use crate::compare::schema::catalogue::{request as kind, structured};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::{self, meanings, tells};
use crate::diagnostic::Place;
use crate::model::{Action, ActionPath, PathParameter, PathUse};
use crate::schema::spanned::Spanned;

/// Compares the paths of a request, and the parameters in them.
pub fn compare<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    let before = cx.changes.len();
    let are_same_parameters = parameters(cx, pair);
    let after = cx.changes.len();
    let [old, new] =
        [(pair.old, &cx.old), (pair.new, &cx.new)].map(|(action, side)| written(action, &side.api.service.aliases));
    let [was, now] = [&old, &new].map(|paths| paths.iter().map(|path| shape(&path.template)).collect::<Vec<_>>());
    let was = cx.exchanged.respell(was, &now);
    if are_same_parameters && was[0] != now[0] {
        let was_recognized = pair.old.paths.iter().any(|path| shape(&path.template) == now[0]);
        let is_case = was[0].eq_ignore_ascii_case(&now[0]);
        let first = match () {
            () if is_case => &kind::PATH_CASE,
            () if was_recognized => &kind::PATH_FIRST_SWAPPED,
            () => &kind::PATH_FIRST,
        };
        // What another request was is told by itself.
        if Taken::find(cx, pair).is_none() {
            let change = pair.report(cx, first, None, pair.at(|keys| Some(keys.path)));
            change.from_to(&old[0].template, &new[0].template);
        }
        if was_recognized {
            return;
        }
    }
    let names = [&was[1..], &now[1..]];
    let is_case = |one: usize, other: usize| names[0][one].eq_ignore_ascii_case(&names[1][other]);
    let aligned = Alignment::new(names[0], names[1], |one, other| u32::from(is_case(one, other)));
    let exchanged = aligned.exchanged().map(|(one, other)| (old[one + 1], new[other + 1]));
    if let Some((one, other)) = exchanged {
        let places = (Some(place(pair, 0, one)), Some(place(pair, 1, other)));
        pair.report(cx, &kind::PATH_REMOVE, None, places).from_to(&one.template, &other.template);
    }
    for at in aligned.removed.iter().filter(|_| exchanged.is_none()) {
        let path = old[at + 1];
        pair.report(cx, &kind::PATH_REMOVE, None, (Some(place(pair, 0, path)), None))
            .detail(format!("`{}`", path.template));
    }
    for at in aligned.added.iter().filter(|_| exchanged.is_none()) {
        let path = new[at + 1];
        pair.report(cx, &kind::PATH_ADD, None, (None, Some(place(pair, 1, path))))
            .detail(format!("`{}`", path.template));
    }
    for (one_at, other_at) in aligned.pairs.iter().copied() {
        let (one, other) = (old[one_at + 1], new[other_at + 1]);
        let places = (Some(place(pair, 0, one)), Some(place(pair, 1, other)));
        if names[0][one_at] != names[1][other_at] {
            // Requests are not sent to it.
            let change = pair.report(cx, &kind::PATH_CASE, None, places).from_to(&one.template, &other.template);
            change.request(Request::Same).verdict(Verdict::Documentation);
        }
        if one.usage != other.usage {
            pair.report(cx, &kind::PATH_DEPRECATED, None, places).detail(format!("`{}`", other.template));
        }
    }
    if is_reordered(&aligned.pairs) {
        pair.report(cx, &kind::PATH_ORDER, None, pair.at(|keys| Some(keys.path)));
    }
    // All paths have the same parameters, so the other ones follow from them.
    if !are_same_parameters && after > before {
        let follows = cx.changes.split_off(after);
        cx.changes[before].follows.extend(follows);
    }
}

/// The request that another one has become: a request with the same method and path means something else now.
pub struct Taken<'s> {
    /// The other request, as it was.
    pub other: &'s Action,
    /// Whether the other request has become this one, and tells so.
    pub is_told: bool,
}

impl<'s> Taken<'s> {
    /// Finds the old request that the service takes a request for now.
    pub fn find(cx: &Comparison<'s>, pair: &Pair<'s>) -> Option<Self> {
        let recognizes = |known: &Action, sent: &Action| {
            let wanted = shape(&sent.paths[0].template).to_ascii_lowercase();
            known.method == sent.method
                && known.paths.iter().any(|path| shape(&path.template).to_ascii_lowercase() == wanted)
        };
        let actions = &cx.old.api.actions;
        if recognizes(pair.old, pair.new) {
            return None;
        }
        let owner = actions.iter().position(|known| recognizes(known, pair.new))?;
        let now = cx.requests.pairs.iter().find(|(old, _)| *old == owner).map(|(_, new)| &cx.new.api.actions[*new]);
        let is_exchanged = now.is_some_and(|now| recognizes(pair.old, now));
        let is_told = is_exchanged && now.is_some_and(|now| now.key < pair.new.key);
        Some(Self { other: &actions[owner], is_told })
    }
}

/// The paths that the document lists: those that follow from aliases are changes of the aliases.
fn written<'s>(action: &'s Action, aliases: &[(String, String)]) -> Vec<&'s ActionPath> {
    let follows = |path: &ActionPath| {
        let rest = path.template.trim_start_matches('/');
        path.usage == PathUse::Deprecated
            && aliases.iter().any(|(alias, target)| {
                let replaced = rest.strip_prefix(alias.as_str()).map(|rest| format!("/{target}{rest}"));
                let is_current = |path: &ActionPath, current: &str| path.template.eq_ignore_ascii_case(current);
                replaced.is_some_and(|current| action.paths.iter().any(|path| is_current(path, &current)))
            })
    };
    action.paths.iter().filter(|path| !follows(path)).collect()
}

fn place(pair: &Pair<'_>, side: usize, path: &ActionPath) -> Place {
    let keys = &pair.keys[side];
    keys.other_paths.iter().find(|other| ***other == path.template).map_or(keys.path, Spanned::place)
}

/// A path without the names of its parameters.
fn shape(template: &str) -> String {
    let mut shape = String::new();
    for (index, part) in template.split('{').enumerate() {
        match part.split_once('}') {
            Some((_, rest)) if index > 0 => shape += &format!("{{}}{rest}"),
            _ => shape += part,
        }
    }
    shape
}

/// Compares the parameters in the path. Returns whether both paths have the same ones in the same order.
fn parameters<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) -> bool {
    let [old, new] = [pair.old, pair.new].map(|action| &action.path_parameters);
    let names = |list: &[PathParameter]| list.iter().map(|known| known.name.to_string()).collect::<Vec<_>>();
    let is_same_path = shape(&pair.old.paths[0].template) == shape(&pair.new.paths[0].template);
    let aligned = Alignment::new(&names(old), &names(new), |one, other| u32::from(is_same_path && one == other));
    let path = pair.at(|keys| Some(keys.path));
    for at in &aligned.removed {
        pair.report(cx, &kind::PATH_PARAM_REMOVE, Some(old[*at].name.as_str()), path);
    }
    for at in &aligned.added {
        pair.report(cx, &kind::PATH_PARAM_ADD, Some(new[*at].name.as_str()), path);
    }
    let meanings = meanings(&aligned.pairs, &aligned.added, old, new);
    for (one, other_at) in &aligned.pairs {
        // The type follows from the name, and the placing from the path.
        let PathParameter { name, ident, ty: _, placing: _, doc } = &old[*one];
        let other = &new[*other_at];
        let keys = [pair.keys[0].path_parameter(name.as_str()), pair.keys[1].path_parameter(other.name.as_str())];
        let at = |part: usize| (Some(keys[0][part]), Some(keys[1][part]));
        let shown = Some(other.name.as_str());
        if *name != other.name {
            let change = pair.report(cx, &kind::PATH_PARAM_RENAME, shown, path);
            change.from_to(name, &other.name).because(Some(naming::id(&other.name)));
        } else if *ident != other.ident && tells(meanings.get(other_at), *other_at, |at| new[at].name.as_str()) {
            pair.report(cx, &kind::PATH_PARAM_RUST, shown, at(0)).from_to(ident.as_str(), other.ident.as_str());
        }
        if *doc != other.doc && *name == other.name {
            let own = at(1);
            let of_id = |documents: &crate::schema::kind::Documents| {
                let ids = &documents.service.document.ids;
                ids.get(name.as_str()).map(|id| id.doc.place())
            };
            // Without a text of its own, it has that of the ID.
            let [old_own, new_own] = pair
                .keys
                .each_ref()
                .map(|keys| keys.path_parameters.get(name.as_str()).is_some_and(|own| own.doc.is_some()));
            let old = if old_own { own.0 } else { of_id(cx.old.documents).or(own.0) };
            let new = if new_own { own.1 } else { of_id(cx.new.documents).or(own.1) };
            pair.report(cx, &structured::DOC, shown, (old, new));
        }
    }
    if let Some((_, moved)) = moved(&aligned.pairs, |at| new[at].name.to_string()) {
        let name = new[moved].name.as_str();
        pair.report(cx, &kind::PATH_PARAM_ORDER, Some(name), path);
        return false;
    }
    aligned.removed.is_empty() && aligned.added.is_empty()
}
