//! The names of all definitions: one table, which every reference is looked up in.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{EnumId, Item, ModuleIdent, OpenEnum, Resource, ResourceId, TypeIdent};
use crate::schema::load::{Definition, Documents};

/// The names of the types and enums.
pub struct Names {
    items: BTreeMap<String, Item>,
    idents: BTreeMap<String, TypeIdent>,
}

impl Names {
    /// Collects the names, and reports those that are not what their files are called, or that meet in Rust.
    pub fn collect(diagnostics: &mut Diagnostics, documents: &Documents) -> Self {
        let mut names = Self { items: BTreeMap::new(), idents: BTreeMap::new() };
        let mut owners: BTreeMap<String, Place> = BTreeMap::new();
        if documents.service.document.notifications.is_some() {
            let place = Place::file(documents.service.file).key("notifications").at_key();
            owners.extend(["Event", "ResourceData", "ResourcePath"].map(|ident| (ident.to_owned(), place.clone())));
        }
        for (index, definition) in documents.types.iter().enumerate() {
            let document = &definition.document;
            let (key, name) = match (&document.complex_type, &document.entity_type) {
                (Some(name), None) => ("complexType", name),
                (None, Some(name)) => ("entityType", name),
                (Some(_), Some(_)) => {
                    let message = "a type is a complex type or an entity type, not both";
                    diagnostics.report(
                        Code::TypeKind,
                        Place::file(definition.file).key("entityType").at_key(),
                        message,
                    );
                    continue;
                }
                (None, None) => {
                    let message = "the file does not say which type it defines";
                    diagnostics.report(Code::TypeKind, Place::file(definition.file), message).help(format!(
                        "start it with `complexType: {}` or `entityType: {}`",
                        definition.stem, definition.stem
                    ));
                    continue;
                }
            };
            let place = Place::file(definition.file).key(key);
            names.add(diagnostics, &mut owners, definition, name, place, Item::Resource(ResourceId(index)));
        }
        for (index, definition) in documents.enums.iter().enumerate() {
            let place = Place::file(definition.file).key("enumType");
            let name = &definition.document.enum_type;
            names.add(diagnostics, &mut owners, definition, name, place, Item::Enum(EnumId(index)));
        }
        for definition in &documents.actions {
            let place = Place::file(definition.file).key("action");
            check_name(diagnostics, &definition.stem, &definition.document.action, &place);
            let ident = TypeIdent::of(&definition.document.action);
            for owned in [ident.as_str().to_owned(), format!("{}Parameters", ident.as_str())] {
                own(diagnostics, &mut owners, owned, place.clone());
            }
        }
        for definition in &documents.notifications {
            let place = Place::file(definition.file).key("notification");
            check_name(diagnostics, &definition.stem, &definition.document.notification, &place);
        }
        names
    }

    fn add<T>(
        &mut self,
        diagnostics: &mut Diagnostics,
        owners: &mut BTreeMap<String, Place>,
        definition: &Definition<T>,
        name: &str,
        place: Place,
        item: Item,
    ) {
        check_name(diagnostics, &definition.stem, name, &place);
        let ident = TypeIdent::of(name);
        own(diagnostics, owners, ident.as_str().to_owned(), place);
        self.items.insert(name.to_owned(), item);
        self.idents.insert(name.to_owned(), ident);
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
                self.unknown(diagnostics, name, place);
                None
            }
        }
    }

    /// Reports a name that nothing has.
    pub fn unknown(&self, diagnostics: &mut Diagnostics, name: &str, place: Place) {
        let primitives = crate::model::Primitive::ALL.iter().map(|(name, _)| *name);
        let help = match suggest(name, self.items.keys().map(String::as_str).chain(primitives)) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!("define it in `types/{name}.yaml` or `enums/{name}.yaml`"),
        };
        diagnostics.report(Code::UnknownType, place, format!("no type or enum is called `{name}`")).help(help);
    }
}

/// The file's stem and the name must agree, since the file is found by its place and the name by what it says.
fn check_name(diagnostics: &mut Diagnostics, stem: &str, name: &str, place: &Place) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.is_empty() || !name.chars().all(is_word) {
        let message = format!("`{name}` is not a name that the metadata could have");
        diagnostics
            .report(Code::InvalidName, place.clone(), message)
            .help("a name has ASCII letters, digits and underscores only");
    } else if name != stem {
        diagnostics
            .report(Code::FileName, place.clone(), format!("the file is called `{stem}.yaml` but defines `{name}`"))
            .help(format!("rename the file to `{name}.yaml`, or the definition to `{stem}`"));
    }
}

fn own(diagnostics: &mut Diagnostics, owners: &mut BTreeMap<String, Place>, ident: String, place: Place) {
    if let Some(first) = owners.get(&ident) {
        diagnostics
            .report(Code::DuplicateDefinition, place, format!("a second definition becomes `{ident}` in Rust"))
            .note(first.clone(), "the first one is here");
    } else {
        owners.insert(ident, place);
    }
}

/// The module of a definition. `mod.rs` has a meaning of its own to Rust.
pub fn module(name: &str) -> ModuleIdent {
    ModuleIdent::of(name).unlike(&BTreeSet::from(["r#mod".to_owned()]))
}

/// The names of the prelude that emitted code uses.
const PRELUDE: &[&str] =
    &["Box", "Default", "From", "Into", "IntoIterator", "Iterator", "Option", "Result", "String", "Vec"];

/// The names of the prelude that a type or an enum bears.
pub fn shadowed(resources: &[Resource], enums: &[OpenEnum]) -> BTreeSet<String> {
    let idents = resources.iter().map(|resource| &resource.ident).chain(enums.iter().map(|open| &open.ident));
    idents.map(TypeIdent::as_str).filter(|ident| PRELUDE.contains(ident)).map(str::to_owned).collect()
}
