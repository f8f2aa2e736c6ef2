//! Type expressions: `String`, `identitySet`, `Collection(participant)`, `Payload`.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Item, Primitive, TypeRef};

use super::collect::Names;

/// Reads a type expression; what is none is reported.
pub fn lower_type(diagnostics: &mut Diagnostics, names: &Names, text: &str, place: &Place) -> Option<TypeRef> {
    if text == "Payload" {
        return Some(TypeRef::Payload);
    }
    let Some(element) = element(text) else {
        return lower_item(diagnostics, names, text, place).map(TypeRef::One);
    };
    let is_nested = element == "Payload" || self::element(element).is_some();
    if !is_nested {
        match lower_item(diagnostics, names, element, place)? {
            Item::Primitive(primitive) if !primitive.is_text() => {}
            item => return Some(TypeRef::Many(item)),
        }
    }
    diagnostics
        .report(Code::UnsupportedCollection, place.clone(), format!("a collection of `{element}` is not supported"))
        .help("a collection holds text, members of an enum, or objects");
    None
}

/// What stands in the parentheses of a collection.
fn element(text: &str) -> Option<&str> {
    text.strip_prefix("Collection(")?.strip_suffix(')')
}

fn lower_item(diagnostics: &mut Diagnostics, names: &Names, text: &str, place: &Place) -> Option<Item> {
    if let Some(primitive) = primitive(text) {
        return Some(Item::Primitive(primitive));
    }
    let is_known = |name: &str| names.get(name).is_some() || primitive(name).is_some();
    match names.get(text) {
        Some(item) => return Some(item),
        None if is_word(text) => names.unknown(diagnostics, text, place.clone()),
        None => {
            let help = match (text.rsplit(['.', ' ']).next(), of_another_language(text)) {
                (Some(last), _) if is_known(last) => format!("write `{last}`, without a namespace"),
                (_, Some(element)) if is_known(element) => format!("write `Collection({element})`"),
                _ => "write `String`, `someType` or `Collection(someType)`".to_owned(),
            };
            diagnostics
                .report(Code::InvalidType, place.clone(), format!("`{text}` is not a type expression"))
                .help(help);
        }
    }
    None
}

/// The element of a collection as other languages write it: `T[]`, `collection(T)`, `List<T>`.
fn of_another_language(text: &str) -> Option<&str> {
    let bracketed = || text.split_once(['(', '<'])?.1.strip_suffix([')', '>']);
    text.strip_suffix("[]").or_else(bracketed)
}

/// Whether a text could be the name of a type.
pub fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The primitive type of this name.
pub fn primitive(text: &str) -> Option<Primitive> {
    Primitive::ALL.iter().find(|(name, _)| *name == text).map(|(_, primitive)| *primitive)
}
