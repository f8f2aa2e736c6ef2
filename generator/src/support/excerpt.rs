//! Parts of texts that have a meaning of their own.

use core::fmt::Display;

use serde_json::Value;

use crate::support::object::Object;
use crate::support::wire::misfits::misfit_named;

/// Returns the part of a text between the last `after` and the next `before`, without white space around it. It ends at
/// the next white space in any case, and it is never empty.
#[inline]
pub fn between<'t>(text: &'t Option<String>, after: &str, before: &str) -> Option<&'t str> {
    let (_, rest) = text.as_deref()?.rsplit_once(after)?;
    let word = rest.split_whitespace().next()?;
    let part = if before.is_empty() { word } else { word.split(before).next().unwrap_or(word) };
    (!part.is_empty()).then_some(part)
}

/// Returns whether a property has a code that does not fit its type: a number instead of a string, or the reverse.
pub fn has_misfit<T: Object>(object: &T, name: &str, code: &impl Display) -> bool {
    misfit_named(object, name).is_some_and(|misfit| is_code(misfit, &code.to_string()))
}

/// Returns whether a text contains JSON objects with this code as the value of a member at any depth, as a string or a
/// number.
pub fn has_code(text: &Option<String>, code: &impl Display) -> bool {
    let code = code.to_string();
    documents(text.as_deref().unwrap_or_default()).any(|document| contains(&document, &code))
}

/// Returns the JSON objects in a text, whatever stands between them. None of them is inside another one.
#[inline]
fn documents(text: &str) -> impl Iterator<Item = Value> + '_ {
    let mut rest = text;
    core::iter::from_fn(move || loop {
        rest = rest.get(rest.find('{')?..)?;
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        let value = values.next()?;
        rest = rest.get(values.byte_offset().max(1)..)?;
        if let Ok(value) = value {
            return Some(value);
        }
    })
}

/// Returns whether one of the values in `value` is the code. A document is at most 128 levels deep.
#[inline]
fn contains(value: &Value, code: &str) -> bool {
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        match value {
            Value::Array(elements) => left.extend(elements),
            Value::Object(members) => left.extend(members.values()),
            value if is_code(value, code) => return true,
            _ => {}
        }
    }
    false
}

#[inline]
fn is_code(value: &Value, code: &str) -> bool {
    match value {
        Value::String(text) => text == code,
        Value::Number(number) => number.to_string() == code,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_a_word() {
        let of = |text: &str| between(&Some(text.to_owned()), "Code:", ".@").map(str::to_owned);
        assert_eq!(of("It failed. Code: 412#10073.@").as_deref(), Some("412#10073"));
        assert_eq!(of("Code: 1#2.@ Code:3#4 and more.@").as_deref(), Some("3#4"));
        for none in ["", "Code:", "Code: .@", "Code:  ", "412#10073.@"] {
            assert_eq!(of(none), None, "{none}");
        }
        assert_eq!(between(&Some("at: here".to_owned()), "at:", ""), Some("here"));
        assert_eq!(between(&None, "a", "b"), None);
    }

    #[test]
    fn a_code_is_found_in_a_document_in_a_text() {
        let has = |text: &str| has_code(&Some(text.to_owned()), &7500);
        for text in [
            r#"{"code":"7500"}"#,
            r#"see {"a":[{"code":7500}]}."#,
            r#"{"a":[null,"7500"]}"#,
            r#"{"code":7500}. See {docs}"#,
            r#"{0} {"code":1}{"code":7500}"#,
        ] {
            assert!(has(text), "{text}");
        }
        for text in ["", "7500", "}7500{", "{7500}", "{\"7500\":1}", "{\"code\":\"75000\"}", "{\"code\":75}"] {
            assert!(!has(text), "{text}");
        }
        assert!(!has_code(&None, &"7500"));
    }
}
