//! The files that make a package of the generated code: the manifest, the readme, and the root URLs of the service.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Api;

use super::doc::Doc;

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
# Requests and responses as types of the `http` crate.
http = ["dep:http"]
# Preserves all digits of numbers in unknown members. This feature changes serde_json for all crates of a build.
arbitrary_precision = ["serde_json/arbitrary_precision"]

[dependencies]
http = {{ version = "1", optional = true }}
# Only the traits of serde, because this crate derives nothing.
serde = {{ package = "serde_core", version = "1.0.220", default-features = false, features = ["std"] }}
# With `float_roundtrip`, every double survives a round trip.
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

This crate provides types, requests that are built and checked without an HTTP client, and notifications that are
parsed without losing data. It is generated from a schema.

{entries}{notes}
```toml
[dependencies]
{package} = {{ version = "{version}", features = ["http"] }}
```

| feature | what it adds |
| --- | --- |
| `http` | requests and responses as types of the `http` crate |
| `arbitrary_precision` | all digits of long numbers in unknown members |

Licensed under either MIT or Apache-2.0, at your option.
"#
    )
}

/// The entry points of the crate, one line for each. `link` converts a path in Rust to a link.
pub fn entry_points(api: &Api, link: impl Fn(&str) -> String) -> impl Iterator<Item = String> {
    let link = &link;
    let actions = api.actions.iter().map(move |action| {
        let path = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
        let name = action.ident.as_str();
        let [build, to_http, read] = ["build", "to_http", "read_response"].map(|method| format!("{name}::{method}"));
        format!(
            "{}: `{} {path}`. {} builds the request for any HTTP client, {} builds it for clients that use the `http` crate, and {} reads the response.",
            link(name), action.method, link(&build), link(&to_http), link(&read),
        )
    });
    let notifications = api.notifications.iter().map(move |notifications| {
        let [envelope, notification] =
            [notifications.envelope, notifications.notification].map(|id| api.resource(id).ident.as_str());
        let [read, into_event] = [format!("{envelope}::from_slice"), format!("{notification}::into_event")];
        format!(
            "{}: deserializes the body that the service posts to the webhook. {} converts a notification to an {}.",
            link(&read),
            link(&into_event),
            link("Event"),
        )
    });
    actions.chain(notifications).collect::<Vec<_>>().into_iter()
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
        //! The root URLs of the service.

        use crate::support::request::Service;

        impl Service {
            #(#roots)*
        }
    }
}
