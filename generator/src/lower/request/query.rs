//! The query of a request.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::name::scope::Scope;
use crate::lower::resource::type_expr::lower_type;
use crate::model::{Item, Primitive, QueryOption, Representation, TypeRef, WireName};
use crate::schema::document::QueryDocument;
use crate::schema::spanned::Spanned;

use super::written::Written;

/// Lowers the query options, in the order of the document.
pub fn lower_query(cx: &mut Cx<'_>, request: &Written<'_>, scope: &mut Scope) -> Vec<QueryOption> {
    let mut options = Vec::new();
    for (name, QueryDocument { r#type, rust, doc }) in request.query.into_iter().flatten() {
        check_option_name(cx, name);
        check_alias(cx, request, name);
        let (ident, _) = scope.field(cx.diagnostics, name, name.place(), rust.as_ref());
        let Some(ty) = lower_type(cx, r#type) else {
            continue;
        };
        let (item, is_list) = match ty {
            TypeRef::One(item @ Item::Primitive(primitive)) if is_sent(primitive) => (item, false),
            TypeRef::Many(item @ Item::Primitive(Primitive::String)) => (item, true),
            _ => {
                cx.report(Code::InvalidType, r#type.place(), format!("a query cannot contain `{}`", **r#type))
                    .help("write a primitive type, or `Collection(String)` for a list with commas");
                continue;
            }
        };
        options.push(QueryOption { name: WireName::new(name.as_str()), ident, item, is_list, doc: doc.to_string() });
    }
    options
}

/// Checks that an argument in the path has the value that a parameter alias contains.
fn check_alias(cx: &mut Cx<'_>, request: &Written<'_>, name: &Spanned<String>) {
    let is_passed = |path: &str| path.split(['(', ',', ')']).any(|part| part.ends_with(&format!("={}", **name)));
    if name.starts_with('@') && request.has_all_paths() && !is_passed(request.path) {
        let word = &name[1..];
        cx.report(Code::InvalidName, name.place(), format!("no argument in the path is `{}`", **name))
            .help(format!("write `{word}={}` in the path, or remove the `@`", **name));
    }
}

/// Whether a URL can contain a value as text.
fn is_sent(primitive: Primitive) -> bool {
    !matches!(primitive.representation(), Representation::Decimal | Representation::Json)
}

fn check_option_name(cx: &mut Cx<'_>, name: &Spanned<String>) {
    let word = name.strip_prefix(['$', '@']).unwrap_or(name);
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) || !word.chars().all(is_part) {
        cx.report(Code::InvalidName, name.place(), format!("`{}` is not the name of a query option", **name))
            .help("write a word, such as `$top`");
    }
}
