//! Compares complex types and entity types.

use super::axis::{Response, Rust};
use super::catalogue::structured as kind;
use super::comparison::Comparison;
use super::keys::TypeKeys;
use super::likeness::is_documented_alike;
use super::page::is_other_page;
use crate::model::{Construction, Presence, Resource, ResourceId, TypeIdent, WireName};
use crate::schema::document::{OutcomeDocument, RosterDocument, TypeDocument, WhoDocument};

/// Compares all types, except for their properties.
pub fn compare(cx: &mut Comparison<'_>) {
    for id in cx.types.removed.clone() {
        let definition = &cx.old.documents.types[id];
        let is_used = cx.old.is_used(ResourceId(id));
        let removed = if is_used { &kind::TYPE_REMOVE_USED } else { &kind::TYPE_REMOVE_UNUSED };
        let resource = &cx.old.api.resources[id];
        let names = [resource.name.as_str(), resource.ident.as_str()];
        cx.add(removed, names[0], TypeKeys::of(definition).name, None).about(names);
    }
    for id in cx.types.added.clone() {
        let definition = &cx.new.documents.types[id];
        let resource = &cx.new.api.resources[id];
        let is_shadow = cx.new.api.shadowed.contains(resource.ident.as_str());
        let added = if is_shadow { &kind::TYPE_ADD_SHADOWS } else { &kind::TYPE_ADD };
        let names = [resource.name.as_str(), resource.ident.as_str()];
        cx.add(added, names[0], None, TypeKeys::of(definition).name).about(names);
    }
    for (old, new) in cx.types.pairs.clone() {
        Pair::new(cx, old, new).compare(cx);
    }
}

/// A type in both schemas.
struct Pair<'s> {
    ids: [ResourceId; 2],
    old: &'s Resource,
    new: &'s Resource,
    documents: [&'s TypeDocument; 2],
    keys: [TypeKeys; 2],
}

impl<'s> Pair<'s> {
    fn new(cx: &Comparison<'s>, old: usize, new: usize) -> Self {
        let definitions = [&cx.old.documents.types[old], &cx.new.documents.types[new]];
        Self {
            ids: [ResourceId(old), ResourceId(new)],
            old: &cx.old.api.resources[old],
            new: &cx.new.api.resources[new],
            documents: definitions.map(|definition| &definition.document),
            keys: definitions.map(TypeKeys::of),
        }
    }

