//! The known codes of properties, and the excerpts of texts.

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics};
use crate::lower::context::Cx;
use crate::lower::gaps::Gaps;
use crate::lower::name::ident::{is_name, NAME_HELP};
use crate::lower::name::owner::Owners;
use crate::model::{
    CodeValue, Documentation, Excerpt, FieldIdent, Item, KnownCode, Primitive, Property, TypeRef, VariantIdent,
};
use crate::schema::document::{CodeDocument, Entries, ExcerptDocument};
use crate::schema::spanned::Spanned;

const TEXT: TypeRef = TypeRef::One(Item::Primitive(Primitive::String));
const NUMBER: TypeRef = TypeRef::One(Item::Primitive(Primitive::Int32));

/// The type whose properties have codes and excerpts.
pub struct Scope<F> {
    /// The constants.
    constants: Owners,
    /// The fields that hold text, by the name of their property.
    texts: BTreeMap<String, FieldIdent>,
    /// Gives each method a name of its own.
    take: F,
}

impl<F: FnMut(FieldIdent) -> FieldIdent> Scope<F> {
    /// A type with these properties. `take` gives each method a name of its own.
    pub fn new(properties: &[Property], take: F) -> Self {
        let texts = properties.iter().filter(|property| property.ty == TEXT);
        let texts = texts.map(|property| (property.name.as_str().to_owned(), property.ident.clone())).collect();
        Self { constants: Owners::default(), texts, take }
    }

    /// Lowers the codes of a property of this type.
    pub fn lower_codes(
        &mut self,
        cx: &mut Cx<'_>,
        ty: TypeRef,
        codes: &Entries<CodeDocument>,
        gaps: &Gaps,
    ) -> Vec<KnownCode> {
        let read: fn(&str) -> Option<CodeValue> = match ty {
            TEXT => |value| Some(CodeValue::Text(value.to_owned())),
            NUMBER => |value| value.parse().ok().map(CodeValue::Int32),
            _ => {
                if let Some(place) = codes.place() {
                    cx.report(Code::KnownCode, place, "only a String or an Int32 has `codes`")
                        .help("use an enum for other known values");
                }
                return Vec::new();
            }
        };
        let mut lowered: Vec<KnownCode> = Vec::new();
        for (name, CodeDocument { value, also_in, doc, source }) in codes {
            let constant = VariantIdent::constant(name);
            if !check_name(cx.diagnostics, name)
                || !self.constants.claim(cx.diagnostics, constant.as_str(), name.place())
            {
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
                predicate: (self.take)(FieldIdent::of(name).prefixed("is_")),
                value: read,
                also_in: also_in.as_ref().and_then(|text| self.text(cx, text, gaps)),
                doc: Documentation { text: doc.to_string(), url: source.as_ref().map(|source| cx.page(source)) },
            });
        }
        lowered
    }

    /// Lowers the excerpts of a property of this type.
    pub fn lower_excerpts(
        &mut self,
        cx: &mut Cx<'_>,
        ty: TypeRef,
        excerpts: &Entries<ExcerptDocument>,
    ) -> Vec<Excerpt> {
        if let (Some(place), true) = (excerpts.place(), ty != TEXT) {
            cx.report(Code::KnownCode, place, "only a String has `excerpts`");
            return Vec::new();
        }
        let valid = excerpts.iter().filter(|(name, _)| check_name(cx.diagnostics, name));
        let lower = |(name, ExcerptDocument { after, before, doc }): &(Spanned<String>, ExcerptDocument)| Excerpt {
            method: (self.take)(FieldIdent::of(name)),
            after: after.to_string(),
            before: before.as_ref().map(|before| before.to_string()).filter(|before| !before.is_empty()),
            doc: doc.to_string(),
        };
        valid.map(lower).collect()
    }

    /// The field that holds a text; anything else is reported.
    fn text(&self, cx: &mut Cx<'_>, name: &Spanned<String>, gaps: &Gaps) -> Option<FieldIdent> {
        let field = self.texts.get(name.as_str());
        if field.is_none() && !gaps.others && !gaps.properties.contains(name.as_str()) {
            cx.report(Code::KnownCode, name.place(), format!("the type has no String `{}` of its own", **name))
                .did_you_mean(suggest(name, self.texts.keys().map(String::as_str)))
                .about(format!("{}/{}", name.place().file.0, **name));
        }
        field.cloned()
    }
}

/// Reports a name that cannot become a constant or a method.
fn check_name(diagnostics: &mut Diagnostics, name: &Spanned<String>) -> bool {
    let begins_with_letter = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_name(name) && begins_with_letter {
        return true;
    }
    let message = format!("`{}` is not a valid name of a code or an excerpt", **name);
    let help = if is_name(name) { "a name starts with a letter" } else { NAME_HELP };
    diagnostics.report(Code::InvalidName, name.place(), message).help(help);
    false
}
