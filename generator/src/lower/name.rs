//! The names of all definitions: one table, which every reference is looked up in.

pub mod ident;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{
    Action, EnumId, Item, ModuleIdent, OpenEnum, Primitive, Resource, ResourceId, TypeIdent, VariantIdent,
};
use crate::schema::document::TypeDocument;
use crate::schema::load::{Definition, Documents};

use crate::lower::resource::type_expr::primitive;

/// The names of the types and enums.
pub struct Names {
    items: BTreeMap<String, Item>,
}

impl Names {
    /// Collects the names, and reports those that are not what their files are called, or that meet in Rust.
    pub fn collect(diagnostics: &mut Diagnostics, documents: &Documents) -> Self {
        let mut names = Self { items: BTreeMap::new() };
        let mut owners = Owners::default();
        if documents.service.document.notifications.is_some() {
            let place = Place::file(documents.service.file).key("notifications").at_key();
            for ident in ["Event", "ResourceData", "ResourcePath"] {
                owners.claim(diagnostics, ident, place.clone());
            }
        }
        for (index, definition) in documents.types.iter().enumerate() {
            if let Some((key, name)) = type_name(diagnostics, definition) {
                let place = Place::file(definition.file).key(key);
                check_name(diagnostics, &definition.stem, name, &place);
                owners.claim(diagnostics, TypeIdent::of(name).as_str(), place);
                names.items.entry(name.to_owned()).or_insert(Item::Resource(ResourceId(index)));
            }
        }
        for (index, definition) in documents.enums.iter().enumerate() {
            let place = Place::file(definition.file).key("enumType");
            let name = &definition.document.enum_type;
            check_name(diagnostics, &definition.stem, name, &place);
            owners.claim(diagnostics, TypeIdent::of(name).as_str(), place);
            names.items.entry(name.clone()).or_insert(Item::Enum(EnumId(index)));
        }
        for definition in &documents.actions {
            let place = Place::file(definition.file).key("action");
            let name = &definition.document.action;
            check_name(diagnostics, &definition.stem, name, &place);
            owners.claim(diagnostics, TypeIdent::of(name).as_str(), place.clone());
            if !definition.document.parameters.is_empty() {
                owners.claim_body(diagnostics, name, place);
            }
        }
        let mut events = Owners::default();
        for definition in &documents.notifications {
            let place = Place::file(definition.file).key("notification");
            let name = &definition.document.notification;
            check_name(diagnostics, &definition.stem, name, &place);
            events.claim(diagnostics, VariantIdent::of(name).as_str(), place);
        }
        names
    }

    /// The type or enum of this name.
    pub fn get(&self, name: &str) -> Option<Item> {
        self.items.get(name).copied()
    }

    /// The type of this name; anything else is reported.
    pub fn resource(&self, diagnostics: &mut Diagnostics, name: &str, place: Place) -> Option<ResourceId> {
        match self.get(name) {
            Some(Item::Resource(id)) => Some(id),
            Some(_) => {
                diagnostics.report(Code::NotAType, place, format!("`{name}` is an enum, but a type is needed here"));
                None
            }
            None => {
                if primitive(name).is_some() || name.starts_with("Collection(") {
                    let message = format!("`{name}` is no object, but one is needed here");
                    diagnostics.report(Code::NotAType, place, message).help("write the name of a type of the schema");
                } else {
                    self.unknown(diagnostics, name, place);
                }
                None
            }
        }
    }

    /// Reports a name that nothing has.
    pub fn unknown(&self, diagnostics: &mut Diagnostics, name: &str, place: Place) {
        let primitives = Primitive::ALL.iter().map(|(name, _)| *name);
        let help = match suggest(name, self.items.keys().map(String::as_str).chain(primitives)) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!("define it in `types/{name}.yaml` or `enums/{name}.yaml`"),
        };
        diagnostics.report(Code::UnknownType, place, format!("no type or enum is called `{name}`")).help(help);
    }
}

/// Who becomes what in a scope of Rust.
#[derive(Default)]
pub struct Owners(BTreeMap<String, Place>);

impl Owners {
    /// Gives an identifier to a definition, or reports that another one has it.
    pub fn claim(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place) {
        self.claim_as(diagnostics, ident, place, || format!("a second definition becomes `{ident}` in Rust"));
    }

