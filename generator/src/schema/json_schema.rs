//! The notation as a JSON Schema. Editors use it for completion, and the loader uses it to explain
//! what is wrong with a file.
//!
//! Each kind of file has a definition of its own, which editors use for the files of this kind:
//! `graph-calls.schema.json#/definitions/Type`.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::Schema;
use serde_json::{json, Map, Value};

use super::kind::FileKind;

/// The JSON Schema of all files, as it is stored in the schema's folder.
#[must_use]
pub fn json_schema() -> String {
    let Kinds { references, definitions } = kinds();
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of the graph-calls schema",
        "description": "What the generator of graph-calls knows about Microsoft Graph; schema/README.md describes it.",
        "anyOf": references,
        "definitions": definitions,
    });
    // Another crate in the build may have enabled the `preserve_order` feature of serde_json.
    schema.sort_all_objects();
    // A JSON value can always be serialized.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text + "\n"
}

/// A schema for each kind of file, in the order of [`FileKind`].
pub(super) struct Kinds {
    /// The references to the definitions.
    pub references: Vec<Value>,
    /// The schema of each document type, by its name.
    pub definitions: Map<String, Value>,
}

/// The schemas of all kinds of files.
pub(super) fn kinds() -> Kinds {
    // Draft 7 is the newest version that the YAML language server fully supports.
    let settings = SchemaSettings::draft07()
        .with_transform(RecursiveTransform(refuse_null))
        .with_transform(RecursiveTransform(name_briefly))
        .with_transform(RecursiveTransform(refuse_nothing))
        .with_transform(RecursiveTransform(unwrap_lines));
    let mut generator = settings.into_generator();
    let mut references: Vec<_> = FileKind::ALL.iter().map(|kind| kind.json_schema(&mut generator)).collect();
    references.iter_mut().for_each(name_briefly);
    let references: Vec<_> = references.into_iter().map(Schema::to_value).collect();
    let definitions = generator.take_definitions(true).into_iter();
    let mut definitions: Map<_, _> = definitions.map(|(name, schema)| (brief(&name).to_owned(), schema)).collect();
    for (kind, reference) in FileKind::ALL.iter().zip(&references) {
        let definition = definition_of(reference).and_then(|name| definitions.get_mut(name));
        if let Some(Value::Object(definition)) = definition {
            require_name(definition, kind.keys());
        }
    }
    Kinds { references, definitions }
}

/// The name of the definition to which a schema refers.
pub(super) fn definition_of(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(DEFINITIONS)
}

/// The address of the definitions in the JSON Schema.
const DEFINITIONS: &str = "#/definitions/";

/// Requires one of the keys that name a definition.
///
/// The key `anyOf` has a second purpose: the YAML language server adds the keys of the root to the definition that a file
/// names, except for those that the definition has. Without it, a file would be of any kind again.
fn require_name(definition: &mut Map<String, Value>, keys: &[&str]) {
    let keys: Vec<_> = keys.iter().map(|key| json!({ "required": [key] })).collect();
    definition.insert("anyOf".to_owned(), keys.into());
}

/// Shortens a reference, because editors show the name of a definition to people.
fn name_briefly(schema: &mut Schema) {
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        *reference = brief(reference).to_owned();
    }
}

/// The name of a definition without the word that all names of document types end with.
fn brief(name: &str) -> &str {
    name.strip_suffix("Document").unwrap_or(name)
}

/// Removes null from the types of optional keys. An optional key is omitted instead of being null,
/// and a key without a value is probably unfinished.
fn refuse_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        if types.len() == 2 {
            types.retain(|kind| kind != "null");
        }
        if let [kind] = types.as_slice() {
            let kind = kind.clone();
            schema.insert("type".to_owned(), kind);
        }
    }
    let Some(Value::Array(choices)) = schema.get("anyOf") else {
        return;
    };
    if let [choice, null] = choices.as_slice() {
        if null.get("type").is_some_and(|kind| kind == "null") {
            let all_of = json!([choice]);
            schema.remove("anyOf");
            schema.insert("allOf".to_owned(), all_of);
        }
    }
}

/// Forbids empty lists and mappings as values of optional keys, unless the document type allows them. Without the key, the
/// file says the same.
fn refuse_nothing(schema: &mut Schema) {
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |key: &str| required.as_array().is_some_and(|keys| keys.iter().any(|required| required == key));
    let Some(Value::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    for (_, property) in properties.iter_mut().filter(|(key, _)| !is_required(key)) {
        let Some(property) = property.as_object_mut() else {
            continue;
        };
        if property.contains_key("items") {
            property.entry("minItems").or_insert(json!(1));
        } else if property.contains_key("additionalProperties") {
            property.entry("minProperties").or_insert(json!(1));
        }
    }
}

/// Joins the lines of a description, because the line breaks of a comment mean nothing to the
/// reader of a tooltip.
fn unwrap_lines(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::json_schema;

    #[test]
    fn is_json_with_two_spaces_and_a_final_newline() {
        let text = json_schema();
        assert!(text.starts_with("{\n  \"$schema\": "));
        assert!(text.ends_with("\n}\n"));
        assert_eq!(text, json_schema());
    }

    #[test]
    fn offers_every_kind_of_file() {
        let schema: Value = serde_json::from_str(&json_schema()).expect("it is JSON");
        let references: Vec<_> = schema["anyOf"].as_array().into_iter().flatten().map(|kind| &kind["$ref"]).collect();
        assert_eq!(
            references,
            [
                "#/definitions/Service",
                "#/definitions/Type",
                "#/definitions/Enum",
                "#/definitions/Action",
                "#/definitions/Request",
                "#/definitions/Notification"
            ]
        );
    }

    #[test]
    fn explains_every_definition_and_every_key() {
        let schema: Value = serde_json::from_str(&json_schema()).expect("it is JSON");
        for (name, definition) in schema["definitions"].as_object().into_iter().flatten() {
            assert!(definition["description"].is_string(), "{name}");
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                assert!(property["description"].is_string(), "{name}.{key}");
            }
        }
    }

    #[test]
    fn an_optional_key_is_neither_required_nor_null() {
        let schema: Value = serde_json::from_str(&json_schema()).expect("it is JSON");
        let property = &schema["definitions"]["Property"];
        assert_eq!(property["required"], serde_json::json!(["type", "doc"]));
        assert_eq!(property["properties"]["rust"]["type"], "string");
        assert_eq!(property["properties"]["nullable"]["default"], true);
    }
}
