//! The JSON Schema as editors use it.

use std::collections::BTreeMap;

use graph_calls_codegen::schema::json_schema::json_schema;
use serde_json::{json, Value};

/// The kinds of files, by their folders.
const KINDS: &[(&str, &str)] = &[
    ("types", "Type"),
    ("enums", "Enum"),
    ("actions", "Action"),
    ("requests", "Request"),
    ("notifications", "Notification"),
];

/// The definition in the JSON Schema for the file with this path.
pub fn kind(path: &str) -> &'static str {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    KINDS.iter().find(|(known, _)| *known == folder).map_or("Service", |(_, kind)| kind)
}

/// A validator for each kind of file.
pub struct Validator(BTreeMap<&'static str, jsonschema::Validator>);

impl Validator {
    /// Reads the JSON Schema.
    pub fn new() -> Self {
        let schema: Value = serde_json::from_str(&json_schema()).expect("it is JSON");
        let kinds = KINDS.iter().map(|(_, kind)| *kind).chain(["Service"]);
        let validator = |kind: &'static str| {
            let reference = format!("#/definitions/{kind}");
            let of_kind = json!({ "$ref": reference, "definitions": schema["definitions"] });
            (kind, jsonschema::draft7::new(&of_kind).expect("it is a JSON Schema"))
        };
        Self(kinds.map(validator).collect())
    }

    /// Why the JSON Schema refuses a file. A file that is not YAML is not refused: the YAML parser of the editor is.
    pub fn refusal(&self, path: &str, text: &str) -> Option<String> {
        let document: Value = serde_yaml::from_str(text).ok()?;
        let error = self.0[kind(path)].iter_errors(&document).next()?;
        Some(format!("{}: {error}", error.instance_path()))
    }
}
