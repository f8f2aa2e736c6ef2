//! The names of all definitions: their Rust names, and one table in which every reference is looked
//! up.

mod file;
pub mod id;
pub mod id_type;
pub mod ident;
pub mod owner;
mod part;
mod reference;
pub mod reserved;
pub mod scope;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::diagnostic::{Code, Diagnostics};
use crate::lower::request::written::Written;
use crate::model::{EnumId, IdType, Item, ModuleIdent, ResourceId, TypeIdent, VariantIdent};
use crate::schema::document::TypeDocument;
use crate::schema::kind::{Definition, Documents};
use crate::schema::spanned::Spanned;

use file::{check_file_name, check_length, check_name, FileNames};
use ident::{unqualified, Case};
use owner::{Owners, RUST_HELP};
use reference::{check_references, Idents};

/// The names of all definitions, each list in the order of the documents.
pub struct Names {
    items: BTreeMap<String, Item>,
    /// The types.
    pub types: Vec<Named>,
    /// The enums.
    pub enums: Vec<Named>,
    /// The actions, and then the other requests.
    pub actions: Vec<Named>,
    /// For each action, the type that holds its parameters. It is defined only if the action has
    /// any.
    pub bodies: Vec<TypeIdent>,
    /// For each action, the type that wraps what is returned, if something does.
    pub responses: Vec<Option<TypeIdent>>,
    /// The types of the IDs in paths.
    pub ids: Vec<IdType>,
    /// The events.
    pub events: Vec<VariantIdent>,
}

/// A definition that becomes a Rust item.
#[derive(Clone)]
pub struct Named {
    /// The name in the metadata.
    pub name: String,
    /// The name of the item.
    pub ident: TypeIdent,
    /// The module that holds it.
    pub module: ModuleIdent,
}

impl Names {
    /// Collects the names. Reports names that differ from their file names and names that collide
    /// in Rust.
    pub fn collect(diagnostics: &mut Diagnostics, documents: &Documents) -> Self {
        let namespace = documents.service.document.service.as_str();
        let mut collector = Collector { diagnostics: &mut *diagnostics, namespace, owners: Owners::default() };
        let types = collector.types(&documents.types);
        let enums = collector
            .folder(&documents.enums, |document| (&document.enum_type, document.rust.as_ref(), FileNames::Own));
        let actions = collector.folder(&documents.actions, |document| {
            (&document.action, document.rust.as_ref(), FileNames::Bound(&document.bound_to))
        });
        let requests = collector
            .folder(&documents.requests, |document| (&document.request, document.rust.as_ref(), FileNames::Own));
        let actions: Vec<_> = actions.into_iter().chain(requests).collect();
        let written = Written::all(documents);
        let named: Vec<_> = written.iter().zip(actions.iter().map(|named| &named.ident)).collect();
        let bodies = part::bodies(collector.diagnostics, &mut collector.owners, &named);
        let responses = part::responses(collector.diagnostics, &mut collector.owners, documents, &named);
        let ids = id_type::collect(collector.diagnostics, documents, &mut collector.owners);
        let events = collector.events(documents);
        let mut items = BTreeMap::new();
        for (index, named) in types.iter().enumerate() {
            items.entry(named.name.clone()).or_insert(Item::Resource(ResourceId(index)));
        }
        for (index, named) in enums.iter().enumerate() {
            items.entry(named.name.clone()).or_insert(Item::Enum(EnumId(index)));
        }
        // A definition that has another name than its file is meant by both. Only the mismatch is reported.
        for (index, definition) in documents.types.iter().enumerate() {
            items.entry(definition.stem.clone()).or_insert(Item::Resource(ResourceId(index)));
        }
        for (index, definition) in documents.enums.iter().enumerate() {
            items.entry(definition.stem.clone()).or_insert(Item::Enum(EnumId(index)));
        }
        fn idents(named: &[Named]) -> Vec<&str> {
            named.iter().map(|named| named.ident.as_str()).collect()
        }
        let idents = Idents {
            types: idents(&types),
            enums: idents(&enums),
            actions: idents(&actions[..documents.actions.len()]),
            requests: idents(&actions[documents.actions.len()..]),
            events: events.iter().map(VariantIdent::as_str).collect(),
        };
        check_references(diagnostics, documents, &idents);
        Self { items, types, enums, actions, bodies, responses, ids, events }
    }

    /// The type or enum of this name.
    pub fn get(&self, name: &str) -> Option<Item> {
        self.items.get(name).copied()
    }

    /// The names of types and enums that are near a name in alphabetical order: all of them unless there are very many,
    /// because comparing each unknown name with all names takes too long.
    pub fn near<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        const NEAR: usize = 400;
        let before = self.items.range::<str, _>((Bound::Unbounded, Bound::Excluded(name))).rev().take(NEAR);
        let after = self.items.range::<str, _>((Bound::Included(name), Bound::Unbounded)).take(NEAR);
        let mut near: Vec<_> = before.chain(after).map(|(name, _)| name.as_str()).collect();
        near.sort_unstable();
        near.into_iter()
    }

    /// The names in Rust's prelude that definitions also have.
    pub fn shadowed(&self) -> BTreeSet<String> {
        let definitions = [&self.types, &self.enums, &self.actions].into_iter().flatten();
        let definitions =
            definitions.map(|named| &named.ident).chain(&self.bodies).chain(self.responses.iter().flatten());
        let idents = definitions.chain(self.ids.iter().map(|id| &id.ident)).map(TypeIdent::as_str);
        idents.filter(|ident| reserved::PRELUDE.contains(ident)).map(str::to_owned).collect()
    }
}

