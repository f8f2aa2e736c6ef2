//! `Cargo.toml`.

use crate::model::Api;

/// The lowest version of Rust that the emitted code and its two dependencies need.
pub const RUST_VERSION: &str = "1.78";

/// The features of a crate that can verify who posts notifications.
const WEBHOOK_FEATURES: &str = r#"# Verification of the token of callbacks. It needs Rust 1.88.
webhook = ["dep:aws-lc-rs", "dep:base64", "dep:jsonwebtoken"]
# Callbacks as an extractor of axum.
axum = ["webhook", "dep:axum", "dep:http-body-util"]
"#;

/// What these features need.
const WEBHOOK_DEPENDENCIES: &str = r#"aws-lc-rs = { version = "1.15", default-features = false, features = ["aws-lc-sys"], optional = true }
axum = { version = "0.8", default-features = false, optional = true }
base64 = { version = "0.22", optional = true }
http-body-util = { version = "0.1", optional = true }
jsonwebtoken = { version = "11", default-features = false, features = ["aws_lc_rs"], optional = true }
"#;

/// `Cargo.toml`.
pub fn manifest(api: &Api) -> String {
    let service = &api.service;
    let description = toml_string(&service.title);
    let has_token = api.has_token();
    format!(
        r#"[package]
name = "{package}"
version = "{version}"
edition = "2021"
rust-version = "{RUST_VERSION}"
description = {description}
license = "MIT OR Apache-2.0"
readme = "README.md"
documentation = "https://docs.rs/{package}"
{links}categories = ["api-bindings"]
keywords = [{keywords}]

[lib]
name = "{library}"

[features]
# Requests and responses as types of the `http` crate.
http = ["dep:http"]
# A client that sends requests and reads the responses. It needs Rust 1.88 and a Tokio runtime.
client = ["http", "dep:reqwest", "dep:tokio"]
# Spans and events of the client and of the webhook, without personal data.
tracing = ["dep:tracing"]
# Preserves all digits of numbers in unknown members. This feature changes serde_json for all crates of a build.
arbitrary_precision = ["serde_json/arbitrary_precision"]
{features}
[dependencies]
{dependencies}http = {{ version = "1", optional = true }}
reqwest = {{ version = "0.13.5", optional = true, default-features = false, features = ["rustls"] }}
# Only the traits of serde, because this crate derives nothing.
serde = {{ package = "serde_core", version = "1.0.220", default-features = false, features = ["std"] }}
# With `float_roundtrip`, every double survives a round trip.
serde_json = {{ version = "1.0.145", features = ["float_roundtrip"] }}
tokio = {{ version = "1", optional = true, default-features = false, features = ["rt", "sync", "time"] }}
tracing = {{ version = "0.1", optional = true, default-features = false, features = ["std"] }}

[package.metadata.docs.rs]
all-features = true
# With it, documentation says which feature an item needs.
rustdoc-args = ["--cfg", "docsrs"]

[lints.rust]
missing_docs = "deny"
unsafe_code = "forbid"
"#,
        links = [("repository", &service.repository), ("homepage", &service.homepage)]
            .into_iter()
            .filter_map(|(key, url)| Some(format!("{key} = {}\n", toml_string(url.as_ref()?))))
            .collect::<String>(),
        features = if has_token { WEBHOOK_FEATURES } else { "" },
        dependencies = if has_token { WEBHOOK_DEPENDENCIES } else { "" },
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
