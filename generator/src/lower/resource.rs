//! Complex types and entity types.

pub mod choice;
mod code;
pub mod cycle;
pub mod family;
pub mod inheritance;
pub mod mark;
mod method;
pub mod outcome;
mod part;
pub mod property;
pub mod roster;
pub mod type_expr;
pub mod who;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Construction, Documentation, Imports, Item, Openness, Resource, ResourceId, TypeRef, WireName};
use crate::schema::document::TypeDocument;
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::example::lower_code;
use super::gaps::Gaps;
use super::name::Named;
use cycle::check_bases;
use property::{lower_properties, Declared};

/// Lowers the types, in the order of the documents. Their constructors are resolved later, because
/// they depend on the base types.
pub fn lower_resources(cx: &mut Cx<'_>) -> (Vec<Resource>, Vec<Gaps>) {
    let (documents, names) = (cx.documents, cx.names);
    let definitions: Vec<_> = documents.types.iter().zip(&names.types).collect();
    let lowered = cx.map(&definitions, |cx, (definition, named)| lower_resource(cx, definition, named));
    let (mut resources, mut gaps): (Vec<_>, Vec<_>) = lowered.into_iter().unzip();
    // Code that follows base types terminates only if no type is its own base.
    for id in check_bases(cx, &resources) {
        resources[id.0].base = None;
        gaps[id.0].others = true;
    }
    (resources, gaps)
}

fn lower_resource(cx: &mut Cx<'_>, definition: &Definition<TypeDocument>, named: &Named) -> (Resource, Gaps) {
    let TypeDocument {
        complex_type: _,
        entity_type: _,
        rust: _,
        base_type,
        r#abstract,
        open,
        choice,
        untagged,
        outcome: _,
        who: _,
        roster: _,
        doc,
        source,
        example,
        properties: declared,
        deviations: _,
    } = &definition.document;
    let name = &named.name;
    let base = base_type.as_ref().and_then(|base| lower_base(cx, definition, base, name));
    let declarations: Vec<_> = declared.iter().map(|(name, property)| Declared::property(name, property)).collect();
    let construction = if choice.is_set() { Construction::Choice } else { Construction::Default };
    let (properties, mut gaps) = lower_properties(cx, &declarations, construction, declared.place());
    gaps.others |= base_type.is_some() && base.is_none();
    let members: BTreeSet<_> = properties.iter().filter_map(|property| member(property.ty)).collect();
    if let (Some(place), true, true) = (choice.place(), gaps.is_empty(), members.len() != 1) {
        cx.report(
            Code::ChoiceMembers,
            place,
            format!("`{name}` is a choice, but its properties do not hold objects of one type"),
        )
        .help("give a choice properties that each hold one object, all of the same type");
    }
    check_required(cx.diagnostics, &definition.document);
    let resource = Resource {
        file: header_path(&definition.path),
        name: WireName::new(name),
        ident: named.ident.clone(),
        module: named.module.clone(),
        doc: Documentation { text: doc.to_string(), url: Some(cx.page(source)) },
        example: example.as_ref().and_then(|code| lower_code(cx.diagnostics, code)),
        base,
        tag: (!untagged.is_set()).then(|| cx.tag(name)),
        openness: if open.is_set() { Openness::Open } else { Openness::Closed },
        is_abstract: r#abstract.is_set(),
        outcome: None,
        who: None,
        roster: None,
        awaited: None,
        family: None,
        construction,
        properties,
        imports: Imports::default(),
    };
    (resource, gaps)
}

/// Checks that a constructor can set every required property.
fn check_required(diagnostics: &mut Diagnostics, document: &TypeDocument) {
    for (name, property) in &document.properties {
        let Some(place) = property.required.place() else {
            continue;
        };
        if property.read_only.is_set() {
            let message = format!("`{}` is required, but only the service writes it", **name);
            diagnostics
                .report(Code::RequiredProperty, place, message)
                .help("remove `required`: reading never requires anything");
        } else if document.choice.is_set() {
            let message = format!("`{}` is required, but it is one of several choices", **name);
            diagnostics
                .report(Code::RequiredProperty, place, message)
                .help("remove `required`: each member of a choice has a constructor of its own");
        }
    }
}

fn lower_base(
    cx: &mut Cx<'_>,
    definition: &Definition<TypeDocument>,
    base: &Spanned<String>,
    name: &str,
) -> Option<ResourceId> {
    let id = cx.resource(base)?;
    let kinds = is_entity(&cx.documents.types[id.0].document).zip(is_entity(&definition.document));
    if let Some((is_entity, true)) = kinds.map(|(base, own)| (base, base != own)) {
        let kind = if is_entity { "an entity type" } else { "a complex type" };
        cx.report(Code::BaseKind, base.place(), format!("`{}` is {kind}, but `{name}` is not", **base))
            .help("a complex type extends complex types, an entity type extends entity types");
    }
    Some(id)
}

/// Whether a type is an entity type, if it is either that or a complex type.
fn is_entity(document: &TypeDocument) -> Option<bool> {
    let is_entity = document.entity_type.is_some();
    (is_entity != document.complex_type.is_some()).then_some(is_entity)
}

/// The type of a choice's member, or `None` if a property of this type is not a member.
fn member(ty: TypeRef) -> Option<ResourceId> {
    match ty {
        TypeRef::One(Item::Resource(id)) => Some(id),
        _ => None,
    }
}
