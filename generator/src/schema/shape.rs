//! The required form of a document: the part of JSON Schema that the document types need, in a form
//! that can be checked. The forms of strings and the sizes of lists are only for editors.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::document::{Prose, PROSE};
use super::json_schema::{definition_of, kinds};
use super::kind::FileKind;
use crate::diagnostic::suggest;
use crate::yaml::{Content, Entry, Scalar};

/// The shapes of all kinds of files.
#[derive(Debug)]
pub struct Shapes {
    kinds: Vec<Shape>,
    definitions: BTreeMap<String, Shape>,
}

/// The required form of a value.
#[derive(Debug)]
pub enum Shape {
    /// A mapping that allows only these keys.
    Object(Object),
    /// A mapping from arbitrary names to values of this shape.
    Entries(Box<Shape>),
    /// A list of values of this shape.
    List(Box<Shape>),
    /// A string.
    Text,
    /// A text for people.
    Prose,
    /// One of these words.
    Word(Vec<String>),
    /// `true` or `false`, and the default.
    Boolean(bool),
    /// A number.
    Number,
    /// An integer in this range.
    Integer(std::ops::RangeInclusive<i128>),
    /// A string, a number, a boolean, or null.
    Scalar,
    /// One of these shapes, which are of different kinds: a word, a mapping, or a list.
    Either(Vec<Shape>),
    /// The shape with this name among the definitions.
    Reference(String),
    /// An unknown shape. Only serde checks it.
    Unknown,
}

/// A mapping with known keys.
#[derive(Debug)]
pub struct Object {
    /// The shape of each key's value.
    pub properties: BTreeMap<String, Shape>,
    /// The required keys.
    pub required: Vec<String>,
    /// The keys whose list or mapping cannot be empty.
    pub filled: BTreeSet<String>,
    /// The keys of which an object has exactly one.
    pub alternatives: Vec<String>,
}

impl Shapes {
    /// The shapes, which are derived from the document types on first use.
    #[must_use]
    pub fn get() -> &'static Self {
        static SHAPES: LazyLock<Shapes> = LazyLock::new(Shapes::derive);
        &SHAPES
    }

    fn derive() -> Self {
        let kinds = kinds();
        let definitions = kinds.definitions.iter().map(|(name, schema)| (name.clone(), compile(schema)));
        Self { kinds: kinds.references.iter().map(compile).collect(), definitions: definitions.collect() }
    }

    /// The shape of a kind of file.
    #[must_use]
    pub fn of(&self, kind: FileKind) -> &Shape {
        let index = FileKind::ALL.iter().position(|known| *known == kind);
        index.and_then(|index| self.kinds.get(index)).unwrap_or(&Shape::Unknown)
    }

    /// Resolves a reference to a shape.
    #[must_use]
    pub fn resolve<'s>(&'s self, mut shape: &'s Shape) -> &'s Shape {
        while let Shape::Reference(name) = shape {
            shape = self.definitions.get(name).unwrap_or(&Shape::Unknown);
        }
        shape
    }

    /// Resolves a reference to a shape, and a choice between shapes to the one of the same kind as a value.
    #[must_use]
    pub fn resolve_for<'s>(&'s self, shape: &'s Shape, content: &Content<'_>) -> &'s Shape {
        match self.resolve(shape) {
            Shape::Either(choices) => {
                let mut choices = choices.iter().map(|choice| self.resolve(choice));
                let last = choices.clone().next_back().unwrap_or(&Shape::Unknown);
                choices.find(|choice| is_alike(content, choice)).unwrap_or(last)
            }
            shape => shape,
        }
    }

    /// Whether a mapping has nothing in common with the one that is expected, so that it is probably the value of another
    /// key.
    #[must_use]
    pub fn is_foreign(&self, object: &Object, entries: &[Entry<'_>]) -> bool {
        let is_exact = |entry: &Entry<'_>| object.properties.contains_key(&*entry.key);
        let is_known = |entry: &Entry<'_>| {
            let content = &entry.value.content;
            let shape = |key: &str| object.properties.get(key).map(|shape| self.resolve_for(shape, content));
            // Names of other things are similar to keys by chance, but their values are not simple.
            let is_simple = matches!(content, Content::Plain(_) | Content::Quoted(_));
            let meant = || object.meant(&entry.key).filter(|_| is_simple).and_then(shape);
            shape(&entry.key).or_else(meant).is_some_and(|shape| is_alike(content, shape))
        };
        !entries.iter().any(is_known) && !entries.iter().all(is_exact)
    }
}

