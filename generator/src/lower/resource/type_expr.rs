//! Type expressions: `String`, `identitySet`, `Collection(participant)`, `Payload`.

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::lower::name::ident::unqualified;
use crate::lower::name::reserved::PAYLOAD;
use crate::model::{Item, Primitive, TypeRef};
use crate::schema::spanned::Spanned;

/// Parses a type expression. An invalid one is reported.
pub fn lower_type(cx: &mut Cx<'_>, text: &Spanned<String>) -> Option<TypeRef> {
    let place = text.place();
    if **text == PAYLOAD {
        return Some(TypeRef::Payload);
    }
    let Some(element) = element(text) else {
        return lower_item(cx, text, place).map(TypeRef::One);
    };
    let is_nested = element == PAYLOAD || self::element(element).is_some();
    if !is_nested {
        return lower_item(cx, element, place).map(TypeRef::Many);
    }
    cx.report(Code::UnsupportedCollection, place, format!("a collection of `{element}` is not supported"))
        .help("a collection holds values of a primitive type, enum members, or objects");
    None
}

/// The element type of `Collection(…)`.
pub fn element(text: &str) -> Option<&str> {
    text.strip_prefix("Collection(")?.strip_suffix(')')
}

fn lower_item(cx: &mut Cx<'_>, text: &str, place: Place) -> Option<Item> {
    if let Some(primitive) = Primitive::named(text) {
        return Some(Item::Primitive(primitive));
    }
    let is_known = |name: &str| cx.names.get(name).is_some() || Primitive::named(name).is_some();
    match cx.names.get(text) {
        Some(item) => return Some(item),
        None if is_word(text) && is_known(unqualified(text)) => {
            let help = format!("write `{}`, without a namespace", unqualified(text));
            cx.report(Code::UnknownType, place, format!("no type or enum is named `{text}`")).help(help).about(text);
        }
        None if is_word(text) && !text.starts_with("Edm.") => cx.report_unknown(text, place),
        None if text.strip_prefix("Edm.").is_some_and(|name| Primitive::named(name).is_none() && is_word(name)) => {
            cx.report_unknown(text.trim_start_matches("Edm."), place);
        }
        None => {
            let help = match (text.rsplit(['.', ' ']).next(), of_another_language(text)) {
                (Some(last), _) if is_known(last) => format!("write `{last}`, without a namespace"),
                (_, Some(element)) if is_known(element) => format!("write `Collection({element})`"),
                _ => "write `String`, `someType` or `Collection(someType)`".to_owned(),
            };
            cx.report(Code::InvalidType, place, format!("`{text}` is not a type expression")).help(help);
        }
    }
    None
}

/// The element of a collection in the syntax of another language: `T[]`, `collection(T)`,
/// `List<T>`.
fn of_another_language(text: &str) -> Option<&str> {
    let bracketed = || text.split_once(['(', '<'])?.1.strip_suffix([')', '>']);
    text.strip_suffix("[]").or_else(bracketed)
}

/// Whether a string could be the name of a type.
pub fn is_word(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    text.split('.').all(is_part)
}
