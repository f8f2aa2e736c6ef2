//! Types and enums.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Access, Construction, Documentation, EnumKind, FieldIdent, Item, Member, OpenEnum, Openness, Presence, Privacy,
    Property, Resource, ResourceId, TypeIdent, TypeRef, VariantIdent, WireName,
};
use crate::schema::document::{Entries, EnumDocument, PropertyDocument, TypeDocument};
use crate::schema::load::{Definition, Documents};

use super::collect::{module, Names};
use super::header_path;
use super::type_expr::lower_type;

/// More properties do not fit into the bits that a generated object keeps about them.
const MOST_PROPERTIES: usize = 62;

/// Lowers the types, in the order of the documents. How they are made is found out later, since it depends on their bases.
pub fn lower_resources(diagnostics: &mut Diagnostics, documents: &Documents, names: &Names) -> Vec<Resource> {
    documents.types.iter().map(|definition| lower_resource(diagnostics, documents, names, definition)).collect()
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
    let base = document.base_type.as_ref().and_then(|base| {
        let id = names.resource(diagnostics, base, place.clone().key("baseType"))?;
        let is_entity = documents.types[id.0].document.entity_type.is_some();
        if is_entity != document.entity_type.is_some() {
            let kinds = if is_entity { "an entity type" } else { "a complex type" };
            diagnostics
                .report(
                    Code::BaseKind,
                    place.clone().key("baseType"),
                    format!("`{base}` is {kinds}, but `{name}` is not"),
                )
                .help("a complex type extends complex types, an entity type extends entity types");
        }
        Some(id)
    });
    let url = url(&documents.service.document.documentation, Some(&document.source));
    let pattern = &documents.service.document.documentation;
    let properties =
        lower_properties(diagnostics, names, &document.properties, &place.clone().key("properties"), pattern);
    let members: BTreeSet<_> = properties.iter().filter_map(|property| member(property.ty)).collect();
    let is_whole = properties.len() == document.properties.len();
    if document.choice && is_whole && members.len() != 1 {
        diagnostics
            .report(
                Code::ChoiceMembers,
                place.key("choice").at_key(),
                format!("`{name}` has no members of one type to be made from"),
            )
            .help("a choice has properties that hold one object each, all of the same type");
    }
    Resource {
        file: header_path(&definition.path),
        name: WireName::new(name),
        ident: TypeIdent::of(name),
        module: module(name),
        doc: Documentation { text: document.doc.clone(), url },
        base,
        tag: (!document.untagged).then(|| format!("#{}.{name}", documents.service.document.service)),
        openness: if document.open { Openness::Open } else { Openness::Closed },
        is_abstract: document.r#abstract,
        construction: if document.choice { Construction::Choice } else { Construction::Default },
        properties,
    }
}

/// The type of a choice's member, if a property of this type is one.
fn member(ty: TypeRef) -> Option<ResourceId> {
    match ty {
        TypeRef::One(Item::Resource(id)) => Some(id),
        _ => None,
    }
}

/// Lowers properties or parameters.
pub fn lower_properties(
    diagnostics: &mut Diagnostics,
    names: &Names,
    properties: &Entries<PropertyDocument>,
    place: &Place,
    pattern: &str,
) -> Vec<Property> {
    let idents = field_idents(diagnostics, properties, place);
    let lowered = properties.iter().zip(idents).filter_map(|((name, document), ident)| {
        let place = place.clone().key(name);
        check_property_name(diagnostics, name, &place);
        let ty = lower_type(diagnostics, names, &document.r#type, &place.clone().key("type"))?;
        Some(Property {
            name: WireName::new(name),
            ident,
            ty,
            presence: if document.required { Presence::Required } else { Presence::Optional },
            access: if document.read_only { Access::ReadOnly } else { Access::ReadWrite },
            privacy: if document.sensitive { Privacy::Sensitive } else { Privacy::Public },
            nullable: document.nullable,
            doc: Documentation { text: document.doc.clone(), url: url(pattern, document.source.as_ref()) },
        })
    });
    let lowered: Vec<_> = lowered.collect();
    if lowered.len() > MOST_PROPERTIES {
        let message = format!("{} properties are too many", lowered.len());
        diagnostics
            .report(Code::TooManyProperties, place.clone().at_key(), message)
            .help(format!("a type can have at most {MOST_PROPERTIES}, inherited ones included"));
    }
    lowered
}

fn check_property_name(diagnostics: &mut Diagnostics, name: &str, place: &Place) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.$".contains(c);
    if name.contains('@') {
        diagnostics
            .report(Code::InvalidName, place.clone().at_key(), format!("`{name}` is an annotation, not a property"))
            .help("annotations are kept without being declared");
    } else if !name.chars().any(|c| c.is_ascii_alphanumeric()) || !name.chars().all(is_word) {
        diagnostics
            .report(
                Code::InvalidName,
                place.clone().at_key(),
                format!("`{name}` is not a name that a property could have"),
            )
            .help("a name has ASCII letters, digits, `_`, `-`, `.` and `$` only");
    }
}

