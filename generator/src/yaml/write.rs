//! Writes YAML as a person would: a line for each key, and no more quotation marks than necessary.

use std::borrow::Cow;

use super::Scalar;

/// A value that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A number, a boolean, or null.
    Word(String),
    /// A mapping with a line for each key.
    Block(Vec<(String, Value)>),
    /// A mapping on one line.
    Flow(Vec<(String, Value)>),
    /// A list with lines for each element, which are mappings.
    Lines(Vec<Value>),
    /// A list on one line.
    List(Vec<Value>),
}

impl Value {
    /// A string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number or a boolean.
    pub fn word(word: impl ToString) -> Self {
        Self::Word(word.to_string())
    }
}

/// Entries in block style, each on its own lines, with LF line endings and a final one.
pub fn block(entries: &[(String, Value)], indent: &str, step: usize) -> String {
    let mut text = String::new();
    for (key, value) in entries {
        text += indent;
        entry(&mut text, key, value, indent, step);
    }
    text
}

/// Appends an entry whose indentation has been written.
fn entry(text: &mut String, key: &str, value: &Value, indent: &str, step: usize) {
    *text += &scalar(key, false);
    text.push(':');
    let inner = format!("{indent}{}", " ".repeat(step));
    match value {
        Value::Block(entries) if !entries.is_empty() => {
            text.push('\n');
            *text += &block(entries, &inner, step);
        }
        Value::Lines(items) if !items.is_empty() => {
            text.push('\n');
            items.iter().for_each(|it| item(text, it, &inner, step));
        }
        value => {
            text.push(' ');
            *text += &flow(value, false);
            text.push('\n');
        }
    }
}

/// Appends an element of a list.
fn item(text: &mut String, value: &Value, indent: &str, step: usize) {
    *text += indent;
    *text += "- ";
    match value {
        Value::Block(entries) if !entries.is_empty() => {
            let inner = format!("{indent}  ");
            for (index, (key, value)) in entries.iter().enumerate() {
                if index > 0 {
                    *text += &inner;
                }
                entry(text, key, value, &inner, step);
            }
        }
        value => {
            *text += &flow(value, false);
            text.push('\n');
        }
    }
}

/// A value on one line. `is_inner` says whether it is in brackets already.
pub fn flow(value: &Value, is_inner: bool) -> String {
    match value {
        Value::Text(text) => scalar(text, is_inner).into_owned(),
        Value::Word(word) => word.clone(),
        Value::Block(entries) | Value::Flow(entries) if entries.is_empty() => "{}".to_owned(),
        Value::Block(entries) | Value::Flow(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{}: {}", scalar(key, true), flow(value, true)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Lines(items) | Value::List(items) => {
            format!("[{}]", items.iter().map(|item| flow(item, true)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A string, with quotation marks only if it would otherwise be something else.
pub fn scalar(text: &str, in_flow: bool) -> Cow<'_, str> {
    if is_plain(text, in_flow) {
        return Cow::Borrowed(text);
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            letter if letter.is_control() => quoted += &format!("\\u{:04X}", u32::from(letter)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    Cow::Owned(quoted)
}

/// Whether a text without quotation marks is read as this text by every parser.
fn is_plain(text: &str, in_flow: bool) -> bool {
    /// Booleans of YAML 1.1.
    const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off"];
    let starts_well = text.starts_with(|first: char| first.is_alphanumeric() || "_$/(".contains(first));
    let ends_well = !text.ends_with([' ', ':']);
    let is_quiet = !text.chars().any(char::is_control) && !text.contains(": ") && !text.contains(" #");
    let is_open = !in_flow || !text.contains([',', '[', ']', '{', '}', ':']);
    let is_word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    starts_well && ends_well && is_quiet && is_open && !is_word && Scalar::of(text) == Scalar::Text
}

#[cfg(test)]
mod tests {
    use super::{block, scalar, Value};

    #[test]
    fn strings_are_quoted_only_if_they_must() {
        for plain in ["a", "Collection(a)", "(?) What is it?", "/a/{b}", "request-id", "a:b", "_"] {
            assert_eq!(scalar(plain, false), plain);
        }
        for (text, quoted) in [
            ("", "\"\""),
            ("true", "\"true\""),
            ("No", "\"No\""),
            ("1", "\"1\""),
            ("a: b", "\"a: b\""),
            ("a #b", "\"a #b\""),
            ("@a", "\"@a\""),
            ("a\n\"b\"", "\"a\\n\\\"b\\\"\""),
            ("- a", "\"- a\""),
        ] {
            assert_eq!(scalar(text, false), quoted);
        }
        assert_eq!(scalar("/a/{b}", true), "\"/a/{b}\"");
    }

    #[test]
    fn blocks_are_indented() {
        let text = |text: &str| Value::text(text);
        let pair = |key: &str, value: Value| (key.to_owned(), value);
        let entries = [
            pair("a", Value::Block(vec![pair("b", text("c")), pair("d", Value::Block(Vec::new()))])),
            pair(
                "e",
                Value::Lines(vec![Value::Block(vec![pair("f", text("g")), pair("h", Value::word(1))]), text("i")]),
            ),
            pair("j", Value::Flow(vec![pair("k", Value::List(vec![text("l, m")]))])),
        ];
        let expected = "  a:\n    b: c\n    d: {}\n  e:\n    - f: g\n      h: 1\n    - i\n  j: { k: [\"l, m\"] }\n";
        assert_eq!(block(&entries, "  ", 2), expected);
    }
}