fn compile(schema: &Value) -> Shape {
    if let Some(name) = definition_of(schema) {
        return Shape::Reference(name.to_owned());
    }
    match schema.get("type") {
        Some(Value::String(kind)) => return compile_kind(kind, schema),
        Some(Value::Array(_)) => return Shape::Scalar,
        _ => {}
    }
    // Beside a type, there are only forms.
    if let Some([inner]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        return compile(inner);
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        return Shape::Either(choices.iter().map(compile).collect());
    }
    words(schema).map_or(Shape::Unknown, Shape::Word)
}

fn compile_kind(kind: &str, schema: &Value) -> Shape {
    match kind {
        "string" if schema.get("pattern").is_some_and(|pattern| pattern == PROSE) => Shape::Prose,
        "string" => words(schema).map_or(Shape::Text, Shape::Word),
        "boolean" => Shape::Boolean(schema.get("default") == Some(&Value::Bool(true))),
        "integer" => Shape::Integer(range(schema)),
        "number" => Shape::Number,
        "array" => Shape::List(Box::new(schema.get("items").map_or(Shape::Unknown, compile))),
        "object" => match (schema.get("properties"), schema.get("additionalProperties")) {
            (Some(Value::Object(properties)), _) => Shape::Object(object(properties, schema)),
            (None, Some(value @ Value::Object(_))) => Shape::Entries(Box::new(compile(value))),
            _ => Shape::Unknown,
        },
        _ => Shape::Unknown,
    }
}

