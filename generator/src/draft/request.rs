//! Requests for entities and their properties: a method, and a path along navigation properties.

use heck::{ToLowerCamelCase, ToUpperCamelCase};

use super::definition::{Draft, REQUEST};
use super::operation::{permissions, text};
use super::path::PathOf;
use super::style::Style;
use crate::metadata::facts::{split, TypeExpr};
use crate::metadata::walk::Walk;
use crate::metadata::Facts;
use crate::schema::gap::gap;
use crate::yaml::write::Value;

/// A request for what a path leads to.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct PathRequest {
    /// The HTTP method.
    pub method: String,
    /// The path, with a name for each parameter.
    pub path: String,
    /// The type of what the path leads to.
    pub r#type: TypeExpr,
}

impl PathRequest {
    /// Reads the words of a command line, such as `GET` and `/calls/{call-id}`.
    ///
    /// # Errors
    ///
    /// Returns a message if the metadata does not know the path, or a request cannot have the method.
    pub fn new(facts: &Facts, namespace: &str, method: &str, path: &str) -> Result<Self, String> {
        let path = named(facts, path);
        let word = format!("{method} {path}");
        let r#type = match facts.walk(&path) {
            Walk::Value { r#type, .. } => r#type,
            Walk::Invocation { keys, invocation, .. } => {
                return Err(match keys.first() {
                    Some(key) => format!("`{word}` calls an operation: name it `{}`", key.notation(namespace)),
                    None => format!("the metadata has no operation `{}` at the end of `{path}`", invocation.name),
                });
            }
            Walk::Nowhere => return Err(format!("the metadata declares no path `{path}`")),
            Walk::Unknown => return Err(format!("the metadata does not say where `{path}` leads")),
        };
        let is_one_entity = !r#type.is_collection && facts.types.contains_key(&r#type.name);
        let problem = match method {
            "GET" | "DELETE" => None,
            "POST" if r#type.is_collection && facts.types.contains_key(&r#type.name) => None,
            "POST" => Some("POST creates an element of a collection of objects"),
            _ if is_one_entity => None,
            _ => Some("this method changes one object"),
        };
        match problem {
            Some(problem) => {
                Err(format!("`{word}` cannot be imported: {problem}, and this is {}", r#type.notation(namespace)))
            }
            None => Ok(Self { method: method.to_owned(), path, r#type }),
        }
    }

    /// The names that a person would give it, the first one first: `listMessages`, and `listMessagesOfUsers` if that is
    /// taken.
    pub fn names(&self) -> [String; 2] {
        let name = self.name();
        let words: Vec<_> = self.path.split('/').filter(|segment| !segment.contains(['{', '$'])).collect();
        let owner = words.iter().rev().nth(1).map(|word| split(word).1.to_upper_camel_case()).unwrap_or_default();
        let longer = format!("{name}Of{owner}");
        [name, longer]
    }

    fn name(&self) -> String {
        let Self { method, path, r#type } = self;
        let simple = split(&r#type.name).1;
        let last = path.rsplit('/').next().unwrap_or_default();
        let words: Vec<_> = path.split('/').filter(|segment| !segment.contains(['{', '$'])).collect();
        let word = split(words.last().copied().unwrap_or(simple)).1;
        let is_element = last.starts_with('{') || last.ends_with(')') || method == "POST";
        let what = match is_element {
            true => simple.to_owned(),
            false if last.starts_with('$') => format!("{word}Content"),
            false => word.to_owned(),
        };
        let verb = match method.as_str() {
            "GET" if r#type.is_collection => "list",
            "GET" => "get",
            "POST" => "create",
            "PATCH" => "update",
            "PUT" => "replace",
            _ => "delete",
        };
        format!("{verb}{}", what.to_upper_camel_case())
    }

    /// Whether a request with this method and this path is the same, however its parameters are called.
    pub fn is(&self, method: &str, path: &str) -> bool {
        let bare = |path: &str| -> Vec<String> {
            let bare = |segment: &str| if segment.starts_with('{') { "{}".to_owned() } else { segment.to_lowercase() };
            path.split('/').map(bare).collect()
        };
        self.method == method && bare(&self.path) == bare(path)
    }
}

/// The path with the names of parameters that a schema has: `{id}` and `{call-id}` become `{callId}`.
fn named(facts: &Facts, path: &str) -> String {
    let (mut all, mut used) = (String::new(), Vec::new());
    for segment in path.trim().trim_matches('/').split('/') {
        let Some(name) = segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) else {
            all = format!("{all}/{segment}");
            continue;
        };
        let of_type = match facts.walk(&all) {
            Walk::Value { r#type, .. } => Some(format!("{}Id", split(&r#type.name).1)),
            _ => None,
        };
        let name = name.to_lower_camel_case();
        let name = if name == "id" { of_type.unwrap_or(name) } else { name };
        let mut numbered = (2..).map(|number| format!("{name}{number}"));
        let name = if used.contains(&name) { numbered.find(|name| !used.contains(name)).unwrap_or(name) } else { name };
        all = format!("{all}/{{{name}}}");
        used.push(name);
    }
    all
}

impl Style {
    /// Drafts a request for what a path leads to.
    pub fn request(&self, name: &str, request: &PathRequest, has_id: impl Fn(&str) -> bool) -> Draft {
        let PathRequest { method, path, r#type } = request;
        let one = r#type.element();
        let mut entries = vec![text("request", name), text("doc", gap("What does it do?"))];
        entries.push(text("source", gap("Which page documents it?")));
        entries.push(text("method", method.as_str()));
        entries.extend(self.path(&PathOf::Known(path.clone()), has_id));
        if matches!(method.as_str(), "POST" | "PATCH" | "PUT") {
            entries.push(text("body", one.notation(&self.namespace)));
        }
        entries.push(permissions());
        let returns = match method.as_str() {
            "GET" => self.returned(200, Some(r#type)),
            "POST" => self.returned(201, Some(&one)),
            "DELETE" => self.returned(204, None),
            // OData leaves it to the service whether it returns the changed entity.
            _ => Value::Lines(vec![self.returned(200, Some(&one)), self.returned(204, None)]),
        };
        entries.push(("returns".to_owned(), returns));
        Draft { path: format!("requests/{name}.yaml"), kind: REQUEST, entries }
    }
}
