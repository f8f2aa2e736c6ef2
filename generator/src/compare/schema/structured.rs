//! Compares complex types and entity types.

mod base;
mod methods;
mod pair;

use super::axis::{Request, Response, Rust};
use super::catalogue::{structured as kind, Kind};
use super::change::Change;
use super::comparison::Comparison;
use super::keys::TypeKeys;
use super::likeness::is_documented_alike;
use super::naming::{is_other, meanings, tells, Meaning};
use super::page::is_other_page;
use crate::model::{Construction, Resource, ResourceId};
use pair::Pair;

/// Compares all types, except for their properties.
pub fn compare(cx: &mut Comparison<'_>) {
    removed(cx);
    added(cx);
    let (pairs, added) = (cx.types.pairs.clone(), cx.types.added.clone());
    let resources = [&cx.old.api.resources, &cx.new.api.resources];
    let meanings = meanings(&pairs, &added, resources[0], resources[1]);
    for (old, new) in pairs {
        let pair = Pair::new(cx, old, new);
        if tells(meanings.get(&new), new, |at| (&resources[1][at].doc.text, at)) {
            pair.names(cx, meanings.get(&new));
        }
        pair.compare(cx);
    }
}

fn removed(cx: &mut Comparison<'_>) {
    for id in cx.types.removed.clone() {
        let definition = &cx.old.documents.types[id];
        let is_variant = cx.old.is_variant(ResourceId(id));
        let is_payload = cx.old.is_derived_payload(ResourceId(id));
        let is_used = cx.old.is_used(ResourceId(id)) || is_variant || is_payload;
        let removed = if is_used { &kind::TYPE_REMOVE_USED } else { &kind::TYPE_REMOVE_UNUSED };
        let is_sent = cx.old.sent.types.contains(&ResourceId(id));
        let resource = &cx.old.api.resources[id];
        let names = [resource.name.as_str(), resource.ident.as_str()];
        let change = cx.add(removed, names[0], TypeKeys::of(definition).name, None).about(names).request_if(is_sent);
        if is_variant || is_payload {
            change.response = Response::Reclassified;
        }
    }
}

fn added(cx: &mut Comparison<'_>) {
    for id in cx.types.added.clone() {
        let definition = &cx.new.documents.types[id];
        let resource = &cx.new.api.resources[id];
        let is_sent = cx.new.sent.types.contains(&ResourceId(id));
        let is_payload = cx.new.is_derived_payload(ResourceId(id));
        let added = match () {
            () if is_payload => &kind::TYPE_ADD_PAYLOAD,
            () if cx.new.is_variant(ResourceId(id)) => &kind::TYPE_ADD_VARIANT,
            () if cx.new.api.shadowed.contains(resource.ident.as_str()) => &kind::TYPE_ADD_SHADOWS,
            () => &kind::TYPE_ADD,
        };
        let names = [resource.name.as_str(), resource.ident.as_str()];
        cx.add(added, names[0], None, TypeKeys::of(definition).name).about(names).request_if(is_sent);
    }
}

