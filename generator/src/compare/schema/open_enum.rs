//! Compares enums.

use super::align::{moved, Alignment};
use super::axis::{Response, Rust};
use super::catalogue::{open_enum as kind, structured, Kind};
use super::change::{Change, Places};
use super::comparison::Comparison;
use super::keys::{EnumKeys, MemberKeys};
use super::naming::{meanings, others, tells, Meaning};
use super::page::is_other_page;
use crate::model::{EnumKind, Member, OpenEnum};
use crate::schema::document::EnumDocument;
use crate::schema::kind::Definition;

/// Compares all enums.
pub fn compare(cx: &mut Comparison<'_>) {
    for id in cx.enums.removed.clone() {
        let (open, place) = (&cx.old.api.enums[id], EnumKeys::of(&cx.old.documents.enums[id]).name);
        cx.add(&kind::REMOVE, open.name.as_str(), place, None).about([open.name.as_str(), open.ident.as_str()]);
    }
    for id in cx.enums.added.clone() {
        let (open, place) = (&cx.new.api.enums[id], EnumKeys::of(&cx.new.documents.enums[id]).name);
        cx.add(&kind::ADD, open.name.as_str(), None, place).about([open.name.as_str(), open.ident.as_str()]);
    }
    let enums = [&cx.old.api.enums, &cx.new.api.enums];
    let meanings = meanings(&cx.enums.pairs, &cx.enums.added, enums[0], enums[1]);
    for (old, new) in cx.enums.pairs.clone() {
        let is_sent = cx.is_enum_sent(Some(old), Some(new));
        let pair = Pair {
            old: &cx.old.api.enums[old],
            new: &cx.new.api.enums[new],
            definitions: [&cx.old.documents.enums[old], &cx.new.documents.enums[new]],
            is_sent,
        };
        if tells(meanings.get(&new), new, |at| (&enums[1][at].doc.text, at)) {
            pair.names(cx);
        }
        pair.compare(cx);
    }
}

/// An enum in both schemas.
struct Pair<'s> {
    old: &'s OpenEnum,
    new: &'s OpenEnum,
    definitions: [&'s Definition<EnumDocument>; 2],
    is_sent: bool,
}

