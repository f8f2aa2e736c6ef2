//! Properties and parameters.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{Access, Documentation, FieldIdent, Presence, Privacy, Property, Resource, WireName};
use crate::schema::document::{Entries, PropertyDocument, TypeDocument};
use crate::schema::load::Documents;

use crate::lower::name::ident::Taken;
use crate::lower::name::Names;
use crate::lower::resource::type_expr::lower_type;
use crate::lower::{header_path, list, url};

/// More properties do not fit into the bits that a generated object keeps about them.
pub const MOST_PROPERTIES: usize = 62;

/// Lowers properties or parameters.
pub fn lower_properties(
    diagnostics: &mut Diagnostics,
    names: &Names,
    properties: &Entries<PropertyDocument>,
    place: &Place,
    pattern: &str,
) -> Vec<Property> {
    let idents = field_idents(diagnostics, properties, place);
    let mut methods = Methods::default();
    let lowered = properties.iter().zip(idents).filter_map(|((name, document), ident)| {
        let place = place.clone().key(name);
        check_property_name(diagnostics, name, &place);
        let ty = lower_type(diagnostics, names, &document.r#type, &place.clone().key("type"))?;
        Some(Property {
            name: WireName::new(name),
            setter: methods.take(ident.prefixed("with_")),
            constructor: methods.take(ident.clone()),
            argument: ident.argument(),
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
    let mut taken = Taken::new("a field of every type", &["rest", "base", "__START", "__END"]);
    let mut idents = BTreeMap::new();
    let is_exact = |name: &str| FieldIdent::of(name).as_str().trim_start_matches("r#") == name;
    let chosen = properties.iter().filter(|(_, document)| document.rust.is_some());
    let exact = properties.iter().filter(|(name, document)| document.rust.is_none() && is_exact(name));
    let others = properties.iter().filter(|(name, document)| document.rust.is_none() && !is_exact(name));
    for (name, document) in chosen.chain(exact).chain(others) {
        let place = place.clone().key(name).key("rust");
        idents.insert(name.as_str(), taken.field(diagnostics, name, document.rust.as_ref(), place));
    }
    properties.iter().map(|(name, _)| idents[name.as_str()].clone()).collect()
}

/// What every type or every choice has of its own, and what would be found in place of a method that everything has.
const METHODS: &[&str] = &[
    "new",
    "members",
    "member_count",
    "slots",
    "settle",
    "clone",
    "default",
    "eq",
    "fmt",
    "from",
    "into",
    "try_from",
    "try_into",
    "is_null",
    "odata_type",
    "serialize",
    "deserialize",
    "to_vec",
];

/// The functions of a type, each with a name of its own.
struct Methods(BTreeSet<String>);

impl Default for Methods {
    fn default() -> Self {
        Self(METHODS.iter().map(|method| (*method).to_owned()).collect())
    }
}

impl Methods {
    fn take(&mut self, ident: FieldIdent) -> FieldIdent {
        let ident = ident.unlike(&self.0);
        self.0.insert(ident.as_str().to_owned());
        ident
    }
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
