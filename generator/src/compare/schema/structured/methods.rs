//! Compares the keys of a type that give it methods.

use super::pair::Pair;
use crate::compare::schema::axis::{Response, Rust};
use crate::compare::schema::catalogue::{structured as kind, Kind};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::holder::{Holder, Word};
use crate::compare::schema::keys::TypeKeys;
use crate::compare::schema::side::Side;
use crate::diagnostic::Place;
use crate::model::{Item, Who};
use crate::schema::document::{OutcomeDocument, RosterDocument, TypeDocument, WhoDocument};
use crate::schema::spanned::Spanned;

impl<'s> Pair<'s> {
    /// Compares what a type says about how an operation ended, and about who is in a call.
    pub fn methods(&self, cx: &mut Comparison<'s>) {
        self.outcome(cx);
        self.mark(cx);
        self.who(cx);
        self.roster(cx);
    }

    fn outcome(&self, cx: &mut Comparison<'s>) {
        let documents = self.nearest(cx, |document| document.outcome.as_deref());
        let [old, new] = [0, 1].map(|side| {
            // How an operation is recognized is compared by itself.
            let OutcomeDocument { status, running, completed, failed, result, context: _, id: _ } = documents[side]?;
            let list = |members: &[Spanned<String>]| {
                members.iter().map(|member| self.member(cx, side, status, member)).collect::<Vec<_>>()
            };
            let lists = [list(running), list(completed), list(failed)];
            Some((self.path(cx, side, status), lists, result.as_ref().map(|result| self.path(cx, side, result))))
        });
        let sets = |(status, lists, result): &(String, [Vec<String>; 3], Option<String>)| {
            let sorted = lists.clone().map(|mut list| {
                list.sort_unstable();
                list
            });
            (status.clone(), sorted, result.clone())
        };
        let changed = match (&old, &new) {
            (Some((_, _, before)), Some((_, _, after))) if before != after => Some(&kind::OUTCOME_TYPE),
            (Some(before), Some(after)) if before != after && sets(before) == sets(after) => Some(&kind::OUTCOME_ORDER),
            _ => changed(&old, &new, [&kind::OUTCOME_ADD, &kind::OUTCOME_REMOVE, &kind::OUTCOME_CHANGE]),
        };
        let own = self.documents.map(|document| document.outcome.is_some());
        self.method(cx, changed, own, [&kind::OUTCOME_ADD, &kind::OUTCOME_REMOVE], |keys| keys.outcome);
    }

    /// The value of a key in both schemas: that of the type itself, or else that of the nearest base type, whose method the
    /// type has.
    fn nearest<T>(&self, cx: &Comparison<'s>, key: fn(&TypeDocument) -> Option<&T>) -> [Option<&'s T>; 2] {
        let of = |side: &Side<'s>, id| side.lineage(id).find_map(|id| key(side.document(id)));
        [of(&cx.old, self.ids[0]), of(&cx.new, self.ids[1])]
    }

