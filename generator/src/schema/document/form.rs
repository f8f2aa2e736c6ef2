//! The forms of values, as patterns of the JSON Schema.
//!
//! They are for editors. The loader ignores them, because `lower` explains a value of a wrong form better, together with
//! what is wrong elsewhere. A value that a pattern refuses must be one that `lower` refuses: `tests/json_schema.rs` compares
//! both for many values of every key.

use schemars::Schema;
use serde_json::{json, Value};

use crate::model::Primitive;

/// The type expression for the payload of a notification.
pub const PAYLOAD: &str = "Payload";

/// The type expression for the body of a response that is bytes.
pub const BYTES: &str = "Stream";

/// The word in place of a type for an action that is not bound to one.
pub const UNBOUND: &str = "none";

/// The HTTP methods.
pub const METHODS: &[&str] = &["GET", "POST", "PATCH", "PUT", "DELETE"];

/// The form of a string.
#[derive(Clone, Copy)]
pub struct Form {
    /// A regular expression without lookaround, which every validator supports.
    pattern: &'static str,
    /// What editors show for another string.
    says: &'static str,
}

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident: $($pattern:literal)+, $says:literal;)+) => {$(
        $(#[$doc])*
        pub const $name: Form = Form { pattern: concat!("^", $($pattern),+, "$"), says: $says };
    )+};
}

