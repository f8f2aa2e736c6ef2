//! A property that both schemas have.

use super::parts::compare_parts;
use super::scope::{is_object, is_writable, required, Meanings, Scope};
use crate::compare::schema::align::{is_reordered, Alignment};
use crate::compare::schema::axis::{Flag, Request, Response, Rust};
use crate::compare::schema::catalogue::{property as kind, structured};
use crate::compare::schema::change::Places;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::PropertyKeys;
use crate::compare::schema::naming::{are_alike, others, tells, Meaning};
use crate::compare::schema::page::is_other_page;
use crate::compare::schema::value_type::{changed, is_shown, response};
use crate::model::{Construction, Item, Presence, Primitive, Privacy, Property, TypeRef, WireName};

impl<'s> Scope<'s> {
    /// Compares a property that is moved, apart from its name on the wire.
    pub(super) fn compare_moved(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [self.old[0], self.new[0]];
        if old.name == new.name && old.ident != new.ident {
            let places = self.places(cx, [0, 0], |keys| keys.rust);
            self.ident(cx, [0, 0], Some(&Meaning::Renamed), places);
        }
        self.values(cx, [0, 0]);
    }

    /// Compares a property that both schemas have.
    pub(super) fn pair(&self, cx: &mut Comparison<'s>, [old_at, new_at]: [usize; 2], meanings: &Meanings) {
        let [old, new] = [self.old[old_at], self.new[new_at]];
        if old.name == new.name {
            let (places, meaning) = (self.places(cx, [old_at, new_at], |keys| keys.rust), meanings.get(&new_at));
            if tells(meaning, new_at, |at| self.new[at].name.as_str()) {
                self.ident(cx, [old_at, new_at], meaning, places);
            }
        } else {
            let places = self.places(cx, [old_at, new_at], |_| None);
            self.renamed(cx, [old, new], places);
        }
        self.values(cx, [old_at, new_at]);
    }

    /// Where a key of a property stands, or else its name.
    fn places(
        &self,
        cx: &Comparison<'s>,
        [old, new]: [usize; 2],
        place: fn(&PropertyKeys) -> Option<crate::diagnostic::Place>,
    ) -> Places {
        let keys = [self.old_keys(cx, old), self.new_keys(cx, new)];
        keys.map(|keys| Some(place(&keys).unwrap_or(keys.name))).into()
    }

