//! Compares the parameters of the body of an action.

use super::facts::Pair;
use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::axis::{Flag, Rust};
use crate::compare::schema::catalogue::{request as kind, structured};
use crate::compare::schema::change::Places;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::PropertyKeys;
use crate::compare::schema::likeness;
use crate::compare::schema::naming::{are_alike, meanings, others, tells, Meaning};
use crate::compare::schema::property::is_used_alike;
use crate::compare::schema::value_type::{changed, is_shown};
use crate::model::{Action, Builder, Presence, Privacy, Property, TypeRef};

/// Compares the parameters of the body.
pub fn compare<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    let [old, new] = [pair.old, pair.new].map(of);
    let names = |list: &[&Property]| list.iter().map(|property| property.name.to_string()).collect::<Vec<_>>();
    let aligned = Alignment::new(&names(&old), &names(&new), |one, other| {
        likeness::property((one, old[one]), (other, new[other]), cx.is_same_type(old[one].ty, new[other].ty))
    });
    for (one, other) in &aligned.pairs {
        cx.rename(&pair.old.key, old[*one].name.as_str(), new[*other].name.as_str());
    }
    let scope = Scope { pair, old, new };
    for at in &aligned.removed {
        let (property, place) = (scope.old[*at], scope.keys(0, scope.old[*at]).name);
        let cause = cx.removed_type(property.ty);
        pair.report(cx, &kind::PARAM_REMOVE, Some(property.name.as_str()), (Some(place), None)).because(cause);
    }
    let meanings = meanings(&aligned.pairs, &aligned.added, &scope.old, &scope.new);
    aligned.added.iter().for_each(|at| scope.add(cx, scope.new[*at], meanings.get(at)));
    for (one, other) in &aligned.pairs {
        scope.compare(cx, (*one, *other), meanings.get(other));
    }
    scope.order(cx, &aligned.pairs);
}

/// The parameters of an action.
fn of(action: &Action) -> Vec<&Property> {
    action.parameters.iter().flat_map(|parameters| &parameters.properties).collect()
}

/// The parameters of an action in both schemas.
struct Scope<'a, 's> {
    pair: &'a Pair<'s>,
    old: Vec<&'s Property>,
    new: Vec<&'s Property>,
}