forms! {
    /// The name of a definition.
    DEFINITION: r"_*[A-Za-z][A-Za-z0-9_]*(\._*[A-Za-z][A-Za-z0-9_]*)*", "A name consists of ASCII letters, digits, and underscores, and starts with a letter. One of another namespace has the namespace before it.";
    /// The name of a member, a root, a resource, or an event's payload.
    NAME: "_*[A-Za-z0-9][A-Za-z0-9_]*", "A name consists of ASCII letters, digits, and underscores.";
    /// The name of a code, an excerpt, or a path parameter.
    WORD: "[A-Za-z][A-Za-z0-9_]*", "A name consists of ASCII letters, digits, and underscores, and starts with a letter.";
    /// The name of a property or a parameter.
    PROPERTY: "[_.$-]*[A-Za-z0-9][A-Za-z0-9_.$-]*", "A name consists of ASCII letters, digits, `_`, `-`, `.`, and `$`.";
    /// Names of properties, with slashes between them.
    PROPERTIES: "[A-Za-z0-9_.$-]+(/[A-Za-z0-9_.$-]+)*", "A path consists of names of properties, with slashes between them.";
    /// The path of a rule.
    RULE_PATH: r"[A-Za-z0-9_.$-]+(/([A-Za-z0-9_.$-]+|\([A-Za-z0-9_]+\)))*(/\*(/([A-Za-z0-9_.$-]+|\([A-Za-z0-9_]+\)))*)?", "A path begins with a parameter, followed by names of properties, with slashes between them. `*` stands for each element of a collection, and occurs at most once. `(someType)` follows a value of an abstract type.";
    /// The name of a rule, a requirement, or a deviation.
    ID: "[a-z0-9]+(-[a-z0-9]+)*", "An ID consists of lowercase words with dashes between them.";
    /// The name of a field or a method in Rust.
    SNAKE: "(r#)?(_[a-z0-9_]*)?[a-z][a-z0-9_]*", "The name of a field or a method in Rust is in snake_case.";
    /// The name of a type or a variant in Rust.
    CAMEL: "(r#)?[A-Z][A-Za-z0-9]*_*", "The name of a type in Rust is in UpperCamelCase.";
    /// The name of a constant in Rust.
    CONSTANT: "(r#)?(_[A-Z0-9_]*)?[A-Z][A-Z0-9_]*", "The name of a constant in Rust is in SCREAMING_SNAKE_CASE.";
    /// The name of an enum's member in Rust: a variant, or a constant if the enum has flags.
    MEMBER: "(r#)?(_[A-Z0-9_]*)?[A-Z][A-Za-z0-9_]*", "The name of a member in Rust is in UpperCamelCase, or in SCREAMING_SNAKE_CASE if the enum has `flags`.";
    /// A type expression.
    TYPE: r"(_*[A-Za-z][A-Za-z0-9_]*(\._*[A-Za-z][A-Za-z0-9_]*)*|Collection\(_*[A-Za-z][A-Za-z0-9_]*(\._*[A-Za-z][A-Za-z0-9_]*)*\))", "Write `String`, `someType`, or `Collection(someType)`.";
    /// The type to which an action is bound.
    BOUND_TO: r"(_*[A-Za-z][A-Za-z0-9_]*(\._*[A-Za-z][A-Za-z0-9_]*)*|Collection\(_*[A-Za-z][A-Za-z0-9_]*(\._*[A-Za-z][A-Za-z0-9_]*)*\))", "Write `someType` or `Collection(someType)`, or `none` for an action that is not bound to a type.";
    /// The name of a query option.
    QUERY: r"[$@]?[A-Za-z][A-Za-z0-9_.-]*", "The name of a query option is a word, such as `$top`.";
    /// The name of a definition in any namespace.
    QUALIFIED: r"([A-Za-z_][A-Za-z0-9_]*\.)*_*[A-Za-z0-9][A-Za-z0-9_]*", "Write the name of a definition, such as `identity`.";
    /// A type expression of the metadata.
    METADATA_TYPE: r"([A-Za-z0-9_.]+|Collection\([A-Za-z0-9_.]+\))", "Write `String`, `someType`, or `Collection(someType)`.";
    /// What a claim is about.
    SUBJECT: r"[A-Za-z0-9_.]+(\((Collection\([A-Za-z0-9_.]+\)|[A-Za-z0-9_.]*)\))?(/[A-Za-z0-9_.$-]+)?", "Write `someType`, `someType/property`, or `action(someType)/parameter`.";
    /// A path with parameters.
    PATH: r"(/([A-Za-z0-9._~!$&'()*+,;=:@-]|\{[A-Za-z][A-Za-z0-9_]*\})+)+", "A path starts with a slash, and each of its segments is a word, a `{parameter}`, or a function such as `usage(period='{period}')`.";
    /// The first segment of a path.
    FIRST_SEGMENT: "/[^/{}]+", "Write a slash and one segment, such as `/app`.";
    /// A JSON Pointer.
    POINTER: r"(/[\s\S]*)?", "A JSON Pointer starts with a slash, such as `/value/0/id`.";
    /// A namespace.
    NAMESPACE: r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*", "Write the namespace of the metadata, such as `microsoft.graph`.";
    /// The name of a package.
    PACKAGE: "[a-z][a-z0-9]*([-_][a-z0-9]+)*", "The name of a package consists of lowercase letters, digits, and single dashes, starts with a letter, and does not end with a dash.";
    /// A version.
    VERSION: r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)", "Write three numbers, such as `0.1.0`.";
    /// A keyword of a package.
    KEYWORD: "[A-Za-z0-9][A-Za-z0-9_+-]{0,19}", "A keyword has at most 20 letters, digits, and dashes, and starts with a letter or a digit.";
    /// The URL of a documentation page.
    DOCUMENTATION: r"https?://([!#$&'*-;=?-Z_a-z~]|%[0-9A-Fa-f]{2})+\{source\}([!#$&'*-;=?-Z_a-z~]|%[0-9A-Fa-f]{2}|\{source\})*", "Write a complete URL with `{source}` in place of the name of the page, such as `https://example.com/{source}`.";
    /// The URL of a website.
    WEBSITE: r"https?://(([!#$&'*-.0-;=?-Z_a-z~]|%[0-9A-Fa-f]{2})*@)?[A-Za-z0-9]([!#$&'*-.0-;=?A-Z_a-z~]|%[0-9A-Fa-f]{2})*(/([!#$&'*-;=?-Z_a-z~]|%[0-9A-Fa-f]{2})*)?", "Write a complete URL without spaces, such as `https://example.com`.";
    /// The root URL of a service.
    ROOT: r"https://(([A-Za-z0-9._~!$&'()*+,;=:@\[\]-]|%[0-9A-Fa-f]{2})*@)?[A-Za-z0-9\[]([A-Za-z0-9._~!$&'()*+,;=:\[\]-]|%[0-9A-Fa-f]{2})*(/([A-Za-z0-9._~!$&'()*+,;=:@/\[\]-]|%[0-9A-Fa-f]{2})*([A-Za-z0-9._~!$&'()*+,;=:@\[\]-]|%[0-9A-Fa-f]{2}))?", "A root starts with `https://`, does not end with a slash, and has neither query nor fragment.";
    /// The name of a header.
    HEADER: "[A-Za-z0-9!#$%&'*+.^_`|~-]+", "The name of a header consists of letters, digits, and dashes.";
    /// The value of a header.
    HEADER_VALUE: r"[!-z|~]([ -z|~]*[!-z|~])?", "The value of a header is a single line of ASCII characters, without placeholders, and without spaces around it.";
}