impl Named {
    fn of(name: &str, chosen: Option<TypeIdent>) -> Self {
        // If the derived name is taken, so is the file with that name. A chosen name therefore also
        // names the module.
        let module = module(chosen.as_ref().map_or(unqualified(name), TypeIdent::as_str));
        let ident = chosen.unwrap_or_else(|| TypeIdent::of(unqualified(name)));
        Self { name: name.to_owned(), ident, module }
    }
}

/// The Rust name that the schema chooses for a definition.
type Rust<'d> = Option<&'d Spanned<String>>;

struct Collector<'a> {
    diagnostics: &'a mut Diagnostics,
    /// The namespace of the service.
    namespace: &'a str,
    /// The items at the root of the crate.
    owners: Owners,
}

impl Collector<'_> {
    fn types(&mut self, definitions: &[Definition<TypeDocument>]) -> Vec<Named> {
        let mut modules = Owners::default();
        let mut all = Vec::new();
        for definition in definitions {
            all.push(match type_name(self.diagnostics, definition) {
                Some(name) => {
                    let rust = definition.document.rust.as_ref();
                    self.definition(&mut modules, &definition.stem, (name, rust, FileNames::Own))
                }
                // Without a valid key, the file's name is the only name.
                None => Named::of(&definition.stem, None),
            });
        }
        all
    }

    /// Collects the definitions of a folder. `names` returns the name of a definition, its chosen Rust name, and the
    /// names that its file can have.
    fn folder<D>(
        &mut self,
        definitions: &[Definition<D>],
        names: fn(&D) -> (&Spanned<String>, Rust<'_>, FileNames<'_>),
    ) -> Vec<Named> {
        let mut modules = Owners::default();
        let mut all = Vec::new();
        for definition in definitions {
            all.push(self.definition(&mut modules, &definition.stem, names(&definition.document)));
        }
        all
    }

    fn definition(
        &mut self,
        modules: &mut Owners,
        stem: &str,
        (name, rust, files): (&Spanned<String>, Rust<'_>, FileNames<'_>),
    ) -> Named {
        check_name(self.diagnostics, self.namespace, stem, name, &files);
        let chosen = rust.and_then(|rust| Case::UpperCamel.choose(self.diagnostics, rust, TypeIdent::chosen));
        let named = Named::of(name, chosen);
        let place = rust.map_or(name.place(), Spanned::place);
        let ident = named.ident.as_str();
        if !reserved::is_device(name) {
            check_file_name(self.diagnostics, named.module.file_stem(), place);
        }
        if rust.is_some() {
            check_length(self.diagnostics, named.module.file_stem(), place);
        }
        if reserved::ROOT.contains(&ident) {
            let message = format!("`{ident}` is reserved for the generated crate");
            self.diagnostics
                .report(Code::ReservedName, place, message)
                .help("give the definition another name in Rust with `rust`");
        } else if self.owners.claim(self.diagnostics, ident, place) {
            let module = named.module.file_stem();
            let message = || format!("a second definition becomes the file `{module}.rs`");
            modules.claim_as(self.diagnostics, module, place, message, RUST_HELP);
        }
        named
    }

    /// Collects the events, which have a scope of their own.
    fn events(&mut self, documents: &Documents) -> Vec<VariantIdent> {
        let mut owners = Owners::default();
        let mut all = Vec::new();
        for definition in &documents.notifications {
            let (name, rust) = (&definition.document.notification, definition.document.rust.as_ref());
            check_name(self.diagnostics, self.namespace, &definition.stem, name, &FileNames::Own);
            let chosen = rust.and_then(|rust| Case::UpperCamel.choose(self.diagnostics, rust, VariantIdent::chosen));
            let reserved = reserved::EVENT_VARIANTS.iter().map(|ident| (*ident).to_owned()).collect();
            let ident = chosen.unwrap_or_else(|| VariantIdent::of(unqualified(name))).unlike(&reserved);
            let place = rust.map_or(name.place(), Spanned::place);
            owners.claim(self.diagnostics, ident.as_str(), place);
            all.push(ident);
        }
        all
    }
}

/// The name of a type, as a complex type or an entity type. A type with both keys or neither is
/// reported.
fn type_name<'d>(
    diagnostics: &mut Diagnostics,
    definition: &'d Definition<TypeDocument>,
) -> Option<&'d Spanned<String>> {
    match (&definition.document.complex_type, &definition.document.entity_type) {
        (Some(name), None) | (None, Some(name)) => Some(name),
        (Some(_), Some(entity)) => {
            let message = "a type is a complex type or an entity type, not both";
            diagnostics.report(Code::TypeKind, entity.key(), message).help("keep the one that the metadata uses");
            None
        }
        (None, None) => {
            let stem = &definition.stem;
            diagnostics
                .report(Code::TypeKind, definition.place, "the file does not name the type that it defines")
                .help(format!("start it with `complexType: {stem}` or `entityType: {stem}`"));
            None
        }
    }
}

/// The module of a definition. Its name differs from the names of the modules that contain it.
fn module(name: &str) -> ModuleIdent {
    ModuleIdent::of(name).unlike(&reserved::MODULES.iter().map(|module| (*module).to_owned()).collect())
}
