//! The known values of properties whose values are codes.

use crate::diagnostic::{Code, Diagnostics};
use crate::lower::context::Cx;
use crate::lower::name::ident::{is_name, NAME_HELP};
use crate::lower::name::owner::Owners;
use crate::model::{CodeValue, Documentation, FieldIdent, Item, KnownCode, Primitive, TypeRef, VariantIdent};
use crate::schema::document::{CodeDocument, Entries};
use crate::schema::spanned::Spanned;

/// Lowers the codes of a property of this type. `constants` are those of the whole type, and `take` gives each method a
/// name of its own.
pub fn lower_codes(
    cx: &mut Cx<'_>,
    ty: TypeRef,
    codes: &Entries<CodeDocument>,
    constants: &mut Owners,
    mut take: impl FnMut(FieldIdent) -> FieldIdent,
) -> Vec<KnownCode> {
    let read: fn(&str) -> Option<CodeValue> = match ty {
        TypeRef::One(Item::Primitive(Primitive::String)) => |value| Some(CodeValue::Text(value.to_owned())),
        TypeRef::One(Item::Primitive(Primitive::Int32)) => |value| value.parse().ok().map(CodeValue::Int32),
        _ => {
            if let Some(place) = codes.place() {
                cx.report(Code::KnownCode, place, "only a String or an Int32 has `codes`")
                    .help("use an enum for other known values");
            }
            return Vec::new();
        }
    };
    let mut lowered: Vec<KnownCode> = Vec::new();
    for (name, CodeDocument { value, doc, source }) in codes {
        let constant = VariantIdent::constant(name);
        if !check_name(cx.diagnostics, name) || !constants.claim(cx.diagnostics, constant.as_str(), name.place()) {
            continue;
        }
        let Some(read) = read(value) else {
            cx.report(Code::KnownCode, value.place(), format!("`{}` is not an Int32", **value))
                .help("write a value that the property can have");
            continue;
        };
        if lowered.iter().any(|other| other.value == read) {
            cx.report(Code::KnownCode, value.place(), format!("another code has the value `{}`", **value));
        }
        lowered.push(KnownCode {
            constant,
            predicate: take(FieldIdent::of(name).prefixed("is_")),
            value: read,
            doc: Documentation { text: doc.to_string(), url: source.as_ref().map(|source| cx.page(source)) },
        });
    }
    lowered
}

fn check_name(diagnostics: &mut Diagnostics, name: &Spanned<String>) -> bool {
    let begins_with_letter = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_name(name) && begins_with_letter {
        return true;
    }
    let message = format!("`{}` is not a valid name of a code", **name);
    let help = if is_name(name) { "a name starts with a letter" } else { NAME_HELP };
    diagnostics.report(Code::InvalidName, name.place(), message).help(help);
    false
}
