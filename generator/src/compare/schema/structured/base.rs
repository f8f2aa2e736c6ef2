//! The base type of a type: what it inherits, and what includes it because of that.

use super::pair::Pair;
use crate::compare::schema::axis::{Request, Response, Verdict};
use crate::compare::schema::catalogue::structured as kind;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::property::is_writable;
use crate::compare::schema::side::Side;
use crate::model::{Presence, ResourceId};

impl<'s> Pair<'s> {
    /// Compares the base types.
    pub fn base(&self, cx: &mut Comparison<'s>) {
        let [old, new] = [cx.old.base(self.ids[0]), cx.new.base(self.ids[1])];
        let name = |side: &Side<'_>, id: ResourceId| side.api.resource(id).name.to_string();
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
                    () if is_lifted => &kind::BASE_LIFT,
                    () => &kind::BASE_SWAP,
                };
                let gains = is_inserted.then(|| self.gained(cx, old, new));
                let losses = is_lifted.then(|| self.lost(cx, old, new));
                let change = self.add(cx, base, |keys| keys.base).detail(detail);
                if let Some([is_read, is_written]) = gains {
                    change.response = if is_read { Response::Gains } else { Response::Same };
                    change.request(if is_written { Request::Widens } else { Request::Same });
                }
                if let Some([is_read, is_written]) = losses {
                    change.response = if is_read { Response::Untyped } else { Response::Same };
                    change.request(if is_written { Request::Changes } else { Request::Same });
                }
                self.included(cx);
                return;
            }
        };
        self.add(cx, base, |keys| keys.base).detail(format!("`{detail}`"));
        self.included(cx);
    }

    /// Adds to the last change, which is one of the base type, whether other choices and events include the type now.
    fn included(&self, cx: &mut Comparison<'s>) {
        let [old, new] = self.ids;
        let variant = [cx.old.is_variant(old), cx.new.is_variant(new)];
        let payload = [cx.old.is_derived_payload(old), cx.new.is_derived_payload(new)];
        let is_sent = cx.new.sent.types.contains(&new);
        let Some(change) = cx.changes.last_mut() else {
            return;
        };
        if variant[0] != variant[1] || payload[0] != payload[1] {
            change.response = change.response.max(Response::Reclassified);
        }
        if variant == [false, true] && is_sent {
            change.request(change.request.max(Request::Widens));
        }
        if payload == [false, true] {
            change.verdict(change.verdict.max(Verdict::Behaviour));
        }
    }

    /// Whether the types between this one and its old base type bring properties that it did not have, and whether they
    /// bring some that a client writes.
    fn gained(&self, cx: &Comparison<'s>, old: ResourceId, new: ResourceId) -> [bool; 2] {
        let inserted = cx.new.lineage(new).take_while(|id| !cx.is_same(old, *id));
        let properties = inserted.flat_map(|id| cx.new.own_properties(id));
        let gained = properties.filter(|property| cx.old.declared(self.ids[0], property.name.as_str()).is_none());
        gained.fold([false, false], |[_, is_written], property| [true, is_written || is_writable(property)])
    }

    /// Whether the types that are no longer between this one and its base type take properties away that it does not have
    /// any more, and whether they take some that a client writes.
    fn lost(&self, cx: &Comparison<'s>, old: ResourceId, new: ResourceId) -> [bool; 2] {
        let removed = cx.old.lineage(old).take_while(|id| !cx.is_same(*id, new));
        let properties = removed.flat_map(|id| cx.old.own_properties(id));
        let lost = properties.filter(|property| cx.new.declared(self.ids[1], property.name.as_str()).is_none());
        lost.fold([false, false], |[_, is_written], property| [true, is_written || is_writable(property)])
    }
}