    /// The name in the new schema.
    fn name(&self) -> &'s str {
        self.new.name.as_str()
    }

    fn add<'c>(
        &self,
        cx: &'c mut Comparison<'s>,
        kind: &'static super::catalogue::Kind,
        place: impl Fn(&TypeKeys) -> Option<crate::diagnostic::Place>,
    ) -> &'c mut super::change::Change {
        let [old, new] = self.keys.each_ref().map(|keys| place(keys).unwrap_or(keys.name));
        let names = [&self.old.name, &self.new.name].map(WireName::as_str);
        let idents = [&self.old.ident, &self.new.ident].map(TypeIdent::as_str);
        cx.add(kind, self.name(), old, new).about(names).about(idents)
    }

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
        self.names(cx);
        self.documentation(cx);
        if example.as_ref().map(|code| &code.0) != self.new.example.as_ref().map(|code| &code.0) {
            self.add(cx, &kind::EXAMPLE, |keys| keys.example);
        }
        if *openness != self.new.openness {
            self.add(cx, &kind::TYPE_OPEN, |_| None);
        }
        if family.is_some() != self.new.family.is_some() {
            self.add(cx, &kind::TYPE_FAMILY, |_| None);
        } else if *is_abstract != self.new.is_abstract {
            self.add(cx, &kind::TYPE_ABSTRACT, |_| None);
        }
        match (tag, &self.new.tag) {
            (Some(_), None) => self.add(cx, &kind::TYPE_UNTAGGED_ON, |_| None).done(),
            (None, Some(_)) => self.add(cx, &kind::TYPE_UNTAGGED_OFF, |_| None).done(),
            _ => {}
        }
        self.base(cx);
        self.choice(cx);
        self.outcome(cx);
        self.mark(cx);
        self.who(cx);
        self.roster(cx);
    }

    /// The names on the wire and in Rust.
    fn names(&self, cx: &mut Comparison<'s>) {
        let (old, new) = (self.old, self.new);
        let [from, to] = [old, new].map(|it| it.name.as_str().to_owned());
        if old.name == new.name {
            if old.ident != new.ident {
                let [from, to] = [old, new].map(|it| it.ident.as_str().to_owned());
                self.add(cx, &kind::TYPE_RUST, |keys| keys.rust).from_to(from, to);
            }
            return;
        }
        let renamed = match () {
            () if old.ident == new.ident => &kind::TYPE_RENAME_CASE,
            () if is_documented_alike(old, new) => &kind::TYPE_RENAME,
            () => &kind::TYPE_REPLACED,
        };
        self.add(cx, renamed, |_| None).request_if(new.tag.is_some()).from_to(from, to);
    }

    fn documentation(&self, cx: &mut Comparison<'s>) {
        if self.old.doc.text != self.new.doc.text {
            self.add(cx, &kind::DOC, |keys| Some(keys.doc));
        }
        if is_other_page(cx, self.old.doc.url.as_deref(), self.new.doc.url.as_deref()) {
            self.add(cx, &kind::SOURCE_TYPE, |keys| Some(keys.source));
        }
    }

    fn base(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [cx.old.base(self.ids[0]), cx.new.base(self.ids[1])];
        let name = |side: &super::side::Side<'_>, id: ResourceId| side.api.resource(id).name.to_string();
        let requires = |cx: &Comparison<'s>, base: ResourceId| {
            let mut all = cx.new.lineage(base).flat_map(|id| cx.new.own_properties(id));
            all.any(|property| property.presence == Presence::Required)
        };
        let (base, detail) = match (old, new) {
            (None, None) => return,
            (Some(old), Some(new)) if cx.is_same(old, new) => return,
            (None, Some(new)) if requires(cx, new) => (&kind::BASE_ADD_REQUIRES, name(&cx.new, new)),
            (None, Some(new)) => (&kind::BASE_ADD, name(&cx.new, new)),
            (Some(old), None) => (&kind::BASE_REMOVE, name(&cx.old, old)),
            (Some(old), Some(new)) => {
                let is_inserted = cx.new.lineage(new).any(|id| cx.is_same(old, id));
                let is_lifted = cx.old.lineage(old).any(|id| cx.is_same(id, new));
                let detail = format!("`{}` became `{}`", name(&cx.old, old), name(&cx.new, new));
                let base = match () {
                    () if is_inserted => &kind::BASE_INSERT,
                    () if is_lifted => &kind::BASE_REMOVE,
                    () => &kind::BASE_SWAP,
                };
                self.add(cx, base, |keys| keys.base).detail(detail);
                return;
            }
        };
        self.add(cx, base, |keys| keys.base).detail(format!("`{detail}`"));
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

    fn outcome(&self, cx: &mut Comparison<'s>) {
        let words = |document: &OutcomeDocument| {
            // How an operation is recognized is compared by itself.
            let OutcomeDocument { status, running, completed, failed, result, context: _, id: _ } = document;
            let list = |members: &[crate::schema::spanned::Spanned<String>]| {
                members.iter().map(|member| member.to_string()).collect::<Vec<_>>()
            };
            let lists = [list(running), list(completed), list(failed)];
            (cx.renamed_property(status), lists, result.as_ref().map(|result| cx.renamed_property(result)))
        };
        let [old, new] = self.documents.map(|document| document.outcome.as_ref().map(|outcome| words(outcome)));
        let changed = match (&old, &new) {
            (old, new) if old == new => return,
            (None, _) => &kind::OUTCOME_ADD,
            (_, None) => &kind::OUTCOME_REMOVE,
            (Some((_, _, old)), Some((_, _, new))) if old != new => &kind::OUTCOME_TYPE,
            _ => &kind::OUTCOME_CHANGE,
        };
        self.add(cx, changed, |keys| keys.outcome);
    }

    /// How the operation of a request is recognized.
    fn mark(&self, cx: &mut Comparison<'s>) {
        let [old, new] = self.documents.map(|document| {
            let OutcomeDocument { status: _, running: _, completed: _, failed: _, result: _, context, id } =
                &**document.outcome.as_ref()?;
            Some((cx.renamed_property(context.as_ref()?), id.as_ref().map(|id| cx.renamed_property(id))))
        });
        let changed = match (&old, &new) {
            (old, new) if old == new => return,
            (None, _) => &kind::AWAITED_ADD,
            (_, None) => &kind::AWAITED_REMOVE,
            _ => &kind::AWAITED_CHANGE,
        };
        self.add(cx, changed, |keys| keys.outcome);
    }

    fn who(&self, cx: &mut Comparison<'s>) {
        let words = |document: &WhoDocument| {
            let WhoDocument { of, by } = document;
            [of, by].map(|path| path.as_ref().map(|path| cx.renamed_path(path)))
        };
        let [old, new] = self.documents.map(|document| document.who.as_ref().map(|who| words(who)));
        let changed = match (&old, &new) {
            (old, new) if old == new => return,
            (None, _) => &kind::WHO_ADD,
            (_, None) => &kind::WHO_REMOVE,
            _ => &kind::WHO_CHANGE,
        };
        self.add(cx, changed, |keys| keys.who);
    }

    fn roster(&self, cx: &mut Comparison<'s>) {
        let words = |document: &RosterDocument| {
            let RosterDocument { id, waiting, removed, sequence, leaves } = document;
            let properties = [Some(id), waiting.as_ref(), removed.as_ref(), sequence.as_ref()];
            let leaves = leaves.split_once('/').map(|(name, member)| [name, member].map(str::to_owned));
            (properties.map(|name| name.map(|name| cx.renamed_property(name))), leaves)
        };
        let [old, new] = self.documents.map(|document| document.roster.as_ref().map(|roster| words(roster)));
        let changed = match (&old, &new) {
            (old, new) if old == new => return,
            (None, _) => &kind::ROSTER_ADD,
            (_, None) => &kind::ROSTER_REMOVE,
            (Some((_, Some([old, _]))), Some((_, Some([new, _])))) if old != new => &kind::ROSTER_TYPE,
            _ => &kind::ROSTER_CHANGE,
        };
        self.add(cx, changed, |keys| keys.roster);
    }
}

/// Finds the types that are constructed otherwise because of what they inherit. `changed` are the types whose own changes
/// change the constructor.
pub fn constructors(cx: &Comparison<'_>) -> Vec<(ResourceId, super::change::Change)> {
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
        let mut change = super::change::Change::new(&kind::CONSTRUCTOR, name, Some(places[0]), Some(places[1]));
        change.about([name, other.ident.as_str(), one.ident.as_str()]).rust(Rust::Major).response = Response::Same;
        if is_inherited(other).is_none() {
            change.request = super::axis::Request::Allowed;
        }
        found.push((ResourceId(*new), change));
    }
    found
}
