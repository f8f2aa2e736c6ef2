//! Actions as definitions in the notation.

use super::definition::{Draft, Entries, ACTION};
use super::path::PathOf;
use super::style::Style;
use crate::metadata::facts::{notation, split, OperationFact, OperationKey, TypeExpr};
use crate::schema::document::UNBOUND;
use crate::schema::gap::gap;
use crate::yaml::write::Value;

impl Style {
    /// Drafts an action. `has_id` says whether the schema documents the parameter of a path.
    pub fn action(
        &self,
        key: &OperationKey,
        fact: &OperationFact,
        path: &PathOf,
        has_id: impl Fn(&str) -> bool,
    ) -> Draft {
        let name = notation(&key.name, &self.namespace);
        let bound_to = key.binding.as_ref().map_or(UNBOUND.to_owned(), |binding| binding.notation(&self.namespace));
        let mut entries =
            vec![text("action", name), text("boundTo", bound_to), text("doc", gap("What does it do?")), self.page(key)];
        entries.extend(self.path(path, has_id));
        entries.push(permissions());
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
        let returns = fact.returns.as_ref().map(|returns| &returns.value);
        let returns = self.returned(if returns.is_some() { 200 } else { 204 }, returns);
        entries.push(("returns".to_owned(), returns));
        let file = match &key.binding {
            Some(binding) => {
                let element = notation(&binding.name, &self.namespace);
                let collection = if binding.is_collection { ".collection" } else { "" };
                format!("actions/{element}{collection}.{name}.yaml")
            }
            None => format!("actions/{name}.yaml"),
        };
        Draft { path: file, kind: ACTION, entries }
    }

    /// The page of an operation.
    pub fn page(&self, key: &OperationKey) -> (String, Value) {
        match (&self.action_pages, &key.binding) {
            (Some(pages), Some(binding)) => text("source", pages.of(split(&binding.name).1, split(&key.name).1)),
            _ => text("source", gap("Which page documents it?")),
        }
    }

    /// A path, and those of its parameters that the schema does not document.
    pub fn path(&self, path: &PathOf, has_id: impl Fn(&str) -> bool) -> Entries {
        let path = match path {
            PathOf::Known(path) => path.clone(),
            PathOf::Proposed(path) => gap(&format!("Which path does it have? {path}")),
        };
        let unknown = parameters(&path).filter(|name| !has_id(name));
        let unknown: Entries = unknown
            .map(|name| (name.to_owned(), Value::Flow(vec![text("doc", gap("What does it identify?"))])))
            .collect();
        let mut entries = vec![text("path", path.as_str())];
        if !unknown.is_empty() {
            entries.push(("pathParameters".to_owned(), Value::Block(unknown)));
        }
        entries
    }

    /// A response.
    pub fn returned(&self, status: u16, r#type: Option<&TypeExpr>) -> Value {
        let r#type = r#type.map(|r#type| text("type", r#type.notation(&self.namespace)));
        Value::Flow([("status".to_owned(), Value::word(status))].into_iter().chain(r#type).collect())
    }
}

/// An entry whose value is a string.
pub fn text(key: &str, value: impl Into<String>) -> (String, Value) {
    (key.to_owned(), Value::text(value))
}

/// The permissions, which metadata does not know.
pub fn permissions() -> (String, Value) {
    let permissions = Value::List(vec![Value::Text(gap("Which permissions does it need?"))]);
    ("permissions".to_owned(), Value::Flow(vec![("application".to_owned(), permissions)]))
}

/// The names of the parameters of a path.
pub fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split('}').next())
}