    /// The body of an action becomes a type of its own.
    fn claim_body(&mut self, diagnostics: &mut Diagnostics, action: &str, place: Place) {
        let ident = body_ident(action);
        let ident = ident.as_str();
        self.claim_as(diagnostics, ident, place, || {
            format!("the body of `{action}` becomes `{ident}` in Rust, and so does another definition")
        });
    }

    fn claim_as(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place, message: impl FnOnce() -> String) {
        if let Some(first) = self.0.get(ident) {
            let first = first.clone();
            diagnostics.report(Code::DuplicateDefinition, place, message()).note(first, "the first one is here");
        } else {
            self.0.insert(ident.to_owned(), place);
        }
    }
}

/// The type that holds the parameters of an action.
pub fn body_ident(action: &str) -> TypeIdent {
    TypeIdent::of(&format!("{action}Parameters"))
}

/// The key that names a type, and the name.
fn type_name<'d>(
    diagnostics: &mut Diagnostics,
    definition: &'d Definition<TypeDocument>,
) -> Option<(&'static str, &'d str)> {
    let place = Place::file(definition.file);
    match (&definition.document.complex_type, &definition.document.entity_type) {
        (Some(name), None) => Some(("complexType", name)),
        (None, Some(name)) => Some(("entityType", name)),
        (Some(_), Some(_)) => {
            let message = "a type is a complex type or an entity type, not both";
            diagnostics
                .report(Code::TypeKind, place.key("entityType").at_key(), message)
                .help("keep the one that the metadata has");
            None
        }
        (None, None) => {
            let stem = &definition.stem;
            diagnostics
                .report(Code::TypeKind, place, "the file does not say which type it defines")
                .help(format!("start it with `complexType: {stem}` or `entityType: {stem}`"));
            None
        }
    }
}

/// The longest name of a module: files are written under a name that is a little longer, and no more than 255 bytes
/// can have.
const LONGEST: usize = 200;

/// What a name has, as a help.
pub const NAMES: &str = "a name has ASCII letters, digits and underscores only";

/// Whether a name can become an identifier.
pub fn is_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    name.chars().any(is_letter) && name.chars().all(|c| is_letter(c) || c == '_')
}

/// The file's stem and the name must agree, since the file is found by its place and the name by what it says.
fn check_name(diagnostics: &mut Diagnostics, stem: &str, name: &str, place: &Place) {
    let begins_with_letter = name.trim_start_matches('_').starts_with(|c: char| c.is_ascii_alphabetic());
    if !is_name(name) || !begins_with_letter {
        let message = format!("`{name}` is not a name that the metadata could have");
        let help = if is_name(name) { "a name has a letter before any digit" } else { NAMES };
        diagnostics.report(Code::InvalidName, place.clone(), message).help(help);
    } else if ModuleIdent::of(name).file_stem().len() > LONGEST {
        let message = "the name of the file that is generated would be too long";
        diagnostics
            .report(Code::InvalidName, place.clone(), message)
            .help(format!("in snake case it has {LONGEST} letters at most"));
    } else if name == "Payload" || primitive(name).is_some() {
        let message = format!("`{name}` is a type that everybody has");
        diagnostics.report(Code::InvalidName, place.clone(), message).help("give the definition another name");
    } else if name != stem {
        diagnostics
            .report(Code::FileName, place.clone(), format!("the file is called `{stem}.yaml` but defines `{name}`"))
            .help(format!("rename the file to `{name}.yaml`, or the definition to `{stem}`"));
    }
}

/// The module of a definition. `mod.rs` has a meaning of its own to Rust, and a module is not called like the one
/// around it.
pub fn module(name: &str) -> ModuleIdent {
    let taken = ["r#mod", "actions", "enums", "notifications", "types"].map(str::to_owned);
    ModuleIdent::of(name).unlike(&BTreeSet::from(taken))
}

/// The names of the prelude that emitted code uses.
const PRELUDE: &[&str] =
    &["Box", "Default", "From", "Into", "IntoIterator", "Iterator", "Option", "Result", "String", "Vec"];

/// The names of the prelude that a type, an enum or an action bears.
pub fn shadowed(resources: &[Resource], enums: &[OpenEnum], actions: &[Action]) -> BTreeSet<String> {
    let idents = resources.iter().map(|resource| &resource.ident).chain(enums.iter().map(|open| &open.ident));
    let idents = idents.chain(actions.iter().map(|action| &action.ident));
    idents.map(TypeIdent::as_str).filter(|ident| PRELUDE.contains(ident)).map(str::to_owned).collect()
}
