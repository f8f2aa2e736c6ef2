//! The source files of a crate, and their modules.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Attribute, Item, UseTree, Visibility};

use crate::util::{root, tree};

/// The path of a module, such as `["lower", "rule"]`. The path of the root is empty.
pub type ModulePath = Vec<String>;

/// The sources of a crate.
pub struct Sources {
    /// The modules, including inline modules.
    pub modules: BTreeMap<ModulePath, Module>,
}

/// A module.
pub struct Module {
    /// The file that contains it, relative to `src`.
    pub file: String,
    /// The names of the items that it defines.
    pub defined: BTreeSet<String>,
    /// Its imports.
    pub imports: Vec<Import>,
    /// Its other items, except modules and imports.
    pub items: Vec<Item>,
}

/// A name that a module imports.
pub struct Import {
    /// The name in the module. `None` for a glob.
    pub name: Option<String>,
    /// The path as it is written.
    pub path: Vec<String>,
    /// Whether the module also exports it.
    pub is_export: bool,
}

impl Sources {
    /// The sources of the generator, including the runtime.
    pub fn of_generator() -> Self {
        let files = tree(&root().join("generator/src"));
        assert!(files.len() > 100, "the generator has more files");
        Self::new(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }

    /// The sources in these files, by their paths relative to `src`. Code that is compiled only for
    /// tests is omitted, except in the runtime, which the generator ships.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut sources = Self { modules: BTreeMap::new() };
        for (path, text) in files.into_iter().filter(|(path, _)| path.ends_with(".rs")) {
            let module: ModulePath = match path.trim_end_matches(".rs") {
                "lib" => Vec::new(),
                path => path.split('/').map(str::to_owned).collect(),
            };
            if module.iter().any(|name| name == "tests") {
                continue;
            }
            let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            sources.add(path, module, syntax.items);
        }
        sources
    }

    fn add(&mut self, file: &str, path: ModulePath, items: Vec<Item>) {
        let mut module =
            Module { file: file.to_owned(), defined: BTreeSet::new(), imports: Vec::new(), items: Vec::new() };
        for item in items {
            match item {
                Item::Mod(inner) => {
                    if let (Some((_, items)), false) = (inner.content, is_test(&inner.attrs)) {
                        let path = [&path[..], &[inner.ident.to_string()]].concat();
                        self.add(file, path, items);
                    }
                }
                Item::Use(one) if !is_test(&one.attrs) => {
                    let is_export = !matches!(one.vis, Visibility::Inherited);
                    flatten(&one.tree, &mut Vec::new(), is_export, &mut module.imports);
                }
                item if !is_test(attributes(&item)) => {
                    module.defined.extend(defined(&item));
                    module.items.push(item);
                }
                _ => {}
            }
        }
        self.modules.insert(path, module);
    }
}

fn flatten(tree: &UseTree, path: &mut Vec<String>, is_export: bool, imports: &mut Vec<Import>) {
    let mut import = |name: Option<String>, path: Vec<String>| imports.push(Import { name, path, is_export });
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            flatten(&inner.tree, path, is_export, imports);
            path.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, path, is_export, imports)),
        UseTree::Glob(_) => import(None, path.clone()),
        UseTree::Name(name) if name.ident == "self" => import(path.last().cloned(), path.clone()),
        UseTree::Name(name) => import(Some(name.ident.to_string()), with(path, &name.ident)),
        UseTree::Rename(rename) if rename.ident == "self" => import(Some(rename.rename.to_string()), path.clone()),
        UseTree::Rename(rename) => import(Some(rename.rename.to_string()), with(path, &rename.ident)),
    }
}

fn with(path: &[String], last: &syn::Ident) -> Vec<String> {
    [path, &[last.to_string()]].concat()
}

/// Whether an item is compiled only for tests.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = || attribute.parse_args::<syn::Ident>().is_ok_and(|argument| argument == "test");
        attribute.path().is_ident("test") || attribute.path().is_ident("cfg") && is_cfg_test()
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The name that an item defines.
fn defined(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}