/// Strings have this form.
pub fn is(form: Form) -> impl FnMut(&mut Schema) {
    move |schema| form.restrict(schema)
}

/// The elements of a list have this form.
pub fn each(form: Form) -> impl FnMut(&mut Schema) {
    move |schema| form.restrict_at(schema, "items")
}

/// The values of a mapping have this form.
pub fn values(form: Form) -> impl FnMut(&mut Schema) {
    move |schema| form.restrict_at(schema, "additionalProperties")
}

/// The names in a mapping have this form.
pub fn names(form: Form) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.insert("propertyNames".to_owned(), form.to_value());
    }
}

/// Strings are type expressions. Editors offer those that need no definition.
pub fn type_expression(schema: &mut Schema) {
    TYPE.restrict(schema);
    let names = || Primitive::ALL.iter().map(|(name, _)| *name);
    let collections = names().map(|name| format!("Collection({name})"));
    let known: Vec<_> = names().map(str::to_owned).chain(collections).chain([PAYLOAD.to_owned()]).collect();
    schema.insert("examples".to_owned(), known.into());
}

/// Strings are HTTP methods.
pub fn method(schema: &mut Schema) {
    // As a list of words, it would be one to the loader.
    add(schema, json!({ "enum": METHODS }));
}

/// Required lists and mappings have an element.
pub fn filled(schema: &mut Schema) {
    let least = if schema.get("items").is_some() { "minItems" } else { "minProperties" };
    add(schema, json!({ least: 1 }));
}

/// Numbers are statuses of success.
pub fn status(schema: &mut Schema) {
    add(schema, json!({ "minimum": 200, "maximum": 299 }));
}

impl Form {
    fn to_value(self) -> Value {
        json!({ "pattern": self.pattern, "patternErrorMessage": self.says })
    }

    fn restrict(self, schema: &mut Schema) {
        if let Value::Object(form) = self.to_value() {
            // A text for people has a pattern already.
            if schema.get("pattern").is_some() {
                add(schema, form.into());
            } else {
                form.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
            }
        }
    }

    /// Restricts the schema in another one.
    fn restrict_at(self, schema: &mut Schema, key: &str) {
        let inner = schema.remove(key).and_then(|inner| Schema::try_from(inner).ok());
        let mut inner = inner.unwrap_or_default();
        self.restrict(&mut inner);
        schema.insert(key.to_owned(), inner.into());
    }
}

/// Adds a condition that the loader ignores.
fn add(schema: &mut Schema, condition: Value) {
    match schema.get_mut("allOf") {
        Some(Value::Array(all)) => all.push(condition),
        _ => drop(schema.insert("allOf".to_owned(), json!([condition]))),
    }
}
