//! The words of a message about a value of the wrong kind.

use crate::diagnostic::list;
use crate::schema::shape::Shape;
use crate::yaml::{Content, Node, Scalar};

/// Describes the expected value.
pub fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Object(_) | Shape::Entries(_) => "a mapping",
        Shape::List(_) => "a list",
        Shape::Text | Shape::Prose => "a string",
        Shape::Word(_) => "a word",
        Shape::Boolean(_) => "`true` or `false`",
        Shape::Number => "a number",
        Shape::Integer(_) => "an integer",
        Shape::Scalar => "a string, a number, a boolean, or null",
        Shape::Either(_) | Shape::Reference(_) | Shape::Unknown => "something else",
    }
}

/// Describes the actual value.
pub fn found(node: &Node<'_>) -> &'static str {
    match &node.content {
        Content::Sequence(_) => "a list",
        Content::Mapping { .. } => "a mapping",
        Content::Quoted(_) => "a string",
        Content::Refused => "something else",
        Content::Plain(text) => match Scalar::of(text) {
            Scalar::Nothing => "nothing",
            Scalar::Null => "null",
            Scalar::Boolean => "a boolean",
            Scalar::Integer(_) if text.contains(['x', 'o', 'b']) => "a number that is not decimal",
            Scalar::Integer(_) | Scalar::Number => "a number",
            Scalar::Strange => "a number that JSON cannot represent",
            Scalar::Text => "a string",
        },
    }
}

/// Describes how to fix it.
pub fn help(node: &Node<'_>, shape: &Shape) -> Option<String> {
    match (&node.content, shape) {
        (Content::Plain(text), _) if text.is_empty() => Some(missing_value(shape).to_owned()),
        (_, Shape::Word(words)) => {
            Some(format!("the allowed words here are {}", list(words.iter().map(String::as_str))))
        }
        (Content::Plain(text), Shape::Text | Shape::Prose | Shape::Scalar) => {
            Some(format!("to make it a string, quote it: \"{text}\""))
        }
        (Content::Plain(text), Shape::Boolean(_)) => older_boolean(text).map(|text| format!("write `{text}`")),
        (Content::Plain(text), Shape::Integer(_) | Shape::Number) => number(text, shape),
        (Content::Quoted(text), Shape::Boolean(_) | Shape::Integer(_) | Shape::Number) => {
            let is_meant = matches!(Scalar::of(text), Scalar::Boolean | Scalar::Integer(_) | Scalar::Number);
            is_meant.then(|| format!("remove the quotes: {text}"))
        }
        (Content::Plain(_) | Content::Quoted(_), Shape::List(inner))
            if matches!(**inner, Shape::Text | Shape::Prose) =>
        {
            Some("put it in brackets, even if it is the only element".to_owned())
        }
        (Content::Mapping { .. }, Shape::List(_)) => Some("begin each element with `- `".to_owned()),
        (Content::Sequence(_), Shape::Entries(_)) => {
            Some("write the name of each element as its key, without `- `".to_owned())
        }
        (_, Shape::Object(object)) => {
            Some(format!("its keys are {}", list(object.properties.keys().map(String::as_str))))
        }
        _ => None,
    }
}

/// How a number is written that a text may stand for.
fn number(text: &str, shape: &Shape) -> Option<String> {
    let is_fraction = matches!(shape, Shape::Integer(_)) && Scalar::of(text) == Scalar::Number;
    if is_fraction {
        return Some("write a number without a fraction and without an exponent".to_owned());
    }
    match Scalar::of(text) {
        Scalar::Strange => return Some("write a number that fits into 64 bits".to_owned()),
        Scalar::Integer(number) => return Some(format!("write it with decimal digits: {number}")),
        Scalar::Nothing | Scalar::Null | Scalar::Boolean | Scalar::Number | Scalar::Text => {}
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let bare = digits.trim_start_matches('+').replace(['_', ','], "");
    match bare.parse::<f64>() {
        Ok(number) if number.is_finite() => {
            let digits = bare.trim_start_matches('0');
            let first = if digits.starts_with(|first: char| first.is_ascii_digit()) { "" } else { "0" };
            Some(format!("write {sign}{first}{digits}"))
        }
        Ok(number) if number.is_infinite() => Some("write a number that a double can hold".to_owned()),
        Ok(_) | Err(_) => None,
    }
}

/// The boolean that a word means in YAML 1.1, as many people still expect.
fn older_boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "on" | "y" => Some(true),
        "no" | "off" | "n" => Some(false),
        _ => None,
    }
}

fn missing_value(shape: &Shape) -> &'static str {
    match shape {
        Shape::Entries(_) => "write the entries below, or `{}` if there are none",
        Shape::List(_) => "write the elements below, or `[]` if there are none",
        Shape::Scalar => "write a value; if null is meant, write `null`",
        _ => "write a value, or remove the key",
    }
}
