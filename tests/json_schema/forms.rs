//! Values of other forms: for each string of the notation whose form the JSON Schema restricts, the strings in
//! `strings.json`. Some are near to a form, and some are far from all.

use std::collections::BTreeMap;

use graph_calls_codegen::diagnostic::Code;
use graph_calls_codegen::schema::json_schema::json_schema;
use serde_json::Value as Json;
use serde_yaml::Value;

use super::generator::Copy;
use super::validator::{kind, Validator};
use super::{files, schemas, util};

/// The strings that have the form of a name, but are words that no name can be.
const WORDS: &[&str] = &["String", "Payload", "con", "self", "Self", "fn", "type", "r#type"];

/// A test run tries one of so many strings for each form, and all of them with `ALL=1`.
const STRIDE: usize = 3;

/// The statuses of responses.
const NUMBERS: &[i64] = &[-1, 0, 99, 100, 199, 200, 202, 299, 300, 404, 599, 600, 70_000];

/// The mistakes in the form of a value.
const FORMS: &[Code] = &[
    Code::InvalidName,
    Code::InvalidId,
    Code::InvalidPackage,
    Code::InvalidMethod,
    Code::InvalidStatus,
    Code::InvalidUrl,
    Code::InvalidType,
    Code::RustName,
];

/// A value with a form, or a key.
struct Located {
    schema: usize,
    file: String,
    document: Value,
    /// The keys and the indices that lead to the value.
    path: Vec<Value>,
    /// Whether the form is that of the key, not of the value.
    is_key: bool,
}

impl Located {
    /// The document with another value.
    fn with(&self, new: Value) -> String {
        let (last, parent) = self.path.split_last().expect("it is not the root");
        let mut document = self.document.clone();
        let holder = parent.iter().fold(&mut document, |value, step| match step.as_u64() {
            Some(index) => &mut value[index as usize],
            None => &mut value[step],
        });
        match holder {
            Value::Mapping(mapping) if self.is_key => {
                let rename = |(key, value): (Value, Value)| (if key == *last { new.clone() } else { key }, value);
                *mapping = std::mem::take(mapping).into_iter().map(rename).collect();
            }
            Value::Mapping(mapping) => mapping[last] = new,
            Value::Sequence(items) => items[last.as_u64().expect("it is an index") as usize] = new,
            _ => panic!("it has parts"),
        }
        serde_yaml::to_string(&document).expect("it is a document")
    }
}

/// Finds a value for each form, by the place of the form in the JSON Schema.
struct Finder<'a> {
    definitions: &'a Json,
    found: BTreeMap<String, Located>,
    schema: usize,
    file: String,
    document: Value,
    path: Vec<Value>,
}

impl Finder<'_> {
    fn keep(&mut self, at: String, is_key: bool) {
        let (schema, file, document) = (self.schema, self.file.clone(), self.document.clone());
        let located = Located { schema, file, document, path: self.path.clone(), is_key };
        self.found.entry(at).or_insert(located);
    }

    fn walk(&mut self, value: &Value, schema: &Json, at: &str) {
        let all = schema["allOf"].as_array().into_iter().flatten();
        let reference = schema.get("$ref").or_else(|| all.filter_map(|inner| inner.get("$ref")).next());
        if let Some(name) = reference.and_then(Json::as_str).and_then(|reference| reference.rsplit('/').next()) {
            let definitions = self.definitions;
            return self.walk(value, &definitions[name], name);
        }
        if let Some(choices) = choices(schema) {
            let is_meant = |choice: &&Json| match value {
                Value::Mapping(_) => {
                    choice.get("$ref").is_some_and(|name| definition(self.definitions, name)["properties"].is_object())
                }
                Value::Sequence(_) => choice.get("items").is_some(),
                _ => {
                    choice.get("items").is_none()
                        && choice
                            .get("$ref")
                            .is_none_or(|name| definition(self.definitions, name)["properties"].is_null())
                }
            };
            if let Some(choice) = choices.iter().find(is_meant) {
                self.walk(value, choice, at);
            }
            return;
        }
        if has_form(schema) {
            self.keep(at.to_owned(), false);
        }
        // Of two shapes, only one is that of a value.
        if let (None, Some([other, mapping])) = (schema.get("type"), schema["anyOf"].as_array().map(Vec::as_slice)) {
            return self.walk(value, if value.is_mapping() { mapping } else { other }, at);
        }
        match value {
            Value::Mapping(mapping) => {
                // A number as a key is a name as well.
                for (key, value) in mapping.iter().filter(|(key, _)| key.is_string()) {
                    self.path.push(key.clone());
                    let name = key.as_str().unwrap_or_default();
                    match schema["properties"].get(name) {
                        Some(property) => self.walk(value, property, &format!("{at}.{name}")),
                        None => {
                            if schema.get("propertyNames").is_some() {
                                self.keep(format!("{at}.(names)"), true);
                            }
                            self.walk(value, &schema["additionalProperties"], &format!("{at}.*"));
                        }
                    }
                    self.path.pop();
                }
            }
            Value::Sequence(items) => {
                for (index, value) in items.iter().enumerate() {
                    self.path.push(index.into());
                    self.walk(value, &schema["items"], &format!("{at}.#"));
                    self.path.pop();
                }
            }
            _ => {}
        }
    }
}

