//! New properties.

use super::scope::{is_object, is_writable, required, Meanings, Scope};
use crate::compare::schema::axis::Request;
use crate::compare::schema::catalogue::property as kind;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::naming::Meaning;
use crate::model::{Construction, Presence};

impl<'s> Scope<'s> {
    /// A property that is new.
    pub(super) fn add(&self, cx: &mut Comparison<'s>, new: usize, meanings: &Meanings) {
        let property = self.new[new];
        let (name, keys) = (property.name.as_str(), self.new_keys(cx, new));
        let places = (None, Some(keys.name));
        let is_base = cx.new.bases.contains(&self.ids[1]);
        if let Some(Meaning::Takes(owner)) = meanings.get(&new) {
            let steals = if keys.rust.is_some() { &kind::ADD_CHOSEN_NAME } else { &kind::ADD_STEALS_NAME };
            let detail = format!("`{}` was `{}`", property.ident.as_str(), self.old[*owner].name);
            self.report(cx, steals, name, places).detail(detail);
            return;
        }
        let is_choice = self.resource().construction == Construction::Choice;
        let had_new = matches!(self.resources[0].construction, Construction::New { .. });
        let added = match property.presence {
            Presence::Required if is_base => &kind::ADD_REQUIRED_BASE,
            Presence::Required if had_new || !required(&self.old).is_empty() => &kind::ADD_REQUIRED_MORE,
            Presence::Required => &kind::ADD_REQUIRED_FIRST,
            Presence::Optional if is_choice && is_object(property) => {
                if property.constructor.as_str() == property.ident.as_str() {
                    &kind::CHOICE_MEMBER_ADD
                } else {
                    &kind::CHOICE_MEMBER_METHOD
                }
            }
            Presence::Optional if is_base => &kind::ADD_TO_BASE,
            Presence::Optional if is_writable(property) => &kind::ADD_WRITABLE,
            Presence::Optional => &kind::ADD_OPTIONAL,
        };
        let change = self.report(cx, added, name, places);
        if !is_writable(property) && change.request == Request::Widens {
            change.request = Request::Same;
        }
    }
}
