//! The service of a schema that is only beginning.

use super::definition::Draft;
use crate::metadata::Facts;
use crate::schema::gap::gap;
use crate::schema::kind::SERVICE;
use crate::yaml::write::Value;

/// The namespace that defines most.
#[must_use]
pub fn namespace(facts: &Facts) -> &str {
    let names = || facts.types.keys().chain(facts.enums.keys()).chain(facts.operations.keys().map(|key| &key.name));
    let count = |space: &&String| names().filter(|name| crate::metadata::facts::split(name).0 == **space).count();
    // Of several, the first one.
    facts.namespaces.iter().rev().max_by_key(count).map_or("service", String::as_str)
}

/// The text of `service.yaml` for a namespace.
#[must_use]
pub fn service(namespace: &str) -> String {
    let package = namespace.to_lowercase().replace(['.', '_'], "-");
    let text = |key: &str, value: &str| (key.to_owned(), Value::text(value));
    let root = vec![
        text("url", &gap("What is the root URL? https://service.example")),
        text("doc", &gap("Which service is it?")),
    ];
    let entries = vec![
        text("service", namespace),
        text("package", &package),
        text("version", "0.1.0"),
        text("title", &gap("What is the crate for?")),
        text("documentation", &gap("Where are the pages of the documentation? https://service.example/{source}")),
        ("roots".to_owned(), Value::Block(vec![("production".to_owned(), Value::Block(root))])),
    ];
    let modeline = "# yaml-language-server: $schema=graph-calls.schema.json#/definitions/Service\n";
    let draft = Draft { path: SERVICE.to_owned(), kind: "Service", entries };
    let text = draft.text();
    modeline.to_owned() + text.split_once('\n').map_or("", |(_, rest)| rest)
}
