//! Lists the types, enums, and actions of the schema, so that tests can cover all of them. It
//! writes macros to `OUT_DIR/every.rs` that pass the list to another macro.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::model::{Action, Api, Item, Presence, Property, TypeRef};
use graph_calls_codegen::report::render;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

fn main() -> ExitCode {
    let root = root();
    let schema = root.join("schema");
    println!("cargo::rerun-if-changed={}", schema.display());
    println!("cargo::rerun-if-changed={}", root.join("generated/src").display());
    println!("cargo::rerun-if-changed={}", root.join("tests/util/build.rs").display());
    let mut diagnostics = Diagnostics::new();
    let Ok(api) = graph_calls_codegen::read(&mut diagnostics, &schema) else {
        // Cargo shows the stderr of a build script that fails.
        eprintln!("{}\nthe tests need a schema that `cargo codegen lint` accepts", render(&diagnostics, false));
        return ExitCode::FAILURE;
    };
    if let Some(path) = missing(&root, &api) {
        eprintln!("{path} is missing, although the schema has a definition for it; run: cargo run");
        return ExitCode::FAILURE;
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("every.rs"), expand(&api).to_string()).expect("cargo made the folder");
    ExitCode::SUCCESS
}

/// The root of the repository, which is an ancestor of the package that uses this script.
fn root() -> PathBuf {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let root = package.ancestors().find(|folder| folder.join("schema/service.yaml").is_file());
    root.expect("the package lies in the repository").to_owned()
}

/// The first file that the generated crate lacks for a definition.
fn missing(root: &Path, api: &Api) -> Option<String> {
    let types = api.resources.iter().map(|resource| ("types", &resource.module));
    let enums = api.enums.iter().map(|open| ("enums", &open.module));
    let actions = api.actions.iter().map(|action| (action.kind.folder(), &action.module));
    let files = types.chain(enums).chain(actions);
    let mut paths = files.map(|(folder, module)| format!("generated/src/{folder}/{}.rs", module.file_stem()));
    paths.find(|path| !root.join(path).is_file())
}

fn expand(api: &Api) -> TokenStream {
    let types =
        api.resources.iter().chain(api.actions.iter().flat_map(Action::own_types)).map(|resource| &resource.ident);
    let types = expand_macro("every_type", quote!(#(#types,)*));
    let enums = api.enums.iter().map(|open| &open.ident);
    let enums = expand_macro("every_enum", quote!(#(#enums,)*));
    let ids = api.ids.iter().map(|id| &id.ident);
    let ids = expand_macro("every_id", quote!(#(#ids,)*));
    let actions = api.actions.iter().map(|action| expand_action(api, action));
    let actions = expand_macro("every_action", quote!(#(#actions)*));
    quote!(#types #enums #ids #actions)
}

fn expand_macro(name: &str, list: TokenStream) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    quote! {
        macro_rules! #name {
            ($macro:ident) => { $macro! { #list } };
        }
        pub(crate) use #name;
    }
}

/// The type of the request, the name of the action, and a function that builds a request from its
/// parameters as a client does.
fn expand_action(api: &Api, action: &Action) -> TokenStream {
    let (ident, name) = (&action.ident, &action.key);
    let path = action.path_parameters.iter().map(|parameter| &parameter.name);
    let mut arguments: Vec<_> = path.map(|name| quote!(path(#name))).collect();
    let mut setters = Vec::new();
    let mut body = None;
    if let Some(parameters) = &action.parameters {
        let parameters_ident = &parameters.ident;
        body = Some(quote!(let body: graph_calls::#parameters_ident = serde_json::from_value(body)?;));
        for (property, builder) in parameters.properties.iter().zip(&action.builders) {
            let (field, setter) = (&property.ident, &builder.all);
            let value = expand_value(api, property);
            match property.presence {
                Presence::Required => arguments.push(quote!(body.#field.map(|value| #value).expect("it is required"))),
                Presence::Optional => setters.push(quote! {
                    let request = match body.#field {
                        Some(value) => request.#setter(#value),
                        None => request,
                    };
                }),
            }
        }
    }
    if let Some(id) = action.body {
        let ident = &api.resource(id).ident;
        body = Some(quote!(let body: graph_calls::#ident = serde_json::from_value(body)?;));
        arguments.push(quote!(body));
    }
    let body_ident = format_ident!("{}", if body.is_some() { "body" } else { "_body" });
    quote! {
        #ident, #name, |path: &dyn Fn(&str) -> String, #body_ident: serde_json::Value| {
            #body
            let request = graph_calls::#ident::new(#(#arguments),*);
            #(#setters)*
            serde_json::Result::Ok(request)
        };
    }
}

/// Converts the value of a field to the argument of its setter.
fn expand_value(api: &Api, property: &Property) -> TokenStream {
    match property.ty {
        TypeRef::One(item @ Item::Resource(_)) if !api.is_family(item) => quote!(*value),
        TypeRef::One(_) | TypeRef::Many(_) | TypeRef::Payload => quote!(value),
    }
}