/// The fields. Where two names meet in Rust, the one that is spelled like the field has it, then the first one.
fn field_idents(
    diagnostics: &mut Diagnostics,
    properties: &Entries<PropertyDocument>,
    place: &Place,
) -> Vec<FieldIdent> {
    // The private fields of every struct.
    let mut taken = BTreeSet::from(["rest".to_owned(), "base".to_owned()]);
    let mut idents = BTreeMap::new();
    let is_exact = |name: &str| FieldIdent::of(name).as_str().trim_start_matches("r#") == name;
    let chosen = properties.iter().filter(|(_, document)| document.rust.is_some());
    let exact = properties.iter().filter(|(name, document)| document.rust.is_none() && is_exact(name));
    let others = properties.iter().filter(|(name, document)| document.rust.is_none() && !is_exact(name));
    for (name, document) in chosen.chain(exact).chain(others) {
        let ident = match &document.rust {
            None => FieldIdent::of(name).unlike(&taken),
            Some(rust) => {
                let place = place.clone().key(name).key("rust");
                chosen_ident(diagnostics, rust, place, FieldIdent::chosen(rust), &taken)
                    .unwrap_or_else(|| FieldIdent::of(name))
            }
        };
        taken.insert(ident.as_str().to_owned());
        idents.insert(name.as_str(), ident);
    }
    properties.iter().map(|(name, _)| idents[name.as_str()].clone()).collect()
}

/// The identifier that somebody chose, if it is one and free; otherwise a report.
pub fn chosen_ident<T>(
    diagnostics: &mut Diagnostics,
    rust: &str,
    place: Place,
    ident: Option<T>,
    taken: &BTreeSet<String>,
) -> Option<T> {
    if taken.contains(rust) {
        diagnostics.report(Code::RustName, place, format!("`{rust}` is taken in Rust"));
        return None;
    }
    if ident.is_none() {
        diagnostics.report(Code::RustName, place, format!("`{rust}` is not an identifier in Rust"));
    }
    ident
}

/// Lowers the enums, in the order of the documents.
pub fn lower_enums(diagnostics: &mut Diagnostics, documents: &Documents, _: &Names) -> Vec<OpenEnum> {
    documents.enums.iter().map(|definition| lower_enum(diagnostics, documents, definition)).collect()
}

fn lower_enum(diagnostics: &mut Diagnostics, documents: &Documents, definition: &Definition<EnumDocument>) -> OpenEnum {
    let document = &definition.document;
    let kind = if document.flags { EnumKind::Flags } else { EnumKind::Single };
    let place = Place::file(definition.file).key("members");
    if document.members.is_empty() {
        diagnostics.report(Code::EmptyEnum, place.clone().at_key(), format!("`{}` has no members", document.enum_type));
    }
    // The variant that every open enum has, and the list of its members.
    let mut taken = BTreeSet::from(["Unknown".to_owned(), "KNOWN".to_owned()]);
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    let mut members = Vec::new();
    for (name, member) in &document.members {
        let place = place.clone().key(name);
        check_member_name(diagnostics, name, &place, &mut spelled);
        let ident = match &member.rust {
            None => match kind {
                EnumKind::Single => VariantIdent::of(name),
                EnumKind::Flags => VariantIdent::constant(name),
            }
            .unlike(&taken),
            Some(rust) => chosen_ident(diagnostics, rust, place.key("rust"), VariantIdent::chosen(rust), &taken)
                .unwrap_or_else(|| VariantIdent::of(name)),
        };
        taken.insert(ident.as_str().to_owned());
        members.push(Member { name: WireName::new(name), ident, doc: member.doc.clone() });
    }
    OpenEnum {
        file: header_path(&definition.path),
        name: WireName::new(&document.enum_type),
        ident: TypeIdent::of(&document.enum_type),
        module: module(&document.enum_type),
        doc: Documentation {
            text: document.doc.clone(),
            url: url(&documents.service.document.documentation, Some(&document.source)),
        },
        kind,
        members,
    }
}

/// A member is recognised in any letter case, so no two may differ in that alone.
fn check_member_name(diagnostics: &mut Diagnostics, name: &str, place: &Place, spelled: &mut BTreeMap<String, String>) {
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        diagnostics
            .report(
                Code::InvalidName,
                place.clone().at_key(),
                format!("`{name}` is not a name that a member could have"),
            )
            .help("a name has ASCII letters, digits and underscores only");
    } else if let Some(first) = spelled.insert(name.to_ascii_lowercase(), name.to_owned()) {
        let message = format!("`{name}` differs from `{first}` in letter case alone");
        diagnostics
            .report(Code::MemberCase, place.clone().at_key(), message)
            .help("members are recognised in any letter case: keep the spelling of the documented messages");
    }
}

