//! A schema whose values can be exchanged.

use std::collections::BTreeMap;
use std::path::Path;

use graph_calls_codegen::artefact::Text;
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::report::render;
use graph_calls_codegen::{generate, lower, schema};
use serde_yaml::Value;

use super::place::Place;
use crate::util::{root, tree};

/// The files of a schema, in the order of their paths.
pub struct Schema(pub Vec<(String, Value)>);

/// Values in YAML, by their places. They replace the ones of the schema.
pub type Changes<'a> = BTreeMap<&'a Place, &'a str>;

impl Schema {
    /// Reads a folder.
    pub fn read(folder: &Path) -> Self {
        let files = tree(folder).into_iter().filter(|(path, _)| path.ends_with(".yaml"));
        Self(files.map(|(path, text)| (path, serde_yaml::from_str(&text).expect("it is YAML"))).collect())
    }

    /// The schema that uses every key.
    pub fn hostile() -> Self {
        Self::read(&root().join("tests/hostile/schema"))
    }

    /// Generates the crate, or returns the report of the problems.
    pub fn generate(&self, changes: &Changes<'_>) -> Result<Vec<Text>, String> {
        let file = |(path, value): &(String, Value)| (path.clone(), self.write(path, value, changes).into_bytes());
        let mut diagnostics = Diagnostics::new();
        let documents = schema::load::load_files(&mut diagnostics, self.0.iter().map(file).collect());
        match lower::lower(&mut diagnostics, &documents) {
            Ok(api) => Ok(generate(&api).expect("what is emitted is Rust")),
            Err(_) => Err(render(&diagnostics, false)),
        }
    }

    fn write(&self, path: &str, value: &Value, changes: &Changes<'_>) -> String {
        let mut text = String::new();
        let mut place = Place { file: path.to_owned(), steps: Vec::new(), is_key: false };
        write(&mut text, value, &mut place, changes);
        text + "\n"
    }
}

/// Writes a value in the flow style, so that no string needs indentation.
fn write(text: &mut String, value: &Value, place: &mut Place, changes: &Changes<'_>) {
    match value {
        Value::Mapping(mapping) => {
            text.push('{');
            for (index, (key, value)) in mapping.iter().enumerate() {
                place.steps.push(index);
                place.is_key = true;
                write(text, key, place, changes);
                place.is_key = false;
                text.push_str(": ");
                write(text, value, place, changes);
                text.push_str(",\n");
                place.steps.pop();
            }
            text.push('}');
        }
        Value::Sequence(items) => {
            text.push('[');
            for (index, value) in items.iter().enumerate() {
                place.steps.push(index);
                write(text, value, place, changes);
                text.push_str(",\n");
                place.steps.pop();
            }
            text.push(']');
        }
        scalar => match changes.get(place) {
            Some(change) => text.push_str(change),
            // JSON is YAML, as far as these strings need it.
            None => text.push_str(&serde_json::to_string(scalar).expect("it is a scalar")),
        },
    }
}
