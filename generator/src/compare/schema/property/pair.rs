//! A property that both schemas have.

use super::parts::compare_parts;
use super::scope::{is_object, is_writable, required, Meanings, Scope};
use crate::compare::schema::axis::{Request, Response};
use crate::compare::schema::catalogue::{property as kind, structured};
use crate::compare::schema::change::Places;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::PropertyKeys;
use crate::compare::schema::naming::Meaning;
use crate::compare::schema::page::is_other_page;
use crate::compare::schema::value_type::{changed, response};
use crate::model::{Construction, Presence, Privacy, Property};

impl<'s> Scope<'s> {
    /// Compares a property that is moved, apart from its name on the wire.
    pub(super) fn compare_moved(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [self.old[0], self.new[0]];
        if old.name == new.name && old.ident != new.ident {
            let places = self.places(cx, [0, 0], |keys| keys.rust);
            self.ident(cx, [old, new], Some(&Meaning::Renamed), places);
        }
        self.values(cx, [0, 0]);
    }

    /// Compares a property that both schemas have.
    pub(super) fn pair(&self, cx: &mut Comparison<'s>, [old_at, new_at]: [usize; 2], meanings: &Meanings) {
        let [old, new] = [self.old[old_at], self.new[new_at]];
        if old.name == new.name {
            let places = self.places(cx, [old_at, new_at], |keys| keys.rust);
            self.ident(cx, [old, new], meanings.get(&new_at), places);
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
            let change = self.report(cx, kind, subject, at(|keys| Some(keys.ty)));
            change.from_to(from, to).request_if(is_written).because(cause).response = response;
        }
        self.access(cx, [old, new], at(|_| None));
        self.presence(cx, [old, new], at(|keys| keys.required));
        match (*privacy, new.privacy) {
            (Privacy::Public, Privacy::Sensitive) => self.report(cx, &kind::SENSITIVE_ON, subject, at(|_| None)).done(),
            (Privacy::Sensitive, Privacy::Public) => {
                self.report(cx, &kind::SENSITIVE_OFF, subject, at(|_| None)).done();
            }
            _ => {}
        }
        let [from, to] = [spellings, &new.spellings];
        if to.iter().any(|spelling| !from.contains(spelling) && *spelling != old.name) {
            self.report(cx, &kind::SPELLING_ADD, subject, at(|keys| keys.spellings));
        }
        if from.iter().any(|spelling| !to.contains(spelling) && *spelling != new.name) {
            self.report(cx, &kind::SPELLING_REMOVE, subject, at(|keys| keys.spellings));
        }
        if doc.text != new.doc.text {
            self.report(cx, &structured::DOC, subject, at(|keys| Some(keys.doc)));
        }
        if is_other_page(cx, doc.url.as_deref(), new.doc.url.as_deref()) {
            self.report(cx, &structured::SOURCE_TYPE, subject, at(|keys| keys.source));
        }
        let about: Vec<_> =
            self.resources.iter().flat_map(|it| [it.name.to_string(), it.ident.as_str().to_owned()]).collect();
        compare_parts(cx, &self.subject(subject), [old, new], &keys, &about);
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
    fn ident(&self, cx: &mut Comparison<'s>, [old, new]: [&'s Property; 2], meaning: Option<&Meaning>, at: Places) {
        let name = new.name.as_str();
        let (kind, detail) = match meaning {
            None => return,
            Some(Meaning::Exchanged(other)) => {
                let other = self.new[*other].name.as_str();
                // It is one change, which the first of both reports.
                if other < name {
                    return;
                }
                (&kind::SWAP, format!("the other one is `{other}`"))
            }
            Some(Meaning::Takes(owner)) => {
                let owner = &self.old[*owner].name;
                (&kind::ADD_CHOSEN_NAME, format!("`{}` was `{owner}`", new.ident.as_str()))
            }
            Some(Meaning::Renamed | Meaning::Gives(_)) => {
                (&kind::RUST, format!("`{}` became `{}`", old.ident.as_str(), new.ident.as_str()))
            }
        };
        let is_written = is_writable(old) || is_writable(new);
        let cause = match meaning {
            Some(Meaning::Gives(taken)) => Some(self.subject(self.new[*taken].name.as_str())),
            _ => None,
        };
        let change = self.report(cx, kind, name, at);
        change.detail(detail).because(cause).about([old.ident.as_str(), new.ident.as_str()]);
        if change.request == Request::Changes {
            change.request_if(is_written);
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
