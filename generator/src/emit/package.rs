//! What makes a package of the generated files: manifest, readme, root module.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, TypeIdent};

use super::fragment::Doc;

/// The lowest version of Rust that the emitted code and its two dependencies need.
const RUST_VERSION: &str = "1.71";

/// `Cargo.toml`.
pub fn manifest(api: &Api) -> String {
    let service = &api.service;
    let description = toml_string(&service.title);
    format!(
        r#"[package]
name = "{package}"
version = "{version}"
edition = "2021"
rust-version = "{RUST_VERSION}"
description = {description}
license = "MIT OR Apache-2.0"
readme = "README.md"
categories = ["api-bindings", "web-programming"]
keywords = ["microsoft-graph", "teams", "calls", "bot"]

[lib]
name = "{library}"

[features]
# Types of the crate `http` for requests and responses.
http = ["dep:http"]
# Keeps every digit of a number that this crate does not know, however long. This changes serde_json for all crates of a build.
arbitrary_precision = ["serde_json/arbitrary_precision"]

[dependencies]
http = {{ version = "1", optional = true }}
# The traits of serde, which is all that a crate needs that derives nothing.
serde = {{ package = "serde_core", version = "1.0.220", default-features = false, features = ["std"] }}
# A double is read back as the double that was written.
serde_json = {{ version = "1.0.145", features = ["float_roundtrip"] }}

[lints.rust]
missing_docs = "deny"
unsafe_code = "forbid"
"#,
        package = service.package,
        version = service.version,
        library = library(api),
    )
}

/// The name of the library.
fn library(api: &Api) -> String {
    api.service.package.replace('-', "_")
}

fn toml_string(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '"' | '\\' => vec!['\\', c],
            c if c.is_control() => vec![' '],
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}

/// `README.md`.
pub fn readme(api: &Api) -> String {
    let service = &api.service;
    let actions: String = api
        .actions
        .iter()
        .map(|action| {
            let path = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
            format!("- `{}`: `{} {path}`\n", action.ident.as_str(), action.method)
        })
        .collect();
    let notes: String = service.notes.iter().map(|note| format!("\n{}\n", note.trim())).collect();
    format!(
        "# {}\n\n{}.\n\nTypes, requests that are built and checked without any HTTP client, and notifications that lose nothing, \
         generated\nfrom a schema.\n\n{actions}{notes}\n\
         | feature | what it adds |\n| --- | --- |\n\
         | `http` | requests and responses as types of the crate `http` |\n\
         | `arbitrary_precision` | every digit of long numbers in unknown members |\n\n\
         Licensed under MIT or Apache-2.0, at your choice.\n",
        service.package, service.title,
    )
}

/// What the documentation of every generated crate promises.
const POLICIES: &[(&str, &str)] = &[
    (
        "Nothing is lost",
        "unknown members, unknown enum members, explicit nulls and every `@odata.type` are written back as they were read. \
         Only the letter case of a known enum member becomes the documented one.",
    ),
    (
        "What would be lost is refused",
        "a member that stands twice in an object, an integer of up to 64 bits that its Double cannot hold. So are 128 levels of \
         nesting, text behind the document, a byte-order mark, half of a surrogate pair and, without `arbitrary_precision`, a \
         number beyond all doubles: these refuse the document as a whole.",
    ),
    ("Errors say where", "a JSON Pointer for what does not fit, line and column for what is no JSON."),
    ("Numbers are not text", "except for an Int64, which OData allows to be either, and the doubles that JSON has no number for."),
    (
        "Unknown numbers",
        "integers of up to 64 bits and doubles are exact; the feature `arbitrary_precision` keeps every digit of longer ones. With it, \
         serde_json takes an object for a number whose first member is called `$serde_json::private::Number`.",
    ),
    (
        "A base type is a view",
        "borrowed as its base type, an object answers and is written as one of that type. `From` makes it one, and keeps \
         everything.",
    ),
    (
        "Other serde formats will do",
        "if they describe themselves and write no `Some` around a value. `to_vec`, which every type has, writes JSON as \
         serde_json does, in half the time.",
    ),
    ("`Debug` hides what is sensitive", "such as names and telephone numbers, and the values of unknown members."),
];

/// `src/lib.rs`.
pub fn expand_root(api: &Api) -> TokenStream {
    let doc = api.service.notes.iter().fold(Doc::of(&format!("{}.", api.service.title)), |doc, note| doc.text(note));
    let policies = POLICIES.iter().map(|(name, policy)| (format!("{name}: "), *policy));
    let doc = doc.markdown("# What holds everywhere").list(policies).inner();
    // What prettyplease lays out, rustfmt would lay out a little differently.
    let skip = quote!(#[rustfmt::skip]);
    let notifications = api.notifications.is_some().then(|| quote!(#skip mod notifications;));
    let taken: BTreeSet<&str> = exported(api).map(TypeIdent::as_str).collect();
    let from = |module: &str, names: &[&str]| {
        let module = Ident::new(module, Span::call_site());
        let names = names.iter().map(|name| {
            let ident = Ident::new(name, Span::call_site());
            // The schema has its names; what this crate brings along gives way, but can still be named.
            let renamed = taken.contains(name).then(|| {
                let other = Ident::new(&format!("{name}_"), Span::call_site());
                quote!(as #other)
            });
            quote!(pub use support::#module::#ident #renamed;)
        });
        // One line for each name is what prettyplease and rustfmt agree on.
        quote!(#(#names)*)
    };
    let request = from("request", &["BearerToken", "Request", "RequestError", "Service"]);
    let response = from("response", &["Accepted", "Refusal", "Response", "ResponseError"]);
    let additional = from("additional", &["AdditionalProperties"]);
    let rule = from("rule", &["Finding", "Report", "Requirement", "Rule", "Severity"]);
    let open_enum = from("open_enum", &["UnknownMember"]);
    let kept = api.notifications.as_ref().map(|_| from("kept", &["UnknownPayload", "UnreadablePayload"]));
    let shared = from("shared", &["SharedError"]);
    let events = api.notifications.as_ref().map(|_| {
        quote!(
            pub use notifications::{Event, ResourceData, ResourcePath};
        )
    });
    let enums = (!api.enums.is_empty()).then(|| {
        quote!(
            pub use enums::*;
        )
    });
    let types = (!api.resources.is_empty()).then(|| {
        quote!(
            pub use types::*;
        )
    });
    let actions = (!api.actions.is_empty()).then(|| {
        quote!(
            pub use actions::*;
        )
    });
    quote! {
        #doc

        #skip
        mod actions;
        #skip
        mod enums;
        #notifications
        #skip
        mod service;
        mod support;
        #skip
        mod types;

        #actions
        #enums
        #events
        #additional
        #kept
        #open_enum
        #request
        #response
        #rule
        #shared
        #types
    }
}

/// `src/service.rs`.
pub fn expand_service(api: &Api) -> TokenStream {
    let roots = api.service.roots.iter().map(|root| {
        let (constant, url, doc) = (&root.constant, &root.url, Doc::of(&root.doc).outer());
        quote! {
            #doc
            pub const #constant: Self = Self::from_static(#url);
        }
    });
    quote! {
        //! Where the API is.

        use crate::support::request::Service;

        impl Service {
            #(#roots)*
        }
    }
}

/// What the schema itself exports.
fn exported(api: &Api) -> impl Iterator<Item = &TypeIdent> {
    let types = api.resources.iter().map(|resource| &resource.ident);
    types.chain(api.enums.iter().map(|open| &open.ident)).chain(api.actions.iter().map(|action| &action.ident))
}
