//! The parameters of an action: its body, and the methods that fill it.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Builder, Construction, Documentation, FieldIdent, Imports, Openness, Presence, Resource, WireName};
use crate::schema::document::{ActionDocument, Entries, ParameterDocument, PropertyDocument};
use crate::schema::load::Definition;

use crate::lower::name::ident::{Case, Taken};
use crate::lower::name::{body_ident, module, Names};
use crate::lower::resource::property::lower_properties;
use crate::lower::resource::type_expr::is_word;
use crate::lower::{header_path, url};

/// Lowers the body, if there are parameters.
pub fn lower_parameters(
    diagnostics: &mut Diagnostics,
    names: &Names,
    definition: &Definition<ActionDocument>,
    pattern: &str,
) -> Option<Resource> {
    let document = &definition.document;
    if document.parameters.is_empty() {
        return None;
    }
    let place = Place::file(definition.file).key("parameters");
    let properties = lower_properties(diagnostics, names, &as_properties(&document.parameters), &place, pattern);
    let takes = properties.iter().any(|property| property.presence == Presence::Required);
    Some(Resource {
        file: header_path(&definition.path),
        name: WireName::new(&document.action),
        ident: body_ident(&document.action),
        module: module(&document.action),
        doc: Documentation {
            text: format!("The body of `{}`.", document.action),
            url: url(pattern, Some(&document.source)),
        },
        base: None,
        tag: None,
        openness: Openness::Closed,
        is_abstract: false,
        construction: if takes { Construction::New { takes_base: false } } else { Construction::Default },
        properties,
        imports: Imports::default(),
    })
}

/// Parameters as the properties of the body. One that must not be null has to be given, unless it is a collection, which
/// the builder fills.
fn as_properties(parameters: &Entries<ParameterDocument>) -> Entries<PropertyDocument> {
    let property = |parameter: &ParameterDocument| PropertyDocument {
        r#type: parameter.r#type.clone(),
        nullable: parameter.nullable,
        required: !parameter.nullable && !is_collection(parameter),
        read_only: false,
        sensitive: false,
        rust: parameter.rust.clone(),
        doc: parameter.doc.clone(),
        source: None,
    };
    Entries(parameters.iter().map(|(name, parameter)| (name.clone(), property(parameter))).collect())
}

/// Lowers the methods of the builder. What somebody chose comes first, then names give way to each other in order.
pub fn lower_builders(
    diagnostics: &mut Diagnostics,
    document: &ActionDocument,
    place: &Place,
    taken: &mut Taken,
) -> Vec<Builder> {
    let place = place.clone().key("parameters");
    let chosen: Vec<Option<FieldIdent>> = document
        .parameters
        .iter()
        .map(|(name, parameter)| {
            let rust = parameter.rust.as_ref()?;
            Some(taken.field(diagnostics, name, Some(rust), place.clone().key(name).key("rust")))
        })
        .collect();
    let mut builders = Vec::new();
    for ((name, parameter), chosen) in document.parameters.iter().zip(chosen) {
        let place = place.clone().key(name);
        let all = chosen.unwrap_or_else(|| taken.field(diagnostics, name, None, place.clone()));
        let item = lower_item(diagnostics, name, parameter, place.key("item"), taken);
        builders.push(Builder { argument: all.argument(), all, item });
    }
    builders
}

/// The method that adds one element.
fn lower_item(
    diagnostics: &mut Diagnostics,
    name: &str,
    parameter: &ParameterDocument,
    place: Place,
    taken: &mut Taken,
) -> Option<FieldIdent> {
    let item = parameter.item.as_ref()?;
    if !is_collection(parameter) {
        // What is no type expression, but may be meant as a collection, has been reported.
        if is_word(&parameter.r#type) {
            diagnostics
                .report(Code::ItemOfNoCollection, place, format!("`{name}` has no items"))
                .help("`item` names the method that adds one element to a collection");
        }
        return None;
    }
    let ident = taken.choose(diagnostics, item, place, Case::Snake, FieldIdent::chosen)?;
    taken.add(ident.as_str(), format!("the items of `{name}`"));
    Some(ident)
}

fn is_collection(parameter: &ParameterDocument) -> bool {
    parameter.r#type.starts_with("Collection(")
}