impl<'s> Scope<'_, 's> {
    /// Where the parts of a parameter stand.
    fn keys(&self, side: usize, property: &Property) -> PropertyKeys {
        let keys = &self.pair.keys[side];
        match keys.parameter(property.name.as_str()) {
            Some((name, document)) => PropertyKeys::of_parameter(name, document),
            None => PropertyKeys::at(keys.name),
        }
    }

    fn add(&self, cx: &mut Comparison<'s>, property: &Property, meaning: Option<&Meaning>) {
        let name = property.name.as_str();
        let added = match property.presence {
            _ if matches!(meaning, Some(Meaning::Takes(_))) => &kind::PARAM_TAKES_NAME,
            Presence::Required => &kind::PARAM_ADD_SCALAR,
            Presence::Optional => &kind::PARAM_ADD_OPTIONAL,
        };
        self.pair.report(cx, added, Some(name), (None, Some(self.keys(1, property).name)));
    }

    fn compare(&self, cx: &mut Comparison<'s>, (one, other): (usize, usize), meaning: Option<&Meaning>) {
        let (old, new, pair) = (self.old[one], self.new[other], self.pair);
        // A parameter has no spellings, codes, or excerpts, and the rest follows from the identifier.
        let Property {
            name,
            spellings: _,
            ident: _,
            argument: _,
            setter: _,
            constructor: _,
            ty,
            presence: _,
            access: _,
            privacy,
            nullable: _,
            codes: _,
            excerpts: _,
            doc,
        } = old;
        let keys = [self.keys(0, old), self.keys(1, new)];
        let at = |place: fn(&PropertyKeys) -> Option<crate::diagnostic::Place>| -> Places {
            keys.each_ref().map(|keys| Some(place(keys).unwrap_or(keys.name))).into()
        };
        let shown = Some(new.name.as_str());
        if *name == new.name {
            if tells(meaning, other, |at| self.new[at].name.as_str()) {
                self.ident(cx, [one, other], meaning, at(|keys| keys.rust));
            }
        } else {
            let renamed = if old.ident == new.ident { &kind::PARAM_RENAME_SAME_RUST } else { &kind::PARAM_RENAME };
            pair.report(cx, renamed, Some(name.as_str()), at(|_| None)).from_to(name, &new.name);
        }
        if changed(cx, *ty, new.ty).is_some() {
            let kind = match (ty, new.ty) {
                (TypeRef::One(_), TypeRef::Many(_)) => &kind::PARAM_ONE_TO_MANY,
                (TypeRef::Many(_), TypeRef::One(_)) => &kind::PARAM_MANY_TO_ONE,
                _ => &kind::PARAM_TYPE,
            };
            let (from, to, cause) = (cx.old.shown(*ty), cx.new.shown(new.ty), cx.removed_type(*ty));
            let is_public = [*privacy, new.privacy] == [Privacy::Public; 2];
            let is_shown = is_public && is_shown(cx, *ty, new.ty);
            let change = pair.report(cx, kind, shown, at(|keys| Some(keys.ty))).from_to(from, to).because(cause);
            if is_shown {
                change.flag = Some(Flag::Privacy);
            }
        } else {
            self.presence(cx, [old, new], at(|_| None));
        }
        match (*privacy, new.privacy) {
            (Privacy::Public, Privacy::Sensitive) => {
                pair.report(cx, &kind::PARAM_SENSITIVE_ON, shown, at(|keys| keys.sensitive));
            }
            (Privacy::Sensitive, Privacy::Public) => {
                pair.report(cx, &kind::PARAM_SENSITIVE_OFF, shown, at(|keys| keys.sensitive));
            }
            _ => {}
        }
        let items =
            [&pair.old.builders[one], &pair.new.builders[other]].map(|Builder { all: _, argument: _, item }| item);
        match items {
            [None, Some(_)] => pair.report(cx, &kind::PARAM_ITEM_ADD, shown, at(|keys| keys.item)).done(),
            [Some(old), new] if Some(old) != new.as_ref() => {
                pair.report(cx, &kind::PARAM_ITEM, shown, at(|keys| keys.item));
            }
            _ => {}
        }
        if doc.text != new.doc.text {
            pair.report(cx, &structured::DOC, shown, at(|keys| Some(keys.doc)));
        }
    }

    /// The name in Rust.
    fn ident(&self, cx: &mut Comparison<'s>, [old_at, new_at]: [usize; 2], meaning: Option<&Meaning>, at: Places) {
        let [old, new] = [self.old[old_at], self.new[new_at]];
        let shown = Some(new.name.as_str());
        match meaning {
            None => {}
            Some(Meaning::Exchanged(with)) => {
                let is_alike = |one: usize, other: usize| is_used_alike(cx, [self.old[one], self.new[other]]);
                let is_noticed = !are_alike(meaning, new_at, [&self.old, &self.new], is_alike);
                let detail = others(with, |at| self.new[at].name.to_string());
                let change = self.pair.report(cx, &kind::PARAM_SWAP, shown, at).detail(detail);
                if is_noticed {
                    change.rust(Rust::Major);
                }
            }
            Some(Meaning::Takes(_)) => {
                let change = self.pair.report(cx, &kind::PARAM_TAKES_NAME, shown, at);
                change.from_to(old.ident.as_str(), new.ident.as_str());
            }
            Some(Meaning::Gives(taken)) => {
                let cause = format!("{}/{}", self.pair.new.key, self.new[*taken].name);
                let change = self.pair.report(cx, &kind::PARAM_RUST, shown, at);
                change.from_to(old.ident.as_str(), new.ident.as_str()).because(Some(cause));
            }
            Some(Meaning::Renamed) => {
                self.pair.report(cx, &kind::PARAM_RUST, shown, at).from_to(old.ident.as_str(), new.ident.as_str());
            }
        }
    }

    /// Whether `new` takes it.
    fn presence(&self, cx: &mut Comparison<'s>, [old, new]: [&Property; 2], at: Places) {
        let shown = Some(new.name.as_str());
        match (old.presence, new.presence) {
            (Presence::Optional, Presence::Required) => {
                self.pair.report(cx, &kind::PARAM_NULLABLE_OFF, shown, at).done();
            }
            (Presence::Required, Presence::Optional) => {
                self.pair.report(cx, &kind::PARAM_NULLABLE_ON, shown, at).done();
            }
            _ => {}
        }
    }

    /// The order of what both have.
    fn order(&self, cx: &mut Comparison<'s>, pairs: &[(usize, usize)]) {
        let is_required = |(old, new): &&(usize, usize)| {
            [self.old[*old], self.new[*new]].iter().all(|property| property.presence == Presence::Required)
        };
        let required: Vec<_> = pairs.iter().filter(is_required).copied().collect();
        let name = |new: usize| self.new[new].name.to_string();
        let (kind, (old, new)) = match (moved(&required, name), moved(pairs, name)) {
            (Some(pair), _) => (&kind::PARAM_ORDER_REQUIRED, pair),
            (None, Some(pair)) => (&kind::PARAM_ORDER, pair),
            (None, None) => return,
        };
        let places = (self.keys(0, self.old[old]).name, self.keys(1, self.new[new]).name);
        self.pair.report(cx, kind, Some(self.new[new].name.as_str()), (Some(places.0), Some(places.1)));
    }
}
