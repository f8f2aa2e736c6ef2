//! What makes a package of the generated files: manifest, readme, root module.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, TypeIdent};

use super::fragment::{self, Doc};

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
categories = ["api-bindings"]
keywords = [{keywords}]

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
        keywords = service.keywords.iter().map(|keyword| toml_string(keyword)).collect::<Vec<_>>().join(", "),
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
    let entries: String = entry_points(api, |path| format!("`{path}`")).map(|entry| format!("- {entry}\n")).collect();
    let notes: String = service.notes.iter().map(|note| format!("\n{}\n", note.trim())).collect();
    let (package, title, version) = (&service.package, &service.title, &service.version);
    format!(
        r#"# {package}

{title}.

Types, requests that are built and checked without any HTTP client, and notifications that lose nothing, generated
from a schema.

{entries}{notes}
```toml
[dependencies]
{package} = {{ version = "{version}", features = ["http"] }}
```

| feature | what it adds |
| --- | --- |
| `http` | requests and responses as types of the crate `http` |
| `arbitrary_precision` | every digit of long numbers in unknown members |

Licensed under MIT or Apache-2.0, at your choice.
"#
    )
}

/// Where a newcomer begins, a line each. `link` makes a link of a path in Rust.
fn entry_points(api: &Api, link: impl Fn(&str) -> String) -> impl Iterator<Item = String> {
    let link = &link;
    let actions = api.actions.iter().map(move |action| {
        let path = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
        let name = action.ident.as_str();
        let [build, to_http, read] = ["build", "to_http", "read_response"].map(|method| format!("{name}::{method}"));
        format!(
            "{}: `{} {path}`, made by {} for any HTTP client and by {} for those that speak the crate `http`; {} reads the answer",
            link(name), action.method, link(&build), link(&to_http), link(&read),
        )
    });
    let notifications = api.notifications.iter().map(move |notifications| {
        let [envelope, notification] =
            [notifications.envelope, notifications.notification].map(|id| api.resource(id).ident.as_str());
        let [read, into_event] = [format!("{envelope}::from_slice"), format!("{notification}::into_event")];
        format!(
            "{}: reads what is posted to the webhook; {} tells what has happened, as an {}",
            link(&read),
            link(&into_event),
            link("Event"),
        )
    });
    actions.chain(notifications).collect::<Vec<_>>().into_iter()
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
        "integers of up to 64 bits and doubles are exact; the feature `arbitrary_precision` keeps every digit of longer ones. A \
         Double is the same number still, but `0.10` is written as `0.1`. With the feature, \
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
    // `to_http` is there with a feature only, so that a link to it would be broken without.
    let link = |path: &str| if path.ends_with("::to_http") { format!("`{path}`") } else { fragment::link(path) };
    let entries: Vec<_> = entry_points(api, link).map(|entry| (entry, "")).collect();
    let doc = if entries.is_empty() { doc } else { doc.markdown("# Where to begin").list(entries) };
    let policies = POLICIES.iter().map(|(name, policy)| (format!("{name}: "), *policy));
    let doc = doc.markdown("# What holds everywhere").list(policies).inner();
    // What prettyplease lays out, rustfmt would lay out a little differently.
    let skip = quote!(#[rustfmt::skip]);
    let notifications = api.notifications.is_some().then(|| quote!(#skip mod notifications;));
    let exports = expand_exports(api);
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

        #exports
    }
}

/// What users name. What the schema describes nothing of is left out.
fn expand_exports(api: &Api) -> TokenStream {
    let all = |module: &str, is_any: bool| {
        let module = Ident::new(module, Span::call_site());
        is_any.then(|| quote!(pub use #module::*;))
    };
    let actions = all("actions", !api.actions.is_empty());
    let enums = all("enums", !api.enums.is_empty());
    let types = all("types", !api.resources.is_empty());
    let events = api.notifications.is_some().then(|| {
        quote!(
            pub use notifications::{Event, ResourceData, ResourcePath};
        )
    });
    let runtime = expand_runtime_exports(api);
    quote!(#actions #enums #events #runtime #types)
}

/// What this crate brings along. The schema has its names; of one that it has, too, the other gives way, but can still be
/// named.
fn expand_runtime_exports(api: &Api) -> TokenStream {
    let taken: BTreeSet<&str> = exported(api).map(TypeIdent::as_str).collect();
    let has_untyped = api.service.error.is_none() && !api.actions.is_empty();
    let exports: [(&str, bool, &[&str]); 8] = [
        ("additional", true, &["AdditionalProperties"]),
        ("kept", api.notifications.is_some(), &["UnknownPayload", "UnreadablePayload"]),
        ("open_enum", true, &["UnknownMember"]),
        ("request", true, &["BearerToken", "Request", "RequestError", "Service"]),
        ("response", true, &["Accepted", "Refusal", "Response", "ResponseError"]),
        ("rule", true, &["Finding", "Report", "Requirement", "Rule", "Severity"]),
        ("shared", true, &["SharedError"]),
        ("untyped", has_untyped, &["Untyped"]),
    ];
    // One line for each name is what prettyplease and rustfmt agree on.
    let lines = exports
        .into_iter()
        .filter(|(_, is_there, _)| *is_there)
        .flat_map(|(module, _, names)| names.iter().map(move |name| (Ident::new(module, Span::call_site()), *name)));
    let lines = lines.map(|(module, name)| {
        let ident = Ident::new(name, Span::call_site());
        let renamed = taken.contains(name).then(|| {
            let other = Ident::new(&format!("{name}_"), Span::call_site());
            quote!(as #other)
        });
        quote!(pub use support::#module::#ident #renamed;)
    });
    quote!(#(#lines)*)
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
