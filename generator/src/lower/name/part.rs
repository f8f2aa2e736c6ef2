//! The names of the parts of requests: their bodies, and what wraps their responses. They are items at the root of the
//! crate, as definitions are.

use crate::diagnostic::Diagnostics;
use crate::lower::request::written::Written;
use crate::model::{Primitive, TypeIdent};
use crate::schema::document::BYTES;
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

use super::owner::Owners;

/// The names of the types of the parameters of actions. Each is taken only if there are parameters.
pub fn bodies(
    diagnostics: &mut Diagnostics,
    owners: &mut Owners,
    requests: &[(&Written<'_>, &TypeIdent)],
) -> Vec<TypeIdent> {
    let mut all = Vec::new();
    for (request, ident) in requests {
        let ident = TypeIdent::of(&format!("{}Parameters", ident.as_str()));
        if !request.parameters.is_empty() {
            claim(diagnostics, owners, request.name, "body", &ident);
        }
        all.push(ident);
    }
    all
}

/// The names of the types that wrap what requests return: one value, or a page of several.
pub fn responses(
    diagnostics: &mut Diagnostics,
    owners: &mut Owners,
    documents: &Documents,
    requests: &[(&Written<'_>, &TypeIdent)],
) -> Vec<Option<TypeIdent>> {
    let is_enum = |ty: &str| documents.enums.iter().any(|definition| *definition.document.enum_type == ty);
    let mut all = Vec::new();
    for (request, ident) in requests {
        let ty = request.returns.iter().find_map(|answer| answer.r#type.as_ref());
        let word = match ty {
            Some(ty) if ty.starts_with("Collection(") => Some("Page"),
            Some(ty) if **ty != BYTES && (Primitive::named(ty).is_some() || is_enum(ty)) => Some("Value"),
            _ => None,
        };
        let ident = word.map(|word| TypeIdent::of(&format!("{}{word}", ident.as_str())));
        if let Some(ident) = &ident {
            claim(diagnostics, owners, request.name, "response", ident);
        }
        all.push(ident);
    }
    all
}

/// Takes the name of a part of a request.
fn claim(diagnostics: &mut Diagnostics, owners: &mut Owners, name: &Spanned<String>, part: &str, ident: &TypeIdent) {
    let text = ident.as_str();
    let message = || format!("the {part} of `{}` becomes `{text}` in Rust, and so does something else", **name);
    let help = "give the action or the other definition another name in Rust with `rust`";
    owners.claim_as(diagnostics, text, name.place(), message, help);
}
