//! All names that generated code itself uses are reserved: equal names in a schema are changed or
//! rejected.
//!
//! The names are collected from the generated crate, so a new name that is missing in the
//! generator's `lower/name/reserved.rs` makes these tests fail.

mod util;

use std::collections::BTreeSet;
use std::path::Path;

use graph_calls_codegen::diagnostic::{Code, Diagnostics};
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::model::Api;
use graph_calls_codegen::report::render;
use graph_calls_codegen::schema::load::load_files;
use proc_macro2::{TokenStream, TokenTree};
use syn::{ImplItem, Item, TraitItem, UseTree};

const SERVICE: &str = "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\nroots: {}\n\
    documentation: https://a.example/{source}\n";

/// The result of lowering a service with these files.
fn lowered(files: &[(String, String)]) -> Result<Api, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let service = ("service.yaml".to_owned(), SERVICE.to_owned());
    let files = [service].iter().chain(files).map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
    let documents = load_files(&mut diagnostics, files);
    lower(&mut diagnostics, &documents).map_err(|_| diagnostics)
}

/// A schema name that is converted to this identifier: `to_vec` becomes `toVec`.
fn wire_name(ident: &str) -> String {
    let mut words = ident.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        name + &head.to_uppercase() + tail
    })
}

/// The files below a folder of the generated crate, and the file with the same name as the folder.
fn generated(folder: &str) -> Vec<syn::File> {
    let src = util::root().join("generated/src");
    let is_wanted = |path: &str| Path::new(path).starts_with(folder) || path == format!("{folder}.rs");
    let files = util::tree(&src).into_iter().filter(|(path, _)| is_wanted(path));
    files.map(|(path, text)| syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"))).collect()
}

/// The functions of all `impl` blocks in these files that `is_wanted` accepts.
fn functions(files: &[syn::File], is_wanted: impl Fn(&syn::ItemImpl) -> bool) -> BTreeSet<String> {
    let items = files.iter().flat_map(|file| &file.items);
    let impls = items.filter_map(|item| match item {
        Item::Impl(item) if is_wanted(item) => Some(item),
        _ => None,
    });
    let functions = impls.flat_map(|item| &item.items).filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    });
    functions.collect()
}

/// The functions that a macro of the runtime generates: every word after `pub fn`.
fn functions_of_macros(folder: &str) -> BTreeSet<String> {
    items_of_macros(folder, "fn")
}

