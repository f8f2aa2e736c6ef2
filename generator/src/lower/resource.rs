//! Complex types and entity types.

pub mod cycle;
pub mod inheritance;
pub mod property;
pub mod type_expr;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{
    Construction, Documentation, Imports, Item, Openness, Resource, ResourceId, TypeIdent, TypeRef, WireName,
};
use crate::schema::document::TypeDocument;
use crate::schema::load::{Definition, Documents};

use crate::lower::name::{module, Names};
use crate::lower::resource::property::lower_properties;
use crate::lower::{header_path, url};

/// Lowers the types, in the order of the documents. How they are made is found out later, since it depends on their bases.
pub fn lower_resources(diagnostics: &mut Diagnostics, documents: &Documents, names: &Names) -> Vec<Resource> {
    diagnostics
        .map(&documents.types, |diagnostics, definition| lower_resource(diagnostics, documents, names, definition))
}

fn lower_resource(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    definition: &Definition<TypeDocument>,
) -> Resource {
    let document = &definition.document;
    let place = Place::file(definition.file);
    let name = document.complex_type.as_ref().or(document.entity_type.as_ref()).unwrap_or(&definition.stem);
    let base = lower_base(diagnostics, documents, names, definition, name);
    let pattern = &documents.service.document.documentation;
    let properties =
        lower_properties(diagnostics, names, &document.properties, &place.clone().key("properties"), pattern);
    let members: BTreeSet<_> = properties.iter().filter_map(|property| member(property.ty)).collect();
    let is_whole = properties.len() == document.properties.len();
    if document.choice && is_whole && members.len() != 1 {
        let message = format!("`{name}` has no members of one type to be made from");
        diagnostics
            .report(Code::ChoiceMembers, place.key("choice").at_key(), message)
            .help("a choice has properties that hold one object each, all of the same type");
    }
    check_required(diagnostics, document, &Place::file(definition.file).key("properties"));
    Resource {
        file: header_path(&definition.path),
        name: WireName::new(name),
        ident: TypeIdent::of(name),
        module: module(name),
        doc: Documentation { text: document.doc.clone(), url: url(pattern, Some(&document.source)) },
        base,
        tag: (!document.untagged).then(|| format!("#{}.{name}", documents.service.document.service)),
        openness: if document.open { Openness::Open } else { Openness::Closed },
        is_abstract: document.r#abstract,
        construction: if document.choice { Construction::Choice } else { Construction::Default },
        properties,
        imports: Imports::default(),
    }
}

/// What is required has to be something that a constructor can set.
fn check_required(diagnostics: &mut Diagnostics, document: &TypeDocument, place: &Place) {
    for (name, property) in document.properties.iter().filter(|(_, property)| property.required) {
        let place = place.clone().key(name).key("required").at_key();
        if property.read_only {
            let message = format!("`{name}` is required, but only the service writes it");
            diagnostics
                .report(Code::RequiredProperty, place, message)
                .help("remove `required`: reading never requires anything");
        } else if document.choice {
            let message = format!("`{name}` is required, but one of several choices");
            diagnostics
                .report(Code::RequiredProperty, place, message)
                .help("remove `required`: each member of a choice has a constructor of its own");
        }
    }
}

fn lower_base(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    names: &Names,
    definition: &Definition<TypeDocument>,
    name: &str,
) -> Option<ResourceId> {
    let base = definition.document.base_type.as_ref()?;
    let place = Place::file(definition.file).key("baseType");
    let id = names.resource(diagnostics, base, place.clone())?;
    let is_entity = documents.types[id.0].document.entity_type.is_some();
    if is_entity != definition.document.entity_type.is_some() {
        let kind = if is_entity { "an entity type" } else { "a complex type" };
        diagnostics
            .report(Code::BaseKind, place, format!("`{base}` is {kind}, but `{name}` is not"))
            .help("a complex type extends complex types, an entity type extends entity types");
    }
    Some(id)
}

/// The type of a choice's member, if a property of this type is one.
fn member(ty: TypeRef) -> Option<ResourceId> {
    match ty {
        TypeRef::One(Item::Resource(id)) => Some(id),
        _ => None,
    }
}