    /// Compares everything but the names of a property.
    fn values(&self, cx: &mut Comparison<'s>, [old_at, new_at]: [usize; 2]) {
        let [old, new] = [self.old[old_at], self.new[new_at]];
        // The argument, the setter, and the constructor follow from the identifier.
        let Property {
            name: _,
            spellings,
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
        let keys = [self.old_keys(cx, old_at), self.new_keys(cx, new_at)];
        let [old_keys, new_keys] = &keys;
        let at = |place: fn(&PropertyKeys) -> Option<crate::diagnostic::Place>| {
            let [old, new] = [old_keys, new_keys].map(|keys| place(keys).unwrap_or(keys.name));
            (Some(old), Some(new))
        };
        let subject = new.name.as_str();
        if let Some(kind) = changed(cx, *ty, new.ty) {
            let (from, to, cause) = (cx.old.shown(*ty), cx.new.shown(new.ty), cx.removed_type(*ty));
            let is_written = is_writable(old) || is_writable(new);
            let response = response(cx, *ty, new.ty).unwrap_or(kind.response);
            let is_shown = *privacy == Privacy::Public && new.privacy == Privacy::Public && is_shown(cx, *ty, new.ty);
            let change = self.report(cx, kind, subject, at(|keys| Some(keys.ty)));
            change.from_to(from, to).request_if(is_written).because(cause).response = response;
            if is_shown {
                change.flag = Some(Flag::Privacy);
            }
        } else {
            self.conversion(cx, [old, new], at(|keys| Some(keys.ty)));
        }
        self.access(cx, [old, new], at(|keys| keys.read_only));
        self.presence(cx, [old, new], at(|keys| keys.required));
        match (*privacy, new.privacy) {
            (Privacy::Public, Privacy::Sensitive) => {
                self.report(cx, &kind::SENSITIVE_ON, subject, at(|keys| keys.sensitive));
            }
            (Privacy::Sensitive, Privacy::Public) => {
                self.report(cx, &kind::SENSITIVE_OFF, subject, at(|keys| keys.sensitive));
            }
            _ => {}
        }
        let [from, to] = [spellings, &new.spellings];
        let is_added = to.iter().any(|spelling| !from.contains(spelling) && *spelling != old.name);
        let is_removed = from.iter().any(|spelling| !to.contains(spelling) && *spelling != new.name);
        let spelling = match (is_added, is_removed) {
            (true, true) => Some(&kind::SPELLING_CHANGE),
            (true, false) => Some(&kind::SPELLING_ADD),
            (false, true) => Some(&kind::SPELLING_REMOVE),
            (false, false) => None,
        };
        if let Some(kind) = spelling {
            self.report(cx, kind, subject, at(|keys| keys.spellings));
        }
        let spelled = Alignment::new(&texts(from), &texts(to), |_, _| 0);
        if is_reordered(&spelled.pairs) {
            self.report(cx, &kind::SPELLING_ORDER, subject, at(|keys| keys.spellings));
        }
        if doc.text != new.doc.text {
            self.report(cx, &structured::DOC, subject, at(|keys| Some(keys.doc)));
        }
        if is_other_page(cx, doc.url.as_deref(), new.doc.url.as_deref()) {
            self.report(cx, &structured::SOURCE_TYPE, subject, at(|keys| keys.source));
        }
        let holders = cx.old.holders(self.ids[0]).into_iter().chain(cx.new.holders(self.ids[1]));
        let about: Vec<_> = holders.flat_map(|it| [it.name.to_string(), it.ident.as_str().to_owned()]).collect();
        let is_same = |one: &str, other: &str| {
            let mut pairs =
                self.pairs.iter().map(|(old, new)| [self.old[*old], self.new[*new]].map(|it| it.ident.as_str()));
            let known = pairs.find(|[old, _]| *old == one).map(|[_, new]| new);
            known.unwrap_or(one) == other
        };
        compare_parts(cx, &self.subject(subject), [old, new], &keys, &about, &is_same);
    }

    /// A property with another name on the wire.
    fn renamed(&self, cx: &mut Comparison<'s>, [old, new]: [&'s Property; 2], at: Places) {
        let is_written = is_writable(old) || is_writable(new);
        let renamed = if old.ident == new.ident { &kind::RENAME_SAME_RUST } else { &kind::RENAME };
        let change = self.report(cx, renamed, old.name.as_str(), at);
        // The rules of requests name the property.
        change.from_to(&old.name, &new.name).request_if(is_written).about([old.name.as_str(), new.name.as_str()]);
        // Nothing is lost if both names are read: with code that still compiles, also by programs that were built before.
        let is_code_new = old.ident != new.ident;
        if new.spellings.contains(&old.name) && (is_code_new || old.spellings.contains(&new.name)) {
            change.response = Response::Same;
        }
    }

