//! Compares the keys of a type that give it methods.

use super::pair::Pair;
use crate::compare::schema::catalogue::structured as kind;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::holder::Holder;
use crate::schema::document::{OutcomeDocument, RosterDocument, WhoDocument};
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
        let words = |document: &OutcomeDocument| {
            // How an operation is recognized is compared by itself.
            let OutcomeDocument { status, running, completed, failed, result, context: _, id: _ } = document;
            let list =
                |members: &[Spanned<String>]| members.iter().map(|member| member.to_string()).collect::<Vec<_>>();
            let lists = [list(running), list(completed), list(failed)];
            (self.renamed(cx, status), lists, result.as_ref().map(|result| self.renamed(cx, result)))
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
            Some((self.renamed(cx, context.as_ref()?), id.as_ref().map(|id| self.renamed(cx, id))))
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
            [of, by].map(|path| path.as_ref().map(|path| self.renamed(cx, path)))
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
            (properties.map(|name| name.map(|name| self.renamed(cx, name))), leaves)
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

    /// A path from the type with the names that its properties have now.
    fn renamed(&self, cx: &Comparison<'s>, path: &str) -> String {
        cx.renamed_path(Holder::Type(self.ids[0]), path)
    }
}
