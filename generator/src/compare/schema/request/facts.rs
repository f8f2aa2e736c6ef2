//! A request in both schemas: its texts, headers, permissions, and requirements.

use super::keys::RequestKeys;
use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::catalogue::{request as kind, service, structured, Kind};
use crate::compare::schema::change::{Change, Places};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::holder::Holder;
use crate::compare::schema::page::is_other_page;
use crate::diagnostic::Place;
use crate::model::{Action, Header, Permission, Requirement};

/// A request in both schemas.
pub struct Pair<'s> {
    /// The request in the old schema.
    pub old: &'s Action,
    /// The request in the new schema.
    pub new: &'s Action,
    /// Where its parts stand.
    pub keys: [RequestKeys<'s>; 2],
}

impl<'s> Pair<'s> {
    /// Adds a change of the request, or of one of its parts.
    pub fn report<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static Kind,
        part: Option<&str>,
        (old, new): Places,
    ) -> &'c mut Change {
        let subject = match part {
            Some(part) => format!("{}/{part}", self.new.key),
            None => self.new.key.clone(),
        };
        cx.add(kind, subject, old, new).about([self.old, self.new].into_iter().flat_map(names))
    }

    /// Places in both schemas: those of the key, or else those of the name.
    pub fn at(&self, place: impl Fn(&RequestKeys<'s>) -> Option<Place>) -> Places {
        let [old, new] = self.keys.each_ref().map(|keys| place(keys).unwrap_or(keys.name));
        (Some(old), Some(new))
    }

    /// The documentation.
    pub fn texts(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [self.old, self.new];
        if old.doc.text != new.doc.text {
            self.report(cx, &structured::DOC, None, self.at(|keys| Some(keys.doc)));
        }
        if is_other_page(cx, old.doc.url.as_deref(), new.doc.url.as_deref()) {
            self.report(cx, &kind::SOURCE_ACTION, None, self.at(|keys| Some(keys.source)));
        }
        if old.notes != new.notes {
            self.report(cx, &service::NOTES, None, self.at(|keys| keys.notes));
        }
        if old.example.as_ref().map(|code| &code.0) != new.example.as_ref().map(|code| &code.0) {
            self.report(cx, &structured::EXAMPLE, None, self.at(|keys| keys.example));
        }
    }

    /// The headers.
    pub fn headers(&self, cx: &mut Comparison<'s>) {
        let names = |action: &Action| action.headers.iter().map(|header| header.name.clone()).collect::<Vec<_>>();
        let names = [names(self.old), names(self.new)];
        let likeness = |old: usize, new: usize| {
            let is_case = names[0][old].eq_ignore_ascii_case(&names[1][new]);
            let [Header { name: _, value, doc }, other] = [&self.old.headers[old], &self.new.headers[new]];
            u32::from(is_case) * 2 + u32::from(*value == other.value && *doc == other.doc)
        };
        let aligned = Alignment::new(&names[0], &names[1], likeness);
        for at in &aligned.removed {
            let name = &names[0][*at];
            self.report(cx, &kind::HEADER_REMOVE, Some(name), (Some(self.keys[0].header(name)[0]), None));
        }
        for at in &aligned.added {
            let name = &names[1][*at];
            self.report(cx, &kind::HEADER_ADD, Some(name), (None, Some(self.keys[1].header(name)[0])));
        }
        for (old, new) in &aligned.pairs {
            let [Header { name, value, doc }, other] = [&self.old.headers[*old], &self.new.headers[*new]];
            let keys = [self.keys[0].header(name), self.keys[1].header(&other.name)];
            let at = |part: usize| (Some(keys[0][part]), Some(keys[1][part]));
            if *name != other.name {
                let is_case = name.eq_ignore_ascii_case(&other.name);
                let renamed = if is_case { &kind::HEADER_CASE } else { &kind::HEADER_RENAME };
                self.report(cx, renamed, Some(&other.name), at(0)).from_to(name, &other.name);
            }
            if *value != other.value {
                self.report(cx, &kind::HEADER_VALUE, Some(&other.name), at(1)).from_to(value, &other.value);
            }
            if *doc != other.doc {
                self.report(cx, &structured::DOC, Some(&other.name), at(2));
            }
        }
        if let Some((one, other)) = moved(&aligned.pairs, |new| names[1][new].clone()) {
            let places = (self.keys[0].header(&names[0][one])[0], self.keys[1].header(&names[1][other])[0]);
            self.report(cx, &kind::HEADER_ORDER, Some(&names[1][other]), (Some(places.0), Some(places.1)));
        }
    }

    /// The permissions.
    pub fn permissions(&self, cx: &mut Comparison<'s>) {
        let rows = |action: &Action| {
            let rows = action.permissions.iter().map(|Permission { kind, names }| (kind.clone(), names.clone()));
            rows.collect::<Vec<_>>()
        };
        if rows(self.old) != rows(self.new) {
            self.report(cx, &kind::PERMISSION, None, self.at(|keys| keys.permissions));
        }
    }

    /// What the body must have in this request.
    pub fn required(&self, cx: &mut Comparison<'s>) {
        let [old, new] = self.keys.each_ref().map(|keys| keys.required);
        let root = Holder::of_rules(self.old);
        let names = [
            old.iter().map(|path| cx.renamed_path(root, path)).collect::<Vec<_>>(),
            new.iter().map(|path| path.to_string()).collect(),
        ];
        let aligned = Alignment::new(&names[0], &names[1], |_, _| 0);
        for at in &aligned.removed {
            self.report(cx, &kind::REQUIRED_OFF, Some(&names[0][*at]), (Some(old[*at].place()), None));
        }
        for at in &aligned.added {
            self.report(cx, &kind::REQUIRED_ON, Some(&names[1][*at]), (None, Some(new[*at].place())));
        }
        if let Some((one, other)) = moved(&aligned.pairs, |new| names[1][new].clone()) {
            let places = (Some(old[one].place()), Some(new[other].place()));
            self.report(cx, &kind::REQUIRED_ORDER, Some(&names[1][other]), places);
        }
    }

    /// What only the service can check.
    pub fn requirements(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [self.old, self.new].map(|action| &action.requirements);
        let ids = |list: &[Requirement]| list.iter().map(|known| known.id.clone()).collect::<Vec<_>>();
        let likeness = |one: usize, other: usize| u32::from(old[one].says == new[other].says);
        let mut aligned = Alignment::new(&ids(old), &ids(new), likeness);
        aligned.exchange(|one, other| likeness(one, other) > 0);
        for at in &aligned.removed {
            let id = &old[*at].id;
            self.report(cx, &kind::REQUIREMENT_ADD, Some(id), (Some(self.keys[0].requirement(id)[0]), None));
        }
        for at in &aligned.added {
            let id = &new[*at].id;
            self.report(cx, &kind::REQUIREMENT_ADD, Some(id), (None, Some(self.keys[1].requirement(id)[0])));
        }
        for (one, at) in &aligned.pairs {
            let [Requirement { id, says, url }, other] = [&old[*one], &new[*at]];
            let keys = [self.keys[0].requirement(id), self.keys[1].requirement(&other.id)];
            let places = |part: usize| (Some(keys[0][part]), Some(keys[1][part]));
            // That two requirements exchange their IDs is one change.
            let is_told = aligned.partner(*at).is_some_and(|partner| new[partner].says < other.says);
            if *id != other.id && !is_told {
                self.report(cx, &kind::REQUIREMENT_ID, Some(&other.id), places(0)).from_to(id, &other.id);
            }
            if *says != other.says {
                self.report(cx, &kind::REQUIREMENT_SAYS, Some(&other.id), places(1));
            }
            if self.has_other_page(cx, url, &other.url) {
                self.report(cx, &kind::SOURCE_ACTION, Some(&other.id), places(2));
            }
        }
        if let Some((one, other)) = moved(&aligned.pairs, |at| new[at].id.clone()) {
            let keys = [self.keys[0].requirement(&old[one].id), self.keys[1].requirement(&new[other].id)];
            let places = (Some(keys[0][0]), Some(keys[1][0]));
            self.report(cx, &kind::REQUIREMENT_ORDER, Some(&new[other].id), places);
        }
    }

    /// Whether a part of the request has another page, unless it has that of the request.
    pub fn has_other_page(&self, cx: &Comparison<'s>, old: &str, new: &str) -> bool {
        let is_inherited = self.old.doc.url.as_deref() == Some(old) && self.new.doc.url.as_deref() == Some(new);
        !is_inherited && is_other_page(cx, Some(old), Some(new))
    }
}

/// The names of a request and of the types that only it has.
pub fn names(action: &Action) -> Vec<String> {
    let own = action.own_types().map(|own| own.ident.as_str().to_owned());
    own.chain([action.ident.as_str().to_owned(), action.name.to_string()]).collect()
}
