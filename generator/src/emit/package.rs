//! What makes a package of the generated files: manifest, readme, the roots of the service.

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
        library = service.library,
    )
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
pub fn entry_points(api: &Api, link: impl Fn(&str) -> String) -> impl Iterator<Item = String> {
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

        use crate::support::exchange::service::Service;

        impl Service {
            #(#roots)*
        }
    }
}
