//! The notation as a JSON Schema. Editors use it for completion, and the loader uses it to explain
//! what is wrong with a file.

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
        .with_transform(RecursiveTransform(refuse_nothing))
        .with_transform(RecursiveTransform(unwrap_lines));
    let mut generator = settings.into_generator();
    let references = FileKind::ALL.iter().map(|kind| kind.json_schema(&mut generator).to_value()).collect();
    Kinds { references, definitions: generator.take_definitions(true) }
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
                "#/definitions/ServiceDocument",
                "#/definitions/TypeDocument",
                "#/definitions/EnumDocument",
                "#/definitions/ActionDocument",
                "#/definitions/NotificationDocument"
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
        let property = &schema["definitions"]["PropertyDocument"];
        assert_eq!(property["required"], serde_json::json!(["type", "doc"]));
        assert_eq!(property["properties"]["rust"]["type"], "string");
        assert_eq!(property["properties"]["nullable"]["default"], true);
    }
}
