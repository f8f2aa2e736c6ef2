//! How a schema is written: the rules that its definitions follow.

use std::collections::BTreeMap;

use crate::metadata::declared::type_expr;
use crate::metadata::facts::{split, TypeExpr};
use crate::schema::kind::Documents;

/// How the definitions of a schema are written.
#[derive(Clone, Debug, Default)]
pub struct Style {
    /// The namespace of the schema.
    pub namespace: String,
    /// The pages of types, before their names in lowercase, if the schema has a rule for them.
    pub pages: Option<String>,
    /// The pages of actions, if the schema has a rule for them.
    pub action_pages: Option<ActionPages>,
    /// The types of the parameters that many actions share.
    pub shared: BTreeMap<String, TypeExpr>,
}

/// A rule for the pages of actions: the type to which the action is bound, and its name, in lowercase.
#[derive(Clone, Debug)]
pub struct ActionPages {
    /// What stands between the two.
    between: String,
}

impl ActionPages {
    /// The page of an action.
    pub fn of(&self, binding: &str, action: &str) -> String {
        format!("{}{}{}", binding.to_lowercase(), self.between, action.to_lowercase())
    }
}

impl Style {
    /// The rules that most definitions of a schema follow.
    pub fn of(documents: &Documents) -> Self {
        let namespace = documents.service.document.service.to_string();
        let shared = documents.service.document.shared.parameters.iter();
        let shared = shared.map(|(name, parameter)| (name.to_string(), type_expr(&namespace, &parameter.r#type)));
        Self { shared: shared.collect(), pages: pages(documents), action_pages: action_pages(documents), namespace }
    }

    /// Whether a parameter is one that many actions share.
    pub fn is_shared(&self, name: &str, r#type: &TypeExpr) -> bool {
        self.shared.get(name) == Some(r#type)
    }
}

/// What most types have before their names in lowercase.
fn pages(documents: &Documents) -> Option<String> {
    let types = documents.types.iter().filter_map(|definition| {
        let document = &definition.document;
        let name = document.complex_type.as_ref().or(document.entity_type.as_ref())?;
        Some((split(name).1.to_lowercase(), document.source.as_str()))
    });
    most(types.map(|(name, source)| source.strip_suffix(name.as_str()).map(str::to_owned)))
}

/// What most actions have between the type and their names.
fn action_pages(documents: &Documents) -> Option<ActionPages> {
    let between = most(documents.actions.iter().map(|definition| {
        let document = &definition.document;
        let bound_to = type_expr(&documents.service.document.service, &document.bound_to).name;
        let (binding, action) = (split(&bound_to).1.to_lowercase(), split(&document.action).1.to_lowercase());
        let between = document.source.strip_prefix(binding.as_str())?.strip_suffix(action.as_str())?;
        Some(between.to_owned())
    }))?;
    Some(ActionPages { between })
}

/// What at least half of the definitions have.
fn most(all: impl Iterator<Item = Option<String>>) -> Option<String> {
    let (mut counts, mut total): (BTreeMap<String, usize>, usize) = (BTreeMap::new(), 0);
    for found in all {
        total += 1;
        if let Some(found) = found {
            *counts.entry(found).or_default() += 1;
        }
    }
    let (found, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count * 2 >= total).then_some(found)
}
