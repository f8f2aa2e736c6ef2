//! What built-in rules demand in requests.

use std::collections::BTreeSet;

use super::side::Side;
use crate::model::{Action, Check, Item, Property, ResourceId, Selection};

/// The collections that a request must contain: the type or the request that declares each, and its name.
pub fn demands(side: &Side<'_>, action: &Action) -> BTreeSet<(String, String)> {
    let given = action.rules.iter().filter_map(|rule| match &rule.check {
        Check::Given { of } => Some(of),
        _ => None,
    });
    given.filter_map(|of| declaration(side, action, of)).collect()
}

/// Who declares the property at the end of a path, and its name.
fn declaration(side: &Side<'_>, action: &Action, of: &Selection) -> Option<(String, String)> {
    let mut owner = action.body.map(Holder::Type).unwrap_or(Holder::Request);
    let mut steps = of.before.iter().chain(of.each.iter().flatten()).peekable();
    while let Some(step) = steps.next() {
        let (declares, property) = owner.find(side, action, &step.name)?;
        if steps.peek().is_none() {
            return Some((declares, step.name.clone()));
        }
        let Some(Item::Resource(id)) = property.ty.item() else {
            return None;
        };
        owner = Holder::Type(id);
    }
    None
}

/// What has properties.
#[derive(Clone, Copy)]
enum Holder {
    /// The parameters of the request.
    Request,
    /// A type.
    Type(ResourceId),
}

impl Holder {
    fn find<'s>(self, side: &Side<'s>, action: &'s Action, name: &str) -> Option<(String, &'s Property)> {
        match self {
            Self::Request => {
                let mut properties = action.parameters.iter().flat_map(|parameters| &parameters.properties);
                let found = properties.find(|property| property.name.as_str() == name)?;
                Some((action.key.clone(), found))
            }
            Self::Type(id) => side.lineage(id).find_map(|id| {
                let found = side.own_properties(id).into_iter().find(|property| property.name.as_str() == name)?;
                Some((side.api.resource(id).name.to_string(), found))
            }),
        }
    }
}
