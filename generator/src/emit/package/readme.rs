//! `README.md`.

use super::diagram::diagrams;
use super::entry_point::entry_points;
use super::manifest::RUST_VERSION;
use crate::emit::doc::{code, escape, plain};
use crate::emit::example::examples_of_crate;
use crate::model::{Api, Example};

/// The features of a crate that can verify who posts notifications.
const WEBHOOK: &str = "\
| `webhook` | a verifier of the tokens of callbacks, and a signer for your tests; with `client`, also the keys | `jsonwebtoken` 11 with `aws-lc-rs`, a C compiler, Rust 1.88 |
| `axum` | an extractor that verifies a callback and reads its notifications; includes `webhook` | `axum` 0.8, and what `webhook` needs |
";

/// The contents of `README.md`.
pub fn readme(api: &Api) -> String {
    let service = &api.service;
    let entries: String = entry_points(api, code).map(|entry| format!("- {entry}\n")).collect();
    let notes: String = service.notes.iter().map(|note| format!("\n{}\n", plain(note))).collect();
    let examples: String = examples_of_crate(api).map(expand_example).collect();
    let (package, version) = (&service.package, &service.version);
    let has_token = api.has_token();
    let webhook = if has_token { WEBHOOK } else { "" };
    let diagrams = diagrams(api);
    let (name, title) = (escape(package), plain(&format!("{}.", service.title)));
    format!(
        r#"# {name}

{title}

This crate provides types, requests that are built and checked without an HTTP client, and notifications that are
parsed without losing data. It is generated from a schema.

{examples}{entries}{notes}
```toml
[dependencies]
{package} = {{ version = "{version}", features = ["http"] }}
```

| feature | what it adds | what it needs |
| --- | --- | --- |
| `http` | requests and responses as types of the `http` crate | `http` 1 |
| `client` | a client that sends the requests, obtains access tokens, and retries what had no effect; includes `http` | `reqwest` 0.13 with rustls, a C compiler, a Tokio runtime, Rust 1.88 |
| `tracing` | spans and events of the client, and events of refused callbacks, without tokens and personal data | `tracing` 0.1 |
{webhook}| `arbitrary_precision` | all digits of long numbers in unknown members | `serde_json` with this feature, for your whole build |

The default build has two dependencies, `serde_core` and `serde_json`. It needs Rust {RUST_VERSION}, and so do the features for which the
table names no other version.
{diagrams}
Licensed under either MIT or Apache-2.0, at your option.
"#
    )
}

fn expand_example(example: &Example) -> String {
    let fence = example.code.fence();
    let doc = plain(&example.doc);
    let code: String = example.code.shown().map(|line| format!("{line}\n")).collect();
    format!("{doc}\n\n{fence}rust\n{}\n{fence}\n\n", code.trim_matches('\n'))
}
