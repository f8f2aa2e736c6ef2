//! Actions as definitions in the notation.

use super::definition::{Draft, Entries, ACTION};
use super::path::PathOf;
use super::style::Style;
use crate::metadata::facts::{notation, split, OperationFact, OperationKey};
use crate::schema::gap::gap;
use crate::yaml::write::Value;

impl Style {
    /// Drafts an action that is bound to a type. `has_id` says whether the schema documents the parameter of a path.
    pub fn action(
        &self,
        key: &OperationKey,
        fact: &OperationFact,
        path: &PathOf,
        has_id: impl Fn(&str) -> bool,
    ) -> Option<Draft> {
        let binding = key.binding.as_ref()?;
        let name = notation(&key.name, &self.namespace);
        let element = notation(&binding.name, &self.namespace);
        let text = |key: &str, value: String| (key.to_owned(), Value::Text(value));
        let mut entries = vec![
            text("action", name.to_owned()),
            text("boundTo", binding.notation(&self.namespace)),
            text("doc", gap("What does it do?")),
        ];
        entries.push(match &self.action_pages {
            Some(pages) => text("source", pages.of(split(&binding.name).1, split(&key.name).1)),
            None => text("source", gap("Which page documents it?")),
        });
        let path = match path {
            PathOf::Known(path) => path.clone(),
            PathOf::Proposed(path) => gap(&format!("Which path does it have? {path}")),
        };
        let unknown = parameters(&path).filter(|name| !has_id(name));
        let unknown: Entries = unknown
            .map(|name| (name.to_owned(), Value::Flow(vec![text("doc", gap("What does it identify?"))])))
            .collect();
        entries.push(text("path", path));
        if !unknown.is_empty() {
            entries.push(("pathParameters".to_owned(), Value::Block(unknown)));
        }
        let permissions = Value::List(vec![Value::Text(gap("Which permissions does it need?"))]);
        entries.push(("permissions".to_owned(), Value::Flow(vec![("application".to_owned(), permissions)])));
        let parameters = fact.parameters.iter().map(|(name, parameter)| {
            let r#type = &parameter.r#type.value;
            let value = match self.is_shared(name, r#type) {
                true => Value::text("shared"),
                false => self.typed(r#type, parameter.nullable.value, "What is it for?"),
            };
            (name.to_owned(), value)
        });
        let parameters: Entries = parameters.collect();
        if !parameters.is_empty() {
            entries.push(("parameters".to_owned(), Value::Block(parameters)));
        }
        // As OData says.
        let status = ("status".to_owned(), Value::word(if fact.returns.is_some() { 200 } else { 204 }));
        let r#type = fact.returns.as_ref().map(|returns| text("type", returns.value.notation(&self.namespace)));
        entries.push(("returns".to_owned(), Value::Flow([status].into_iter().chain(r#type).collect())));
        let parameters = fact.parameters.iter().map(|(name, parameter)| (name, &parameter.r#type.value));
        entries.extend(self.deviations(parameters));
        let collection = if binding.is_collection { ".collection" } else { "" };
        Some(Draft { path: format!("actions/{element}{collection}.{name}.yaml"), kind: ACTION, entries })
    }
}

/// The names of the parameters of a path.
fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split('}').next())
}
