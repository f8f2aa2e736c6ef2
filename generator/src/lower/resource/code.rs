//! The known codes of properties, and the excerpts of texts.

use std::collections::BTreeMap;

use crate::diagnostic::{suggest, Code, Diagnostics};
use crate::lower::context::Cx;
use crate::lower::gaps::Gaps;
use crate::lower::name::ident::{is_name, NAME_HELP};
use crate::lower::name::reserved;
use crate::lower::name::scope::Scope;
use crate::model::{
    CodeValue, Documentation, Excerpt, FieldIdent, Item, KnownCode, Primitive, Property, TypeRef, VariantIdent,
};
use crate::schema::document::{CodeDocument, Entries, ExcerptDocument};
use crate::schema::spanned::Spanned;

const TEXT: TypeRef = TypeRef::One(Item::Primitive(Primitive::String));
const NUMBER: TypeRef = TypeRef::One(Item::Primitive(Primitive::Int32));

/// The help for a code or an excerpt whose name collides.
const HELP: &str = "give one of them another name: that of a code or an excerpt is only its name in Rust";

/// The type whose properties have codes and excerpts.
pub struct Codes {
    constants: Scope,
    methods: Scope,
    /// The fields that hold text, by the name of their property.
    texts: BTreeMap<String, FieldIdent>,
}

impl Codes {
    /// A type with these properties. `methods` are those that the type has.
    pub fn new(properties: &[Property], methods: Scope) -> Self {
        let texts = properties.iter().filter(|property| property.ty == TEXT);
        let texts = texts.map(|property| (property.name.as_str().to_owned(), property.ident.clone())).collect();
        Self { constants: Scope::new("a constant of every type", reserved::TYPE_CONSTANTS), methods, texts }
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
            // Another spelling of the number would not be found in a message.
            NUMBER => {
                |value| value.parse().ok().filter(|number: &i32| number.to_string() == value).map(CodeValue::Int32)
            }
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
            let constant = VariantIdent::constant(name).unlike(self.constants.reserved());
            let predicate = FieldIdent::of(name).prefixed("is_").unlike(self.methods.reserved());
            let (what, place) = (format!("the code `{}`", **name), name.place());
            // Codes whose constants differ can still have the same method as something else.
            if !check_name(cx.diagnostics, name)
                || !self.constants.claim(cx.diagnostics, constant.as_str(), place, &what, HELP)
                || !self.methods.claim(cx.diagnostics, predicate.as_str(), place, &what, HELP)
            {
                continue;
            }
            let Some(read) = read(value) else {
                let help = match value.parse::<i32>() {
                    Ok(number) => format!("write `{number}`, as in a message"),
                    Err(_) => "write a value that the property can have".to_owned(),
                };
                cx.report(Code::KnownCode, value.place(), format!("`{}` is not an Int32", **value)).help(help);
                continue;
            };
            if value.trim().is_empty() {
                cx.report(Code::EmptyText, value.place(), format!("the code `{}` has an empty value", **name))
                    .help("write the value that the service sends");
            }
            if lowered.iter().any(|other| other.value == read) {
                cx.report(Code::KnownCode, value.place(), format!("another code has the value `{}`", **value));
            }
            lowered.push(KnownCode {
                constant,
                predicate,
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
        let mut lowered = Vec::new();
        for (name, ExcerptDocument { after, before, doc }) in excerpts {
            if !check_name(cx.diagnostics, name) {
                continue;
            }
            let method = FieldIdent::of(name).unlike(self.methods.reserved());
            let what = format!("the excerpt `{}`", **name);
            self.methods.claim(cx.diagnostics, method.as_str(), name.place(), &what, HELP);
            if let Some(before) = before.as_ref().filter(|before| before.is_empty()) {
                cx.report(Code::EmptyText, before.place(), "the excerpt ends before an empty text")
                    .help("remove `before`: the excerpt then ends at the next white space");
            }
            lowered.push(Excerpt {
                method,
                after: after.to_string(),
                before: before.as_ref().map(|before| before.to_string()),
                doc: doc.to_string(),
            });
        }
        lowered
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
