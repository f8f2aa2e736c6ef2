//! `README.md`.

use crate::model::Api;

use super::entry_point::entry_points;

/// The contents of `README.md`.
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
