//! Type expressions: `String`, `identitySet`, `Collection(participant)`, `Payload`.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Item, Primitive, TypeRef};

use super::collect::Names;

/// Reads a type expression; what is none is reported.
pub fn lower_type(diagnostics: &mut Diagnostics, names: &Names, text: &str, place: &Place) -> Option<TypeRef> {
    if text == "Payload" {
        return Some(TypeRef::Payload);
    }
    if let Some(element) = text.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')')) {
        let item = lower_item(diagnostics, names, element, place)?;
        if let Item::Primitive(primitive) = item {
            if !primitive.is_text() {
                let message = format!("a collection of `{element}` is not supported");
                diagnostics
                    .report(Code::UnsupportedCollection, place.clone(), message)
                    .help("a collection holds text, members of an enum, or objects");
                return None;
            }
        }
        return Some(TypeRef::Many(item));
    }
    lower_item(diagnostics, names, text, place).map(TypeRef::One)
}

fn lower_item(diagnostics: &mut Diagnostics, names: &Names, text: &str, place: &Place) -> Option<Item> {
    if let Some((_, primitive)) = Primitive::ALL.iter().find(|(name, _)| *name == text) {
        return Some(Item::Primitive(*primitive));
    }
    let is_word = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match names.get(text) {
        Some(item) => return Some(item),
        None if is_word => names.unknown(diagnostics, text, place.clone()),
        None => {
            let help = match text.rsplit(['.', ' ']).next() {
                Some(last) if names.get(last).is_some() => format!("write `{last}`, without a namespace"),
                _ => "write `String`, `identitySet` or `Collection(participant)`".to_owned(),
            };
            diagnostics
                .report(Code::InvalidType, place.clone(), format!("`{text}` is not a type expression"))
                .help(help);
        }
    }
    None
}