/// Finds out how each type is made, now that no type is its own base.
pub fn resolve_construction(mut resources: Vec<Resource>) -> Vec<Resource> {
    let requires: Vec<bool> = (0..resources.len()).map(|index| requires(&resources, ResourceId(index))).collect();
    for resource in &mut resources {
        let takes_base = resource.base.is_some_and(|base| requires[base.0]);
        let takes_own = resource.properties.iter().any(|property| property.presence == Presence::Required);
        if resource.construction != Construction::Choice && (takes_base || takes_own) {
            resource.construction = Construction::New { takes_base };
        }
    }
    resources
}

/// Whether an object of the type cannot be made from nothing.
fn requires(resources: &[Resource], id: ResourceId) -> bool {
    let resource = &resources[id.0];
    resource.properties.iter().any(|property| property.presence == Presence::Required)
        || resource.base.is_some_and(|base| requires(resources, base))
}

/// A property must not be declared again by a derived type, and all of them together must not be too many.
pub fn check_inherited(diagnostics: &mut Diagnostics, documents: &Documents, resources: &[Resource]) {
    for (resource, definition) in resources.iter().zip(&documents.types) {
        let place = Place::file(definition.file).key("properties");
        let mut base = resource.base;
        let mut total = resource.properties.len();
        while let Some(id) = base {
            let inherited = &resources[id.0];
            total += inherited.properties.len();
            for property in &resource.properties {
                if inherited.properties.iter().any(|known| known.name == property.name) {
                    let message = format!("`{}` already declares `{}`", inherited.name, property.name);
                    let other = Place::file(documents.types[id.0].file).key("properties").key(property.name.as_str());
                    diagnostics
                        .report(Code::InheritedTwice, place.clone().key(property.name.as_str()).at_key(), message)
                        .note(other.at_key(), "it is inherited from here");
                }
            }
            base = inherited.base;
        }
        if total > MOST_PROPERTIES && resource.properties.len() <= MOST_PROPERTIES {
            diagnostics
                .report(Code::TooManyProperties, place.at_key(), format!("{total} properties are too many"))
                .help(format!("a type can have at most {MOST_PROPERTIES}, inherited ones included"));
        }
    }
}

/// The URL of a page, by the service's pattern.
pub fn url(pattern: &str, source: Option<&String>) -> Option<String> {
    source.map(|source| pattern.replace("{source}", source))
}

/// The property of this name, own or inherited; anything else is reported.
pub fn property<'a>(
    diagnostics: &mut Diagnostics,
    documents: &Documents,
    resources: &'a [Resource],
    resource: &'a Resource,
    name: &str,
    place: &Place,
) -> Option<&'a Property> {
    let mut is_broken = false;
    let mut known = Vec::new();
    let mut next = Some(resource);
    while let Some(resource) = next {
        if let Some(property) = resource.properties.iter().find(|property| property.name.as_str() == name) {
            return Some(property);
        }
        known.extend(resource.properties.iter().map(|property| property.name.as_str()));
        is_broken |= has_broken(documents, resource, name);
        next = resource.base.map(|base| &resources[base.0]);
    }
    if is_broken {
        return None;
    }
    let report = diagnostics.report(
        Code::UnknownProperty,
        place.clone(),
        format!("`{}` has no property `{name}`", resource.name),
    );
    match suggest(name, known.iter().copied()) {
        Some(suggestion) => report.help(format!("did you mean `{suggestion}`?")),
        None => report.help(format!("it has {}", list(&known))),
    };
    None
}

/// Whether a type would have a property if something else were not wrong with it, which has been reported already.
fn has_broken(documents: &Documents, resource: &Resource, name: &str) -> bool {
    let types = documents.types.iter().filter(|definition| header_path(&definition.path) == resource.file);
    let mut types = types.map(|definition| &definition.document);
    let actions = documents.actions.iter().filter(|definition| header_path(&definition.path) == resource.file);
    let mut actions = actions.map(|definition| &definition.document);
    let lacks_base = |document: &TypeDocument| document.base_type.is_some() && resource.base.is_none();
    types.any(|document| document.properties.get(name).is_some() || lacks_base(document))
        || actions.any(|document| document.parameters.get(name).is_some())
}

/// `a`, `b` and `c`.
pub fn list(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        [name] => format!("`{name}`"),
        [names @ .., last] => format!("`{}` and `{last}`", names.join("`, `")),
    }
}