/// Whether a schema restricts the form of its values.
fn has_form(schema: &Json) -> bool {
    let others = schema["allOf"].as_array().into_iter().flatten();
    let is_form = |other: &Json| other.get("$ref").is_none() && choices(other).is_none();
    schema.get("patternErrorMessage").is_some() || others.into_iter().any(is_form)
}

/// The alternatives of a value that is a word, a mapping, or a list.
fn choices(schema: &Json) -> Option<&Vec<Json>> {
    let inner = schema["allOf"].as_array().and_then(|all| all.first()).unwrap_or(schema);
    if inner.get("properties").is_some() {
        return None;
    }
    inner["anyOf"].as_array()
}

/// The definition to which a reference leads.
fn definition<'d>(definitions: &'d Json, reference: &Json) -> &'d Json {
    let name = reference.as_str().and_then(|reference| reference.rsplit('/').next()).unwrap_or_default();
    &definitions[name]
}

/// The places of all forms in the JSON Schema.
fn forms(schema: &Json, at: &str, all: &mut Vec<String>) {
    if has_form(schema) {
        all.push(at.to_owned());
    }
    if schema.get("propertyNames").is_some() {
        all.push(format!("{at}.(names)"));
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        forms(property, &format!("{at}.{name}"), all);
    }
    for (key, step) in [("items", "#"), ("additionalProperties", "*")] {
        if let Some(inner) = schema.get(key) {
            forms(inner, &format!("{at}.{step}"), all);
        }
    }
}

/// The definitions of the JSON Schema.
fn definitions() -> Json {
    let schema: Json = serde_json::from_str(&json_schema()).expect("it is JSON");
    schema["definitions"].clone()
}

fn find(definitions: &Json) -> BTreeMap<String, Located> {
    let (found, file, document, path) = (BTreeMap::new(), String::new(), Value::Null, Vec::new());
    let mut finder = Finder { definitions, found, schema: 0, file, document, path };
    for (index, folder) in schemas().iter().enumerate() {
        for (file, text) in files(folder) {
            let document: Value = serde_yaml::from_str(&text).expect("it is YAML");
            let kind = kind(&file);
            (finder.schema, finder.file, finder.document) = (index, file, document.clone());
            finder.walk(&document, &definitions[kind], kind);
        }
    }
    finder.found
}

#[test]
fn a_valid_schema_has_a_value_of_each_form() {
    let definitions = definitions();
    let mut all = Vec::new();
    for (name, definition) in definitions.as_object().into_iter().flatten() {
        forms(definition, name, &mut all);
    }
    let found = find(&definitions);
    all.retain(|at| !found.contains_key(at));
    assert!(all.is_empty(), "add values for these keys to `tests/json_schema/schema`: {all:?}");
    assert!(found.len() > 60, "{}", found.len());
}

/// The values to try for a form.
fn values(index: usize, at: &str) -> Vec<Value> {
    if at == "Returns.status" {
        return NUMBERS.iter().map(|number| (*number).into()).collect();
    }
    let stride = if std::env::var_os("ALL").is_some() { 1 } else { STRIDE };
    let strings = util::read(&util::root().join("tests/json_schema/strings.json"));
    let strings: Vec<String> = serde_json::from_str(&strings).expect("they are strings");
    strings.into_iter().skip(index % stride).step_by(stride).map(Value::from).collect()
}

/// Whether the JSON Schema refuses a value, or why it disagrees with the generator.
fn compare(validator: &Validator, copy: &Copy, at: &str, located: &Located, value: &Value) -> Result<bool, String> {
    let text = located.with(value.clone());
    let problems = copy.with(&located.file, &text);
    match validator.refusal(&located.file, &text) {
        Some(refusal) if problems.are_none() => Err(format!("only the JSON Schema refuses it: {refusal}")),
        Some(_) => Ok(true),
        // The case of a member in Rust depends on `flags`.
        None if at == "Member.rust" => Ok(false),
        None if problems.have(FORMS) && !value.as_str().is_some_and(|value| WORDS.contains(&value)) => {
            Err(format!("only the generator refuses it:\n{}", problems.render()))
        }
        None => Ok(false),
    }
}

#[test]
fn the_generator_and_the_json_schema_refuse_the_same_forms() {
    let validator = Validator::new();
    let copies: Vec<_> = schemas().iter().map(|schema| Copy::new(schema)).collect();
    let (mut wrong, mut refused, mut accepted) = (Vec::new(), 0, 0);
    for (index, (at, located)) in find(&definitions()).iter().enumerate() {
        for value in values(index, at) {
            match compare(&validator, &copies[located.schema], at, located, &value) {
                Ok(true) => refused += 1,
                Ok(false) => accepted += 1,
                Err(why) => wrong.push(format!("{at} = {value:?}: {why}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} values:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused > 1000 && accepted > 500, "{refused} are refused, {accepted} are accepted");
}