impl<'s> Pair<'s> {
    fn compare(&self, cx: &mut Comparison<'s>) {
        // The file and the imports follow from the rest, and properties are compared by themselves.
        let Resource {
            file: _,
            name: _,
            ident: _,
            module: _,
            doc: _,
            example,
            base: _,
            tag,
            openness,
            is_abstract,
            family,
            construction: _,
            outcome: _,
            who: _,
            roster: _,
            awaited: _,
            properties: _,
            imports: _,
        } = self.old;
        self.documentation(cx);
        if example.as_ref().map(|code| &code.0) != self.new.example.as_ref().map(|code| &code.0) {
            self.add(cx, &kind::EXAMPLE, |keys| keys.example);
        }
        if *openness != self.new.openness {
            self.add(cx, &kind::TYPE_OPEN, |keys| keys.open);
        }
        if family.is_some() != self.new.family.is_some() {
            self.add(cx, &kind::TYPE_FAMILY, |keys| keys.r#abstract);
        } else if *is_abstract != self.new.is_abstract {
            self.abstraction(cx);
        }
        match (tag, &self.new.tag) {
            (Some(_), None) => self.tagged(cx, &kind::TYPE_UNTAGGED_ON),
            (None, Some(_)) => self.tagged(cx, &kind::TYPE_UNTAGGED_OFF),
            _ => {}
        }
        self.base(cx);
        self.choice(cx);
        self.methods(cx);
    }

    /// The names on the wire and in Rust.
    fn names(&self, cx: &mut Comparison<'s>, meaning: Option<&Meaning>) {
        let (old, new) = (self.old, self.new);
        let [from, to] = [old, new].map(|it| it.name.as_str().to_owned());
        let is_sent = cx.old.sent.types.contains(&self.ids[0]) || cx.new.sent.types.contains(&self.ids[1]);
        if old.name == new.name {
            if old.ident != new.ident {
                let [from, to] = [old, new].map(|it| it.ident.as_str().to_owned());
                let change = self.add(cx, &kind::TYPE_RUST, |keys| keys.rust).from_to(from, to);
                if is_other(meaning) {
                    change.request(if is_sent { Request::Changes } else { Request::Same });
                    change.response = Response::Reclassified;
                }
            }
            return;
        }
        let is_case = from.eq_ignore_ascii_case(&to);
        let renamed = match () {
            () if old.ident == new.ident && is_case => &kind::TYPE_RENAME_CASE,
            () if old.ident == new.ident => &kind::TYPE_RENAME_SAME_RUST,
            () if is_documented_alike(old, new) => &kind::TYPE_RENAME,
            () => &kind::TYPE_REPLACED,
        };
        let is_written = new.tag.is_some() && (is_sent || renamed == &kind::TYPE_REPLACED);
        self.add(cx, renamed, |_| None).request_if(is_written).from_to(from, to);
    }

    fn documentation(&self, cx: &mut Comparison<'s>) {
        if self.old.doc.text != self.new.doc.text {
            self.add(cx, &kind::DOC, |keys| Some(keys.doc));
        }
        if is_other_page(cx, self.old.doc.url.as_deref(), self.new.doc.url.as_deref()) {
            self.add(cx, &kind::SOURCE_TYPE, |keys| Some(keys.source));
        }
    }

    /// Whether its objects bear a tag, by which choices and events recognize them.
    fn tagged(&self, cx: &mut Comparison<'s>, kind: &'static Kind) {
        let [old, new] = self.ids;
        let is_recognized =
            cx.old.is_variant(old) || cx.new.is_variant(new) || cx.old.is_payload(old) || cx.new.is_payload(new);
        let change = self.add(cx, kind, |keys| keys.untagged);
        if is_recognized {
            change.response = Response::Reclassified;
        }
    }

    /// Whether it is abstract. Choices and events include only types that are not.
    fn abstraction(&self, cx: &mut Comparison<'s>) {
        let [old, new] = self.ids;
        let was_included = cx.old.is_variant(old) || cx.old.is_derived_payload(old);
        let is_included = cx.new.is_variant(new) || cx.new.is_derived_payload(new);
        let is_sent = cx.old.sent.types.contains(&old);
        let place = |keys: &TypeKeys| keys.r#abstract;
        match (was_included, is_included) {
            (true, false) => self.add(cx, &kind::TYPE_ABSTRACT_ON, place).request_if(is_sent).done(),
            (false, true) => self.add(cx, &kind::TYPE_ABSTRACT_OFF, place).request_if(is_sent).done(),
            _ => self.add(cx, &kind::TYPE_ABSTRACT, place).done(),
        }
    }

    fn choice(&self, cx: &mut Comparison<'s>) {
        let is_choice = |resource: &Resource| resource.construction == Construction::Choice;
        match (is_choice(self.old), is_choice(self.new)) {
            (false, true) if matches!(self.old.construction, Construction::New { .. }) => {
                self.add(cx, &kind::TYPE_CHOICE_ON_HAD_NEW, |keys| keys.choice);
            }
            (false, true) => self.add(cx, &kind::TYPE_CHOICE_ON, |keys| keys.choice).done(),
            (true, false) => self.add(cx, &kind::TYPE_CHOICE_OFF, |keys| keys.choice).done(),
            _ => {}
        }
    }
}

/// Finds the types that are constructed otherwise because of what they inherit. `changed` are the types whose own changes
/// change the constructor.
pub fn constructors(cx: &Comparison<'_>) -> Vec<(ResourceId, Change)> {
    let mut found = Vec::new();
    for (old, new) in &cx.types.pairs {
        let [one, other] = [&cx.old.api.resources[*old], &cx.new.api.resources[*new]];
        let is_inherited = |resource: &Resource| match resource.construction {
            Construction::New { takes_base } => Some(takes_base),
            Construction::Default | Construction::Choice => None,
        };
        if is_inherited(one) == is_inherited(other)
            || one.construction == Construction::Choice
            || other.construction == Construction::Choice
        {
            continue;
        }
        let places = [&cx.old.documents.types[*old], &cx.new.documents.types[*new]].map(|it| TypeKeys::of(it).name);
        let name = other.name.as_str();
        let mut change = Change::new(&kind::CONSTRUCTOR, name, Some(places[0]), Some(places[1]));
        change.about([name, other.ident.as_str(), one.ident.as_str()]).rust(Rust::Major).response = Response::Same;
        if is_inherited(other).is_none() {
            change.request = Request::Allowed;
        }
        found.push((ResourceId(*new), change));
    }
    found
}