    /// A property with another name in Rust.
    fn ident(&self, cx: &mut Comparison<'s>, [old_at, new_at]: [usize; 2], meaning: Option<&Meaning>, at: Places) {
        let [old, new] = [self.old[old_at], self.new[new_at]];
        let name = new.name.as_str();
        let (kind, detail) = match meaning {
            None => return,
            Some(Meaning::Exchanged(with)) => (&kind::SWAP, others(with, |at| self.new[at].name.to_string())),
            Some(Meaning::Takes(owner)) => {
                let owner = &self.old[*owner].name;
                (&kind::ADD_CHOSEN_NAME, format!("`{}` was `{owner}`", new.ident.as_str()))
            }
            Some(Meaning::Renamed | Meaning::Gives(_)) => {
                (&kind::RUST, format!("`{}` became `{}`", old.ident.as_str(), new.ident.as_str()))
            }
        };
        let mut is_written = is_writable(old) || is_writable(new);
        let mut cause = None;
        let mut is_noticed = false;
        match meaning {
            Some(Meaning::Gives(taken)) => cause = Some(self.subject(self.new[*taken].name.as_str())),
            Some(Meaning::Exchanged(with)) => {
                is_written = is_written || with.iter().any(|other| is_writable(self.new[*other]));
                let is_alike = |one: usize, other: usize| is_used_alike(cx, [self.old[one], self.new[other]]);
                is_noticed = !are_alike(meaning, new_at, [&self.old, &self.new], is_alike);
            }
            Some(Meaning::Takes(_) | Meaning::Renamed) | None => {}
        }
        let change = self.report(cx, kind, name, at);
        change.detail(detail).because(cause).about([old.ident.as_str(), new.ident.as_str()]);
        if is_noticed {
            change.rust(Rust::Major);
        }
        if change.request == Request::Changes {
            change.request_if(is_written);
        }
    }

    /// An object whose constructor takes one string comes from a string, unless the string has a format.
    fn conversion(&self, cx: &mut Comparison<'s>, [old, new]: [&'s Property; 2], at: Places) {
        let is_only = |properties: &[&Property], property: &Property| {
            property.presence == Presence::Required && required(properties).len() == 1
        };
        let is_string = |property: &Property| property.ty == TypeRef::One(Item::Primitive(Primitive::String));
        let had = is_only(&self.old, old) && is_string(old);
        let has = is_only(&self.new, new) && is_string(new);
        let are_constructed =
            self.resources.iter().all(|it| it.construction == Construction::New { takes_base: false });
        let kind = match (had, has) {
            (true, false) if is_only(&self.new, new) => &kind::TYPE_TEXT_CONVERSION_OFF,
            (false, true) if is_only(&self.old, old) => &kind::TYPE_TEXT_CONVERSION_ON,
            _ => return,
        };
        if are_constructed {
            let (from, to) = (cx.old.shown(old.ty), cx.new.shown(new.ty));
            self.report(cx, kind, new.name.as_str(), at).from_to(from, to);
        }
    }

    /// Whether a client writes it.
    fn access(&self, cx: &mut Comparison<'s>, [old, new]: [&'s Property; 2], at: Places) {
        let is_choice = self.resource().construction == Construction::Choice;
        let kind = match (is_writable(old), is_writable(new)) {
            (true, false) if is_choice && is_object(new) => &kind::READONLY_CHOICE,
            (true, false) if old.access != new.access => &kind::READONLY_ON,
            (false, true) if old.access != new.access => &kind::READONLY_OFF,
            _ => return,
        };
        self.report(cx, kind, new.name.as_str(), at);
    }

    /// Whether `new` takes it.
    fn presence(&self, cx: &mut Comparison<'s>, [old, new]: [&'s Property; 2], at: Places) {
        let had_new = matches!(self.resources[0].construction, Construction::New { .. });
        let has_new = matches!(self.resource().construction, Construction::New { .. });
        let kind = match (old.presence, new.presence) {
            (Presence::Optional, Presence::Required) if had_new || !required(&self.old).is_empty() => {
                &kind::REQUIRED_ON_MORE
            }
            (Presence::Optional, Presence::Required) => &kind::REQUIRED_ON_FIRST,
            (Presence::Required, Presence::Optional) if has_new || !required(&self.new).is_empty() => {
                &kind::REQUIRED_OFF_ONE
            }
            (Presence::Required, Presence::Optional) => &kind::REQUIRED_OFF_LAST,
            _ => return,
        };
        self.report(cx, kind, new.name.as_str(), at);
    }
}

fn texts(names: &[WireName]) -> Vec<&str> {
    names.iter().map(WireName::as_str).collect()
}

/// Whether code that uses one property compiles with the other one, whatever they are called on the wire.
pub fn is_used_alike(cx: &Comparison<'_>, [old, new]: [&Property; 2]) -> bool {
    cx.is_same_type(old.ty, new.ty) && old.presence == new.presence && is_writable(old) == is_writable(new)
}