    /// Adds what has changed about a method. `own` tells whether the type itself has it in each schema: otherwise, it is that
    /// of a base type, which tells itself what has changed about it.
    fn method(
        &self,
        cx: &mut Comparison<'s>,
        changed: Option<&'static Kind>,
        own: [bool; 2],
        [added, removed]: [&'static Kind; 2],
        place: fn(&TypeKeys) -> Option<Place>,
    ) {
        let kind = match (own, changed) {
            ([false, false], _) | ([true, true], None) => return,
            // It has the method of a base type as well, which does the same.
            ([false, true], None) => added,
            // Code that names the method of the type itself does not compile any more. Calls have that of a base type.
            ([true, false], _) => removed,
            (_, Some(changed)) => changed,
        };
        let is_inherited = own == [true, false] && changed.is_some_and(|changed| changed != removed);
        let change = self.add(cx, kind, place);
        if is_inherited {
            change.response = Response::Reclassified;
        }
        if own == [false, true] && change.rust < Rust::Minor {
            // The method of the type itself is new.
            change.rust(Rust::Minor);
        }
    }

    /// How the operation of a request is recognized.
    fn mark(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [0, 1].map(|side| {
            let OutcomeDocument { status: _, running: _, completed: _, failed: _, result: _, context, id } =
                &**self.documents[side].outcome.as_ref()?;
            Some((self.path(cx, side, context.as_ref()?), id.as_ref().map(|id| self.path(cx, side, id))))
        });
        if let Some(changed) = changed(&old, &new, [&kind::AWAITED_ADD, &kind::AWAITED_REMOVE, &kind::AWAITED_CHANGE]) {
            self.add(cx, changed, |keys| keys.outcome);
        }
    }

    fn who(&self, cx: &mut Comparison<'s>) {
        let documents = self.nearest(cx, |document| document.who.as_deref());
        let [old, new] = [0, 1].map(|side| {
            let WhoDocument { of, by } = documents[side]?;
            let root = Holder::Type(self.ids[0]);
            let choice = of.as_ref().map_or(Some(root), |of| root.end(&cx.old, of)).filter(|_| side == 0);
            let by = by.as_ref().map(|key| match choice {
                Some(choice) => cx.renamed_key(choice, key),
                None => key.to_string(),
            });
            Some([of.as_ref().map(|path| self.path(cx, side, path)), by])
        });
        // What the method returns follows from the members of the choice.
        let returned = |side: &Side<'s>, id| {
            let who = side.lineage(id).find_map(|id| side.api.resource(id).who.as_ref())?;
            Some((who.member(), matches!(who, Who::At { .. })))
        };
        let returned = [returned(&cx.old, self.ids[0]), returned(&cx.new, self.ids[1])];
        let changed = match returned {
            [Some((before, was_below)), Some((after, is_below))]
                if !cx.is_same(before, after) || was_below != is_below =>
            {
                Some(&kind::WHO_TYPE)
            }
            _ => changed(&old, &new, [&kind::WHO_ADD, &kind::WHO_REMOVE, &kind::WHO_CHANGE]),
        };
        let own = self.documents.map(|document| document.who.is_some());
        self.method(cx, changed, own, [&kind::WHO_ADD, &kind::WHO_REMOVE], |keys| keys.who);
    }

    fn roster(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [0, 1].map(|side| {
            let RosterDocument { id, waiting, removed, sequence, leaves } = &**self.documents[side].roster.as_ref()?;
            let properties = [Some(id), waiting.as_ref(), removed.as_ref(), sequence.as_ref()];
            let (name, member) = leaves.split_once('/').unwrap_or((leaves, ""));
            let leaves = match cx.enum_named(name).filter(|_| side == 0) {
                Some(id) => cx.renamed_member(id, member),
                None => [name, member].map(str::to_owned),
            };
            Some((properties.map(|name| name.map(|name| self.path(cx, side, name))), leaves))
        });
        let changed = match (&old, &new) {
            (Some((_, [before, _])), Some((_, [after, _]))) if before != after => Some(&kind::ROSTER_TYPE),
            _ => changed(&old, &new, [&kind::ROSTER_ADD, &kind::ROSTER_REMOVE, &kind::ROSTER_CHANGE]),
        };
        if let Some(changed) = changed {
            self.add(cx, changed, |keys| keys.roster);
        }
    }

    /// A path from the type, with the names that its properties have now.
    fn path(&self, cx: &Comparison<'s>, side: usize, path: &str) -> String {
        match side {
            0 => cx.renamed_path(Holder::Type(self.ids[0]), path),
            _ => path.to_owned(),
        }
    }

    /// A member of the enum whose values are at the end of a path, with the name that it has now.
    fn member(&self, cx: &Comparison<'s>, side: usize, path: &str, member: &str) -> String {
        match Holder::Type(self.ids[0]).words(&cx.old, path).pop() {
            Some(Word::Property(_, property)) if side == 0 => match property.ty.item() {
                Some(Item::Enum(id)) => cx.renamed_member(id, member)[1].clone(),
                _ => member.to_owned(),
            },
            _ => member.to_owned(),
        }
    }
}

/// What happened to something: it is new, removed, or different.
fn changed<T: PartialEq>(
    old: &Option<T>,
    new: &Option<T>,
    [added, removed, different]: [&'static Kind; 3],
) -> Option<&'static Kind> {
    match (old, new) {
        (old, new) if old == new => None,
        (None, _) => Some(added),
        (_, None) => Some(removed),
        _ => Some(different),
    }
}
