//! What built-in rules demand in requests.

use std::collections::BTreeSet;

use super::holder::Holder;
use super::side::Side;
use crate::model::{Action, Check, Selection};

/// The collections that a request must contain: the type or the request that declares each, and its name.
pub fn demands<'s>(side: &Side<'s>, action: &'s Action) -> BTreeSet<(String, String)> {
    let given = action.rules.iter().filter_map(|rule| match &rule.check {
        Check::Given { of } => Some(of),
        _ => None,
    });
    given.filter_map(|of| declaration(side, action, of)).collect()
}

/// Who declares the property at the end of a path, and its name.
fn declaration<'s>(side: &Side<'s>, action: &'s Action, of: &Selection) -> Option<(String, String)> {
    let mut holder = Holder::of_rules(action);
    let mut steps = of.before.iter().chain(of.each.iter().flatten()).peekable();
    while let Some(step) = steps.next() {
        let (declares, property) = holder.find(side, &step.name)?;
        if steps.peek().is_none() {
            return Some((declares, step.name.clone()));
        }
        holder = Holder::of_value(property)?;
    }
    None
}