impl<'s> Pair<'s> {
    fn report<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static Kind,
        member: Option<&str>,
        at: Places,
    ) -> &'c mut Change {
        let subject = match member {
            Some(member) => format!("{}/{member}", self.new.name),
            None => self.new.name.to_string(),
        };
        let about = [self.old, self.new].map(|open| [open.name.as_str(), open.ident.as_str()]);
        cx.add(kind, subject, at.0, at.1).about(about.as_flattened().iter().copied())
    }

    /// Where a key of the enum stands, or else its name.
    fn at(&self, place: fn(&EnumKeys) -> Option<crate::diagnostic::Place>) -> Places {
        let places = self.definitions.map(|definition| {
            let keys = EnumKeys::of(definition);
            Some(place(&keys).unwrap_or(keys.name))
        });
        places.into()
    }

    fn names(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [self.old, self.new];
        if old.name != new.name {
            let renamed = if old.ident == new.ident { &kind::RENAME_SAME_RUST } else { &kind::RENAME };
            self.report(cx, renamed, None, self.at(|_| None)).from_to(&old.name, &new.name);
        } else if old.ident != new.ident {
            let change = self.report(cx, &kind::RUST, None, self.at(|keys| keys.rust));
            change.from_to(old.ident.as_str(), new.ident.as_str());
        }
    }

    fn compare(&self, cx: &mut Comparison<'s>) {
        // The file and the module follow from the name, which is compared by itself.
        let OpenEnum { file: _, name: _, ident: _, module: _, doc, kind: _, members: _ } = self.old;
        let at = |place| self.at(place);
        if doc.text != self.new.doc.text {
            self.report(cx, &structured::DOC, None, at(|keys| Some(keys.doc)));
        }
        if is_other_page(cx, doc.url.as_deref(), self.new.doc.url.as_deref()) {
            self.report(cx, &structured::SOURCE_TYPE, None, at(|keys| Some(keys.source)));
        }
        match (self.old.kind, self.new.kind) {
            (EnumKind::Single, EnumKind::Flags) => {
                self.report(cx, &kind::FLAGS_ON, None, at(|keys| keys.flags));
            }
            (EnumKind::Flags, EnumKind::Single) => {
                self.report(cx, &kind::FLAGS_OFF, None, at(|keys| keys.flags));
            }
            _ => {}
        }
        self.members(cx);
    }

    fn members(&self, cx: &mut Comparison<'s>) {
        let keys = self.definitions.map(|definition| {
            let members = definition.document.members.iter();
            members.map(|(name, document)| MemberKeys::of(name, document)).collect::<Vec<_>>()
        });
        let names = |open: &OpenEnum| open.members.iter().map(|member| member.name.to_string()).collect::<Vec<_>>();
        let likeness = |old: usize, new: usize| {
            let (one, other) = (&self.old.members[old], &self.new.members[new]);
            let is_case = one.name.as_str().eq_ignore_ascii_case(other.name.as_str());
            let is_number = keys[0][old].value == keys[1][new].value;
            u32::from(is_case) * 100 + u32::from(is_number) * 50 + u32::from(one.doc == other.doc) * 40
        };
        let aligned = Alignment::new(&names(self.old), &names(self.new), likeness);
        for (old, new) in &aligned.pairs {
            let [old, new] = [&self.old.members[*old].name, &self.new.members[*new].name];
            cx.rename(self.old.name.as_str(), old.as_str(), new.as_str());
        }
        for old in &aligned.removed {
            let place = keys[0][*old].name;
            let kind = self.choose(&kind::MEMBER_REMOVE, &kind::FLAG_REMOVE);
            let is_sent = self.is_sent;
            self.report(cx, kind, Some(self.old.members[*old].name.as_str()), (Some(place), None)).request_if(is_sent);
        }
        let (old, new): (Vec<&Member>, Vec<&Member>) =
            (self.old.members.iter().collect(), self.new.members.iter().collect());
        let meanings = meanings(&aligned.pairs, &aligned.added, &old, &new);
        for at in &aligned.added {
            self.add(cx, new[*at], keys[1][*at].name, meanings.contains_key(at));
        }
        for (one, other) in &aligned.pairs {
            self.member(cx, [old[*one], new[*other]], [&keys[0][*one], &keys[1][*other]], (meanings.get(other), &new));
        }
        if let Some((one, other)) = moved(&aligned.pairs, |new| self.new.members[new].name.to_string()) {
            let places = (Some(keys[0][one].name), Some(keys[1][other].name));
            self.report(cx, &kind::ORDER, Some(new[other].name.as_str()), places);
        }
    }

    /// One kind for a member, and one for a flag.
    fn choose(&self, member: &'static Kind, flag: &'static Kind) -> &'static Kind {
        match self.new.kind {
            EnumKind::Single => member,
            EnumKind::Flags => flag,
        }
    }

    fn add(&self, cx: &mut Comparison<'s>, member: &Member, place: crate::diagnostic::Place, takes: bool) {
        let is_reserved = member.ident.as_str().ends_with('_') && !member.name.as_str().ends_with('_');
        let kind = match () {
            () if takes => &kind::MEMBER_ADD_COLLIDES,
            () if self.new.kind == EnumKind::Flags => &kind::FLAG_ADD,
            () if is_reserved => &kind::MEMBER_ADD_UNKNOWN,
            () => &kind::MEMBER_ADD,
        };
        let is_sent = self.is_sent;
        self.report(cx, kind, Some(member.name.as_str()), (None, Some(place))).request_if(is_sent);
    }

    /// Compares a member that both schemas have.
    fn member(
        &self,
        cx: &mut Comparison<'s>,
        [old, new]: [&Member; 2],
        keys: [&MemberKeys; 2],
        (meaning, all): (Option<&Meaning>, &[&Member]),
    ) {
        let Member { name, ident, doc } = old;
        let at = |place: fn(&MemberKeys) -> Option<crate::diagnostic::Place>| {
            let [old, new] = keys.map(|keys| place(keys).unwrap_or(keys.name));
            (Some(old), Some(new))
        };
        let shown = Some(new.name.as_str());
        let is_change_type = cx
            .new
            .api
            .notifications
            .as_ref()
            .is_some_and(|it| cx.new.api.open_enum(it.change_type_enum).name == self.new.name);
        let (is_sent, is_case) = (self.is_sent, name.as_str().eq_ignore_ascii_case(new.name.as_str()));
        if *name != new.name {
            let kind = match () {
                () if !is_case => &kind::MEMBER_RESPELT,
                () if *ident != new.ident => &kind::MEMBER_CASE_BORDERS,
                () if self.new.kind == EnumKind::Flags => &kind::FLAG_CASE,
                () => &kind::MEMBER_CASE,
            };
            let change = self.report(cx, kind, shown, at(|_| None)).from_to(name, &new.name).request_if(is_sent);
            if *ident != new.ident {
                change.rust(Rust::Major);
            } else if !is_case {
                // Code that names the member still compiles, but an old spelling is unknown.
                change.rust(Rust::Patch).verdict(super::axis::Verdict::Behaviour).response = Response::Untyped;
            }
            if is_change_type && !is_case {
                // Notifications with the old one become `Event::Other`.
                change.response = Response::Reclassified;
            }
        } else if self.old.kind == self.new.kind {
            match meaning {
                None => {}
                Some(Meaning::Exchanged(with)) => {
                    let is_first = with.iter().all(|other| new.name.as_str() < all[*other].name.as_str());
                    if is_first {
                        let detail = others(with, |at| all[at].name.to_string());
                        self.report(cx, &kind::MEMBER_SWAP, shown, at(|keys| keys.rust))
                            .request_if(is_sent)
                            .detail(detail);
                    }
                }
                Some(Meaning::Takes(_)) => {
                    self.report(cx, &kind::MEMBER_ADD_COLLIDES, shown, at(|keys| keys.rust)).request_if(is_sent);
                }
                Some(Meaning::Renamed | Meaning::Gives(_)) => {
                    let change = self.report(cx, &kind::MEMBER_RUST, shown, at(|keys| keys.rust));
                    change.from_to(ident.as_str(), new.ident.as_str());
                }
            }
        }
        if *doc != new.doc {
            self.report(cx, &structured::DOC, shown, at(|keys| Some(keys.doc)));
        }
    }
}
