//! The parameters of an action: the body of the request, and the methods that fill it.

use crate::diagnostic::Code;
use crate::lower::context::{header_path, Cx};
use crate::lower::gaps::Gaps;
use crate::lower::name::ident::Case;
use crate::lower::name::scope::Scope;
use crate::lower::name::Named;
use crate::lower::resource::property::{lower_properties, Declared};
use crate::lower::resource::type_expr::{element, is_word};
use crate::model::{
    Access, Builder, Construction, Documentation, FieldIdent, Imports, Openness, Presence, Privacy, Resource,
    TypeIdent, WireName,
};
use crate::schema::document::ParameterDocument;
use crate::schema::spanned::Spanned;

use super::written::Written;

/// Lowers the body, if there are parameters.
pub fn lower_parameters(
    cx: &mut Cx<'_>,
    request: &Written<'_>,
    named: &Named,
    ident: &TypeIdent,
) -> Option<(Resource, Gaps)> {
    if request.parameters.is_empty() {
        return None;
    }
    let declared: Vec<_> = request.parameters.iter().map(|(name, parameter)| declare(name, parameter)).collect();
    let (properties, mut gaps) = lower_properties(cx, &declared, Construction::Default, request.parameters_place);
    gaps.others |= !request.has_all_parameters();
    let takes = properties.iter().any(|property| property.presence == Presence::Required);
    let resource = Resource {
        file: header_path(request.file),
        name: WireName::new(&named.name),
        ident: ident.clone(),
        module: named.module.clone(),
        doc: Documentation { text: format!("The body of `{}`.", named.name), url: Some(cx.page(request.source)) },
        example: None,
        base: None,
        tag: None,
        openness: Openness::Closed,
        is_abstract: false,
        outcome: None,
        who: None,
        roster: None,
        awaited: None,
        family: None,
        construction: if takes { Construction::New { takes_base: false } } else { Construction::Default },
        properties,
        imports: Imports::default(),
    };
    Some((resource, gaps))
}

/// Converts a parameter to a property of the body. A parameter that cannot be null is required,
/// unless it is a collection, which the builder fills.
fn declare<'d>(name: &'d Spanned<String>, document: &'d ParameterDocument) -> Declared<'d> {
    let ParameterDocument { r#type, nullable, sensitive, item: _, rust, doc } = document;
    let is_required = !nullable && !is_collection(document);
    Declared {
        name,
        also_spelled: &[],
        ty: r#type,
        rust: rust.as_ref(),
        nullable: *nullable,
        presence: if is_required { Presence::Required } else { Presence::Optional },
        access: Access::ReadWrite,
        privacy: if sensitive.is_set() { Privacy::Sensitive } else { Privacy::Public },
        parts: None,
        doc,
        source: None,
    }
}

/// Lowers the methods of the builder.
pub fn lower_builders(cx: &mut Cx<'_>, request: &Written<'_>, scope: &mut Scope) -> Vec<Builder> {
    let mut builders = Vec::new();
    for (name, parameter) in &request.parameters {
        let (all, _) = scope.field(cx.diagnostics, name, name.place(), parameter.rust.as_ref());
        let item = parameter.item.as_ref().and_then(|item| lower_item(cx, name, parameter, item, scope));
        builders.push(Builder { argument: all.argument(), all, item });
    }
    builders
}

/// The method that adds one element.
fn lower_item(
    cx: &mut Cx<'_>,
    name: &str,
    parameter: &ParameterDocument,
    item: &Spanned<String>,
    scope: &mut Scope,
) -> Option<FieldIdent> {
    if !check_item(cx, name, parameter) {
        return None;
    }
    let ident = scope.choose(cx.diagnostics, item, Case::Snake, FieldIdent::chosen)?;
    let what = format!("the method for one element of `{name}`");
    let help = "give one of them another name, with `item` or `rust`";
    scope.claim(cx.diagnostics, ident.as_str(), item.place(), &what, help);
    Some(ident)
}

/// Checks that only a collection names the method that adds one element. Returns whether it is one.
pub fn check_item(cx: &mut Cx<'_>, name: &str, parameter: &ParameterDocument) -> bool {
    if is_collection(parameter) {
        return true;
    }
    // An invalid type expression has been reported, and may be meant as a collection.
    if let Some(item) = parameter.item.as_ref().filter(|_| is_word(&parameter.r#type)) {
        cx.report(Code::ItemOfNoCollection, item.place(), format!("`{name}` is not a collection"))
            .help("`item` names the method that adds one element to a collection");
    }
    false
}

fn is_collection(parameter: &ParameterDocument) -> bool {
    element(&parameter.r#type).is_some()
}