/// The items that a macro of the runtime generates: every word after `pub` and this keyword.
fn items_of_macros(folder: &str, wanted: &str) -> BTreeSet<String> {
    fn walk(tokens: TokenStream, wanted: &str, found: &mut BTreeSet<String>) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for window in tokens.windows(3) {
            if let [TokenTree::Ident(public), TokenTree::Ident(keyword), TokenTree::Ident(name)] = window {
                if public == "pub" && keyword == wanted {
                    found.insert(name.to_string());
                }
            }
        }
        for token in tokens {
            if let TokenTree::Group(group) = token {
                walk(group.stream(), wanted, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    for item in generated(folder).into_iter().flat_map(|file| file.items) {
        if let Item::Macro(item) = item {
            walk(item.mac.tokens, wanted, &mut found);
        }
    }
    assert!(!found.is_empty(), "{folder} has no table any more");
    found
}

/// The methods of the traits that users call on types.
fn methods_of_traits(folder: &str) -> BTreeSet<String> {
    let items = generated(folder).into_iter().flat_map(|file| file.items);
    let traits = items.filter_map(|item| match item {
        Item::Trait(item) if matches!(item.vis, syn::Visibility::Public(_)) => Some(item.items),
        _ => None,
    });
    let methods = traits.flatten().filter_map(|item| match item {
        TraitItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    });
    let methods: BTreeSet<_> = methods.collect();
    assert!(!methods.is_empty(), "{folder} has no trait any more");
    methods
}

#[test]
fn parameters_give_way_to_the_methods_of_requests() {
    // Names that come from the schema of this repository do not belong to the generator.
    let schema = graph_calls_codegen::read(&mut Diagnostics::new(), &util::root().join("schema")).expect("it is valid");
    let own: BTreeSet<_> = schema
        .actions
        .iter()
        .flat_map(|action| {
            let builders = action.builders.iter().flat_map(|builder| [Some(&builder.all), builder.item.as_ref()]);
            let setters = action.parameters.iter().flat_map(|parameters| &parameters.properties);
            let setters = setters.map(|property| &property.setter);
            let path_parameters = action.path_parameters.iter().map(|parameter| &parameter.ident);
            builders.flatten().chain(setters).chain(path_parameters)
        })
        .map(|ident| ident.as_str().to_owned())
        .collect();
    let is_request = |item: &syn::ItemImpl| item.trait_.is_none();
    let methods: BTreeSet<_> = functions(&generated("actions"), is_request).difference(&own).cloned().collect();
    assert!(methods.contains("build") && methods.contains("read_response"), "{methods:?}");
    for method in methods {
        let name = wire_name(&method);
        let action = format!(
            "action: zz\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\n\
             returns: {{ status: 204, doc: A. }}\nparameters: {{ {name}: {{ type: String, doc: A. }} }}\n"
        );
        let api = lowered(&[("actions/zz.yaml".to_owned(), action)]);
        let api = api.unwrap_or_else(|found| panic!("{}", render(&found, false)));
        assert_ne!(api.actions[0].builders[0].all.as_str(), method, "`{method}` is missing in REQUEST_METHODS");
    }
}

/// The accessors of paths, and the variant for a resource.
#[test]
fn resources_give_way_to_what_every_path_has() {
    let schema = graph_calls_codegen::read(&mut Diagnostics::new(), &util::root().join("schema")).expect("it is valid");
    let own: BTreeSet<_> = schema.accessors.iter().map(|accessor| accessor.ident.as_str().to_owned()).collect();
    let methods = functions(&generated("notifications/resource_path"), |item| item.trait_.is_none());
    let methods: BTreeSet<_> = methods.difference(&own).cloned().collect();
    assert!(methods.contains("parse"), "{methods:?}");
    for method in methods {
        let name = wire_name(&method);
        let resources = format!("resources: {{ below: {{ doc: A., paths: ['/a/{{{name}}}'] }} }}\n");
        let mut diagnostics = Diagnostics::new();
        let files = vec![("service.yaml".to_owned(), format!("{SERVICE}{resources}").into_bytes())];
        let documents = load_files(&mut diagnostics, files);
        let api = lower(&mut diagnostics, &documents);
        let api = api.unwrap_or_else(|_| panic!("{}", render(&diagnostics, false)));
        assert_ne!(api.accessors[0].ident.as_str(), method, "`{method}` is missing in PATH_METHODS");
        assert_ne!(api.paths[0].ident.as_str(), "Below");
    }
}

#[test]
fn constructors_give_way_to_the_methods_of_types() {
    let of_choices = functions(&generated("types"), |item| item.trait_.is_none());
    let schema = graph_calls_codegen::read(&mut Diagnostics::new(), &util::root().join("schema")).expect("it is valid");
    let properties = schema.resources.iter().flat_map(|resource| &resource.properties);
    let own: BTreeSet<_> = properties
        .flat_map(|property| {
            let parts = property.codes.iter().map(|code| &code.predicate);
            let parts = parts.chain(property.excerpts.iter().map(|excerpt| &excerpt.method));
            [&property.setter, &property.constructor].into_iter().chain(parts)
        })
        .map(|ident| ident.as_str().to_owned())
        .collect();
    let methods: BTreeSet<_> = of_choices.difference(&own).cloned().collect();
    let methods = methods.into_iter().chain(functions_of_macros("support/table"));
    let methods = methods.chain(methods_of_traits("support/object/additional"));
    for method in methods {
        let (name, other) = (wire_name(&method), "zz");
        let choice = format!(
            "complexType: zz\nchoice: true\ndoc: A.\nsource: a\n\
             properties: {{ {name}: {{ type: {other}, doc: A. }} }}\n"
        );
        let api = lowered(&[("types/zz.yaml".to_owned(), choice)]);
        let api = api.unwrap_or_else(|found| panic!("{}", render(&found, false)));
        let constructor = api.resources[0].properties[0].constructor.as_str();
        assert_ne!(constructor, method, "`{method}` is missing in TYPE_METHODS");
    }
}

/// The constants of codes stand beside those that every type has.
#[test]
fn codes_give_way_to_the_constants_of_types() {
    let schema = graph_calls_codegen::read(&mut Diagnostics::new(), &util::root().join("schema")).expect("it is valid");
    let codes = schema.resources.iter().flat_map(|resource| &resource.properties).flat_map(|property| &property.codes);
    let own: BTreeSet<_> = codes.map(|code| code.constant.as_str().to_owned()).collect();
    let items = generated("types").into_iter().flat_map(|file| file.items);
    let impls = items.filter_map(|item| match item {
        Item::Impl(item) if item.trait_.is_none() => Some(item.items),
        _ => None,
    });
    let constants = impls.flatten().filter_map(|item| match item {
        ImplItem::Const(item) => Some(item.ident.to_string()),
        _ => None,
    });
    let mut constants: BTreeSet<_> = constants.filter(|constant| !own.contains(constant)).collect();
    constants.extend(items_of_macros("support/table", "const"));
    assert!(constants.contains("MEMBERS") && constants.contains("ODATA_TYPE"), "{constants:?}");
    for constant in constants {
        let name = wire_name(&constant.to_lowercase());
        let text = format!(
            "complexType: zz\ndoc: A.\nsource: a\nproperties: {{ code: {{ type: String, doc: A., codes: {{ {name}: {{ value: a, doc: A. }} }} }} }}\n"
        );
        let api = lowered(&[("types/zz.yaml".to_owned(), text)]);
        let api = api.unwrap_or_else(|found| panic!("{}", render(&found, false)));
        let ident = api.resources[0].properties[0].codes[0].constant.as_str();
        assert_ne!(ident, constant, "`{constant}` is missing in TYPE_CONSTANTS");
    }
}

#[test]
fn definitions_are_refused_the_names_of_the_runtime() {
    let mut names = BTreeSet::new();
    let root = generated("lib").into_iter().flat_map(|file| file.items);
    for item in root {
        if let Item::Use(item) = item {
            collect(&item.tree, &mut names);
        }
    }
    // Names that later releases will add at the root.
    let later = [
        "Change", "Claims", "Client", "Misfit", "Outcome", "Outcomes", "Page", "Pending", "Retry", "Roster", "Verifier",
    ];
    names.extend(later.map(str::to_owned));
    // The crates that are exported again. No definition has such a name in Rust.
    names.retain(|name| name.starts_with(char::is_uppercase));
    assert!(names.contains("Event") && names.contains("Service"), "{names:?}");
    for ident in names {
        let (head, tail) = ident.split_at(1);
        let name = head.to_lowercase() + tail;
        let text = format!("complexType: {name}\ndoc: A.\nsource: a\n");
        let found = lowered(&[(format!("types/{name}.yaml"), text)]).expect_err(&ident);
        let codes: Vec<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::ReservedName], "`{ident}` is missing in ROOT");

        let text = format!("complexType: {name}\nrust: ZZ{ident}\ndoc: A.\nsource: a\n");
        let api = lowered(&[(format!("types/{name}.yaml"), text)]);
        let api = api.unwrap_or_else(|found| panic!("{}", render(&found, false)));
        assert_eq!(api.resources[0].ident.as_str(), format!("ZZ{ident}"));
        assert_eq!(api.resources[0].tag.as_deref(), Some(&*format!("#a.b.{name}")));
    }
}

/// The names that a `use` imports, except through a glob.
fn collect(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => collect(&path.tree, names),
        UseTree::Name(name) => drop(names.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(names.insert(rename.rename.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, names)),
        UseTree::Glob(_) => {}
    }
}