fn object(properties: &Map<String, Value>, schema: &Value) -> Object {
    let keys = |schema: &Value| {
        let keys = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        keys.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let alternatives = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    Object {
        properties: properties.iter().map(|(name, schema)| (name.clone(), compile(schema))).collect(),
        required: keys(schema),
        filled: properties.iter().filter(|(_, schema)| is_filled(schema)).map(|(name, _)| name.clone()).collect(),
        alternatives: alternatives.flat_map(keys).collect(),
    }
}

/// Whether a list or a mapping has at least one element.
fn is_filled(schema: &Value) -> bool {
    ["minItems", "minProperties"]
        .iter()
        .any(|least| schema.get(least).and_then(Value::as_u64).is_some_and(|least| least > 0))
}

/// The words of an enum, whether or not they have descriptions.
fn words(schema: &Value) -> Option<Vec<String>> {
    let words: Option<Vec<_>> = match (schema.get("enum"), schema.get("oneOf")) {
        (Some(words), _) => words.as_array()?.iter().map(Value::as_str).collect(),
        (None, choices) => choices?.as_array()?.iter().map(|choice| choice.get("const")?.as_str()).collect(),
    };
    Some(words?.into_iter().map(str::to_owned).collect())
}

fn range(schema: &Value) -> std::ops::RangeInclusive<i128> {
    let (min, max) = match schema.get("format").and_then(Value::as_str) {
        Some("uint32") => (0, i128::from(u32::MAX)),
        Some("int32") => (i128::from(i32::MIN), i128::from(i32::MAX)),
        _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
    };
    let bound = |key| schema.get(key).and_then(Value::as_i64).map(i128::from);
    bound("minimum").unwrap_or(min)..=bound("maximum").unwrap_or(max)
}

impl Object {
    /// The known key that a key is probably a misspelling of.
    #[must_use]
    pub fn meant(&self, key: &str) -> Option<&str> {
        suggest(key, self.properties.keys().map(String::as_str))
    }
}

/// Whether a value is of the same kind as the values of a shape: a mapping, a list, or neither.
fn is_alike(content: &Content<'_>, shape: &Shape) -> bool {
    if let Shape::Either(choices) = shape {
        return choices.iter().any(|choice| matches!(choice, Shape::Reference(_)) || is_alike(content, choice));
    }
    match content {
        Content::Mapping { .. } => matches!(shape, Shape::Object(_) | Shape::Entries(_) | Shape::Unknown),
        Content::Sequence(_) => matches!(shape, Shape::List(_) | Shape::Unknown),
        Content::Refused => true,
        Content::Plain(_) | Content::Quoted(_) => {
            !matches!(shape, Shape::Object(_) | Shape::Entries(_) | Shape::List(_))
        }
    }
}

/// Whether a text, a number, a boolean, or null has a shape. Lists and mappings are not looked into.
#[must_use]
pub fn fits(content: &Content<'_>, shape: &Shape) -> bool {
    let is_word = |text: &str, words: &[String]| words.iter().any(|word| word == text);
    match (content, shape) {
        (_, Shape::Unknown) | (Content::Quoted(_), Shape::Text | Shape::Scalar) => true,
        (Content::Quoted(text), Shape::Prose) => !Prose::is_blank(text),
        (Content::Quoted(text), Shape::Word(words)) => is_word(text, words),
        (Content::Plain(text), shape) => match (shape, Scalar::of(text)) {
            (Shape::Boolean(_), Scalar::Boolean) | (Shape::Text, Scalar::Text) => true,
            (Shape::Prose, Scalar::Text) => !Prose::is_blank(text),
            (Shape::Word(words), Scalar::Text) => is_word(text, words),
            (Shape::Scalar, kind) => !matches!(kind, Scalar::Nothing | Scalar::Strange),
            // Only decimal digits are read as a number that can have a fraction.
            (Shape::Number, Scalar::Integer(_) | Scalar::Number) => !text.contains(['x', 'o', 'b']),
            (Shape::Integer(range), Scalar::Integer(number)) => range.contains(&number),
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{FileKind, Shape, Shapes};

    #[test]
    fn every_part_of_the_json_schema_is_understood() {
        let shapes = Shapes::get();
        assert_eq!(shapes.kinds.len(), FileKind::ALL.len());
        for shape in shapes.kinds.iter().chain(shapes.definitions.values()) {
            assert_known(shapes, shape);
        }
    }

    #[test]
    fn forms_are_not_part_of_a_shape() {
        let shapes = Shapes::get();
        let property = |definition: &str, key: &str| match &shapes.definitions[definition] {
            Shape::Object(object) => format!("{:?}", object.properties[key]),
            other => panic!("{other:?}"),
        };
        for (definition, key) in [("Action", "method"), ("Property", "type"), ("Rule", "id")] {
            assert_eq!(property(definition, key), "Text", "{definition}.{key}");
        }
        assert_eq!(property("Service", "documentation"), "Prose");
        assert_eq!(property("Service", "keywords"), "List(Text)");
        assert_eq!(property("Returns", "status"), "Integer(100..=599)");
    }

    fn assert_known(shapes: &Shapes, shape: &Shape) {
        match shape {
            Shape::Unknown => panic!("a part of the JSON Schema is not understood"),
            Shape::Object(object) => object.properties.values().for_each(|shape| assert_known(shapes, shape)),
            Shape::Either(choices) => choices.iter().for_each(|shape| assert_known(shapes, shape)),
            Shape::Entries(inner) | Shape::List(inner) => assert_known(shapes, inner),
            Shape::Reference(_) => assert!(!matches!(shapes.resolve(shape), Shape::Unknown)),
            _ => {}
        }
    }
}
